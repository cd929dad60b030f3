import { listAudit } from '#main/core/audit/list-audit.ts';
import { call } from '@orpc/server';
import { expect, describe, test } from 'vitest';
import { indicatorsHandlers } from '#main/core/indicators/indicators-handlers.ts';
import { addCommentary } from '#main/core/indicators/indicator-commands.ts';
import { chooseValue, signOffCommentary } from '#main/core/indicators/reading-commands.ts';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { knownThen } from '#main/core/as-at.ts';
import { saveSettings } from '#main/core/settings/settings.ts';
import type { Session } from '#main/core/session.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { testSession } from '../../hosts/test-session.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

async function open(): Promise<Session> {
  const { session } = testSession();
  await session.use(await smallWorkspace());
  return session;
}
const asRole = (session: Session, actor: string) =>
  saveSettings(session, { board: 'Board', marking: 'OFFICIAL', actor });
const history = (session: Session, code: string, month: string, period = '2019-06') =>
  call(indicatorsHandlers.history, { code, month, period }, { context: { session } });
const get = (session: Session, code: string) =>
  call(indicatorsHandlers.get, { code, period: '2019-06' }, { context: { session } });

describe('the history of a month', () => {
  test('has each value of a source, the newest first, with its file, its cell and the reason', async () => {
    const { sources } = await history(await open(), 'CP03', '2019-05');
    expect(sources).toHaveLength(1);
    expect(
      sources[0]?.values.map(({ valueText, note, cell }) => [valueText, note, cell?.fileName, cell?.cell]),
    ).toEqual([
      ['91.0%', 'late entries', 'return-2019-06.csv', 'C14'],
      ['93.0%', '', 'return-2019-05.csv', 'C14'],
    ]);
  });

  test('knows nothing of a month after the period in view', async () => {
    const { sources } = await history(await open(), 'CP03', '2019-06', '2019-05');
    expect(sources).toEqual([]);
  });

  test('is refused for an indicator that does not exist', async () => {
    const session = await open();
    await expect(history(session, 'XX99', '2019-05')).rejects.toMatchObject({ data: { code: 'IndicatorNotFound' } });
  });
});

describe('choosing between two values', () => {
  test('uses the one chosen, keeps the other beside it, and says who chose and why', async () => {
    const session = await open();
    const before = await history(session, 'FD10', '2019-06');
    expect(before.sources.map(({ used, values }) => [used, values[0]?.valueText])).toEqual([
      [true, '120'],
      [false, '86'],
    ]);
    const other = before.sources[1]?.values[0]?.id ?? 0;
    const after = await call(
      indicatorsHandlers.chooseValue,
      { code: 'FD10', month: '2019-06', observation: other, reason: 'Ofsted counted them', period: '2019-06' },
      { context: { session } },
    );
    expect(after.sources.map(({ used, values }) => [used, values[0]?.valueText])).toEqual([
      [true, '86'],
      [false, '120'],
    ]);
    expect(after.choices).toEqual([
      { valueText: '86', reason: 'Ofsted counted them', decidedBy: 'Secretariat', decidedOn: '2019-08-14' },
    ]);
    const { facts } = await get(session, 'FD10');
    expect(facts.values[0]).toMatchObject({
      used: { value: 86 },
      conflicting: [{ value: 120 }],
      choiceReason: 'Ofsted counted them',
    });
  });

  test('changes nothing of what was known before, and keeps the choice that it replaces', async () => {
    const session = await open();
    const choose = (observation: number, reason: string) =>
      chooseValue(session, { code: 'FD10', month: '2019-06', observation, reason });
    const [second, first] = (await history(session, 'FD10', '2019-06')).sources.map(({ values }) => values[0]?.id ?? 0);
    await choose(first ?? 0, 'first');
    await choose(second ?? 0, 'second thoughts');
    expect((await history(session, 'FD10', '2019-06')).choices.map(({ reason }) => reason)).toEqual([
      'second thoughts',
      'first',
    ]);
    const [then] = await loadIndicators(session.workspace.db, knownThen('2019-08-01'), '2019-06', ['FD10']);
    expect(then?.values[0]).toMatchObject({ used: { value: 120 }, choiceReason: '' });
    const { entries } = await listAudit(session.workspace.db, { limit: 1 });
    expect(entries[0]).toMatchObject({ operation: 'indicators.chooseValue', ref: 'FD10 2019-06' });
  });

  test('is refused for a value of another month or indicator, and nothing is recorded', async () => {
    const session = await open();
    const refusal = await refusalOf(() =>
      chooseValue(session, { code: 'FD10', month: '2019-06', observation: 1, reason: 'x' }),
    );
    expect(refusal.code).toBe('ValueNotHeld');
    expect((await history(session, 'FD10', '2019-06')).choices).toEqual([]);
  });
});

