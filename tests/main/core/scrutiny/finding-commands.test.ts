import { describe, expect, test } from 'vitest';
import { addEvent } from '#main/core/scrutiny/event-commands.ts';
import { eventDetail } from '#main/core/scrutiny/event-detail.ts';
import { addFinding, editFinding, linkFinding, withdrawFinding } from '#main/core/scrutiny/finding-commands.ts';
import { findingDetail } from '#main/core/scrutiny/finding-detail.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditLength, eventOn, scrutinySession, source, visit } from './scrutiny-workspace.ts';

const finding = {
  eventRef: 'FV-2019',
  ref: 'FV-1',
  kind: 'priority_action' as const,
  text: 'Children are not seen in time.',
  wording: 'verbatim' as const,
  source,
  indicators: ['CP03'],
  actions: ['A-01', 'A-02'],
};
const reason = 'The letter says so';

async function found() {
  const session = await scrutinySession();
  await addEvent(session, visit);
  await addFinding(session, finding);
  return session;
}

describe('a finding', () => {
  test('is answered by its actions and shown by its indicators, with its state and why', async () => {
    const session = await found();
    const { findings } = await eventDetail(session, 'FV-2019');
    expect(findings).toMatchObject([
      {
        finding: { ref: 'FV-1', wording: 'verbatim', citation: { title: source.title }, indicators: ['CP03'] },
        standing: 'off_track',
        actions: [{ ref: 'A-01' }, { ref: 'A-02' }],
        indicators: [{ code: 'CP03', valueText: '78.5%' }],
      },
    ]);
    expect(findings[0]?.state).toMatch(/^Red: A-01/u);
  });

  test('says at each month end since its publication how it stood then, and where that changed', async () => {
    const session = await scrutinySession();
    const { months, slippage, asAtOn } = await findingDetail(session, 'F1');
    expect(asAtOn).toBe('2019-07-31');
    expect(months.map(({ period, standing, changed }) => [period, standing, changed])).toStrictEqual([
      ['2019-07', 'off_track', false],
      ['2019-06', 'off_track', false],
      ['2019-05', 'off_track', false],
    ]);
    expect(slippage).toHaveLength(1);
    const strength = {
      ...finding,
      eventRef: 'INS-2019',
      ref: 'S1',
      kind: 'strength' as const,
      indicators: [],
      actions: [],
    };
    await addFinding(session, strength);
    const none = await findingDetail(session, 'S1');
    expect(none.view).toMatchObject({ standing: null, state: 'A strength: no action is needed' });
    await linkFinding(session, { ref: 'S1', indicators: [], actions: ['A-03'] });
    expect(
      (await findingDetail(session, 'S1')).months.map(({ standing, changed }) => [standing, changed]),
    ).toStrictEqual([
      ['not_measured', true],
      ['awaiting_evidence', true],
      ['off_track', false],
    ]);
  });

  test.each([
    ['a reference that is taken', { ref: 'F1' }, 'ScrutinyRefTaken'],
    ['an action that is not there', { actions: ['A-99'] }, 'ActionNotFound'],
    ['an indicator that is not there', { indicators: ['XX99'] }, 'IndicatorNotFound'],
    ['an event that is not there', { eventRef: 'NONE' }, 'ScrutinyEventNotFound'],
  ])('is refused for %s, and nothing is written', async (_, changes, code) => {
    const session = await found();
    const before = await auditLength(session);
    expect(await refusalOf(() => addFinding(session, { ...finding, ref: 'FV-2', ...changes }))).toMatchObject({ code });
    expect(await auditLength(session)).toBe(before);
  });

  test('is linked to these actions and indicators and to no others', async () => {
    const session = await found();
    await linkFinding(session, { ref: 'FV-1', indicators: ['FD10', 'WF02'], actions: ['A-02', 'A-02'] });
    const [view] = (await eventDetail(session, 'FV-2019')).findings;
    expect(view?.finding.indicators).toStrictEqual(['FD10', 'WF02']);
    expect(view?.actions.map(({ ref }) => ref)).toStrictEqual(['A-02']);
    await linkFinding(session, { ref: 'FV-1', indicators: [], actions: ['A-01'] });
    const [again] = (await eventDetail(session, 'FV-2019')).findings;
    expect(again?.actions.map(({ ref }) => ref)).toStrictEqual(['A-01']);
    expect(
      await refusalOf(() => linkFinding(session, { ref: 'FV-1', indicators: [], actions: ['A-01'] })),
    ).toMatchObject({
      code: 'NothingToSave',
    });
  });

  test('is corrected for every day; withdrawn it is gone from its day on, and its reference is never given again', async () => {
    const session = await found();
    await editFinding(session, { ...finding, wording: 'theme', text: 'Timeliness of visits', reason });
    expect((await eventOn(session, 'FV-2019', '2019-07-29'))?.findings).toMatchObject([
      { ref: 'FV-1', wording: 'theme', text: 'Timeliness of visits' },
    ]);
    expect(await withdrawFinding(session, { ref: 'FV-1', on: '2019-08-05', reason })).toBe('FV-2019');
    expect((await eventOn(session, 'FV-2019', '2019-08-04'))?.findings).toHaveLength(1);
    expect((await eventOn(session, 'FV-2019', '2019-08-05'))?.findings).toStrictEqual([]);
    expect(await refusalOf(() => editFinding(session, { ...finding, reason }))).toMatchObject({
      code: 'FindingNotFound',
    });
    expect(await refusalOf(() => findingDetail(session, 'FV-1', '2019-07'))).toMatchObject({ code: 'FindingNotFound' });
    expect(await refusalOf(() => findingDetail(session, 'NONE'))).toMatchObject({ code: 'FindingNotFound' });
    expect(await refusalOf(() => addFinding(session, finding))).toMatchObject({ code: 'ScrutinyRefTaken' });
  });
});