describe('a commentary', () => {
  const about = { code: 'CP03', period: '2019-06' };

  test('is signed off by a role on a day, and a new one after it is not', async () => {
    const session = await open();
    await addCommentary(session, { ...about, text: 'Two workers left.' });
    await asRole(session, 'Director');
    await signOffCommentary(session, { ...about, text: 'Two workers left.' });
    await asRole(session, 'Secretariat');
    await addCommentary(session, { ...about, text: 'Three workers left.' });
    const { facts } = await get(session, 'CP03');
    expect(facts.commentaries.map(({ text, author, signOff }) => [text, author, signOff])).toEqual([
      ['Two workers left.', 'Secretariat', { by: 'Director', on: '2019-08-14' }],
      ['Three workers left.', 'Secretariat', null],
    ]);
  });

  test('is not signed off unread, nor twice', async () => {
    const session = await open();
    const signOff = (text: string) => refusalOf(() => signOffCommentary(session, { ...about, text }));
    expect((await signOff('Nothing is there')).code).toBe('CommentaryChanged');
    await addCommentary(session, { ...about, text: 'One' });
    await addCommentary(session, { ...about, text: 'Two' });
    expect((await signOff('One')).code).toBe('CommentaryChanged');
    await signOffCommentary(session, { ...about, text: 'Two' });
    expect(await signOff('Two')).toMatchObject({
      code: 'CommentarySignedOff',
      message: 'The commentary on CP03 for June 2019 was signed off by Secretariat on 14 August 2019.',
    });
  });

  test('was not signed off as far as was known before it was', async () => {
    const { session } = testSession();
    await session.use(await smallWorkspace());
    await addCommentary(session, { ...about, text: 'One' });
    await signOffCommentary(session, { ...about, text: 'One' });
    const known = await loadIndicators(
      session.workspace.db,
      { asAtOn: '2019-07-31', knownOn: '2019-08-14' },
      '2019-06',
    );
    expect(known.find(({ code }) => code === 'CP03')?.commentaries[0]?.signOff).not.toBeNull();
    const [then] = await loadIndicators(session.workspace.db, knownThen('2019-08-13'), '2019-06', ['CP03']);
    expect(then?.commentaries).toEqual([]);
  });
});

describe('one indicator', () => {
  test('is the same whether it is read alone or with all others', async () => {
    const { workspace } = await open();
    const asAt = { asAtOn: '2019-07-31', knownOn: '2019-08-14' };
    const all = await loadIndicators(workspace.db, asAt, '2019-06');
    for (const facts of all) {
      expect(await loadIndicators(workspace.db, asAt, '2019-06', [facts.code])).toEqual([facts]);
    }
    expect(all).toHaveLength(3);
  });

  test('has flags and a source in each line of its table, and says why it has no year to date', async () => {
    const { periods, yearToDate } = await get(await open(), 'CP03');
    expect(periods.slice(0, 2).map(({ flags, source }) => [flags, source])).toEqual([
      [[], 'return-2019-06.csv, C15'],
      [['restated'], 'return-2019-06.csv, C14'],
    ]);
    expect(yearToDate).toMatchObject({ label: 'April to June 2019', valueText: '' });
    expect(yearToDate.because).toMatch(/^Cannot be derived\. No month has a numerator and a denominator/u);
  });
});

describe('a comparison', () => {
  const compare = async (input: { codes?: string[]; group?: string }) =>
    call(indicatorsHandlers.compare, { ...input, period: '2019-06' }, { context: { session: await open() } });

  test('draws every indicator over the same 24 months, whatever it has figures for', async () => {
    const { charts, from, to } = await compare({ codes: ['CP03', 'FD10', 'WF02'] });
    expect([from, to]).toEqual(['2017-07', '2019-06']);
    for (const { chart } of charts) {
      expect([chart.points[0]?.period, chart.points.at(-1)?.period]).toEqual(['2017-07', '2019-06']);
    }
    expect(charts.map(({ row }) => row.code)).toEqual(['CP03', 'FD10', 'WF02']);
  });

  test('takes a whole group, less what has never had a figure', async () => {
    expect((await compare({ group: 'Front door' })).charts.map(({ row }) => row.code)).toEqual(['FD10']);
    expect((await compare({ group: 'Workforce' })).charts).toEqual([]);
  });

  test('of nothing offers what there is to choose from', async () => {
    const { charts, onOffer } = await compare({});
    expect(charts).toEqual([]);
    expect(onOffer.map(({ code }) => code)).toEqual(['CP03', 'FD10', 'WF02']);
  });
});
