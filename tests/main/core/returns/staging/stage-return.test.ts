import { knownThen } from '#main/core/as-at.ts';
import { expect, test } from 'vitest';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { stageReturn } from '#main/core/returns/staging/stage-return.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import { refusalOf } from '../../../store/temporary-workspace.ts';
import {
  acceptOptions,
  contents,
  csv,
  longReturn,
  returnsWorkspace,
  stageOptions,
  today,
  wideReturn,
} from '../returns-workspace.ts';

test('staging says what would happen, names the cells, and changes nothing', async () => {
  const workspace = await returnsWorkspace();
  const before = await contents(workspace);
  const file = await wideReturn(
    'return.xlsx',
    ['May-19', 'Jun-19'],
    [
      ['FD05', 'Referrals decided in one day', '80%', '95%'],
      ['FD10', 'Children without a social worker', 20, '*'],
      ['Total', '', 1, 2],
    ],
  );
  const staged = await stageReturn(workspace.db, file, await stageOptions());
  expect(staged).toMatchObject({ outcome: 'staged', message: '', refusal: null });
  expect(staged.recognised).toContain('Sheet "KPI" is a table of months');
  expect(
    staged.rows.map(({ sheet, cell, value, marker, outcome }) => [sheet, cell, value, marker, outcome]),
  ).toStrictEqual([
    ['KPI', 'C4', 80, null, 'new'],
    ['KPI', 'D4', 95, null, 'new'],
    ['KPI', 'C5', 20, null, 'new'],
    ['KPI', 'D5', null, 'suppressed', 'new'],
  ]);
  expect(staged.unread).toContainEqual({ sheet: 'KPI', cell: 'A6', text: 'Total', why: 'A row of totals.' });
  expect(await contents(workspace)).toStrictEqual(before);
});

test('ratings of the latest month that would change are shown with both reasons, and are what the rule then says', async () => {
  const workspace = await returnsWorkspace();
  await acceptReturn(workspace, longReturn('may.csv', 'FD05,2019-06,,,85%'), await acceptOptions());
  const file = longReturn('june.csv', 'FD05,2019-06,,,95%', 'FD10,2019-06,,,300', 'FD10,2019-05,,,200');
  const staged = await stageReturn(workspace.db, file, await stageOptions());
  expect(staged.ratingChanges).toMatchObject([
    { indicator: 'FD05', period: '2019-06', before: { colour: 'amber' }, after: { colour: 'green' } },
  ]);
  expect(staged.ratingChanges[0]?.before.because).toContain('85.0%');
  expect(staged.ratingChanges[0]?.after.because).toContain('95.0%');
  const accepted = await acceptReturn(workspace, file, await acceptOptions());
  expect(accepted.ratingChanges).toStrictEqual(staged.ratingChanges);
  const { ruleSet } = await stageOptions();
  const facts = await loadIndicators(workspace.db, knownThen(today), '2019-06');
  for (const change of staged.ratingChanges) {
    const now = facts.find(({ code }) => code === change.indicator);
    if (now === undefined) throw new Error('the indicator is gone');
    expect(rateIndicator(now, '2019-06', ruleSet).rating).toStrictEqual(change.after);
  }
});

test('a value that somebody chose stays in use, so its rating does not change', async () => {
  const workspace = await returnsWorkspace();
  await workspace.write({ actor: 'Board', operation: 'test.choose', at: '2019-07-01T00:00:00.000Z' }, async (db) => {
    const choice = { indicator_id: 2, period: '2019-06', observation_id: 1, reason: 'Checked', decided_by: 'Board' };
    await db
      .insertInto('observation_choices')
      .values({ ...choice, recorded_at: '2019-07-01T00:00:00.000Z' })
      .execute();
    return { result: null, changes: [{ entity: 'observation_choices', ref: '1', before: null, after: choice }] };
  });
  const staged = await stageReturn(workspace.db, longReturn('june.csv', 'FD10,2019-06,,,300'), await stageOptions());
  expect(staged).toMatchObject({ outcome: 'staged', ratingChanges: [] });
});

test.each([
  ['an unknown indicator', 'ZZ99,2019-06,,,85%', 'IndicatorUnknown', 'No indicator has the code or name "ZZ99"'],
  ['a month in the future', 'FD05,2019-08,,,85%', 'PeriodInFuture', 'August 2019 is in the future'],
  ['a value that is no number', 'FD05,2019-06,,,about 85', 'ValueNotReadable', '"about 85" is not a number'],
  ['an impossible value', 'FD05,2019-06,,,185%', 'ValueImpossible', 'more than 100%'],
  ['a numerator above its denominator', 'FD05,2019-06,120,100,', 'ValueImpossible', '120 is above the denominator 100'],
  ['a part below 0', 'FD05,2019-06,-1,100,', 'ValueImpossible', 'below 0 is not possible'],
  ['words beside sound parts', 'FD05,2019-06,80,100,about 85', 'ValueNotReadable', 'is not a number'],
  ['parts that contradict the value', 'FD05,2019-06,1,2,90%', 'ValueAgainstParts', 'does not agree with 1 of 2'],
  ['a percentage of a count', 'FD10,2019-06,,,12%', 'ValueNotReadable', 'this indicator is not one'],
])('%s keeps the file out, with its place and what to do next', async (_, line, code, words) => {
  const workspace = await returnsWorkspace();
  const staged = await stageReturn(workspace.db, longReturn('june.csv', line), await stageOptions());
  expect(staged).toMatchObject({ outcome: 'refused', refusal: { code, where: 'june.csv › E2' } });
  expect(staged.message).toContain(words);
  expect(staged.message).toContain('Nothing of the file was kept.');
  expect(staged.refusal?.next).toMatch(/try again\.$|begun\.$/);
});

test.each([
  ['only a heading', []],
  ['only blank months', ['FD05,2019-06,,,', 'FD10,2019-06,,,']],
])('a file with %s is said to hold no figure', async (_, lines) => {
  const workspace = await returnsWorkspace();
  const staged = await stageReturn(workspace.db, longReturn('june.csv', ...lines), await stageOptions());
  expect(staged).toMatchObject({
    outcome: 'unchanged',
    message: 'There is no figure in this file; nothing was changed.',
  });
});

test('a file in which every figure can be read in two ways is refused, and says how to write them', async () => {
  const workspace = await returnsWorkspace();
  const file = longReturn('june.csv', 'FD05,2019-05,,,0.2', 'FD05,2019-06,,,0.3', 'FD10,2019-06,,,');
  const staged = await stageReturn(workspace.db, file, await stageOptions());
  expect(staged).toMatchObject({ outcome: 'refused', leftOut: 2 });
  expect(staged.refusal).toMatchObject({ code: 'NoFigureUsable', where: 'june.csv › E2' });
  expect(staged.refusal?.next).toContain('85.3% instead of 0.853');
  expect(staged.message).toContain('FD05 for May 2019: 0.2 could be 0.2% or 20%');
  expect(staged.message).toContain('1 more figure cannot be used either.');
});

test('a figure left out beside others that are held already is not called held', async () => {
  const workspace = await returnsWorkspace();
  await acceptReturn(workspace, longReturn('may.csv', 'FD10,2019-05,,,12'), await acceptOptions());
  const file = longReturn('june.csv', 'FD10,2019-05,,,12', 'FD05,2019-05,,,0.2', 'FD05,2019-06,,,0.3');
  expect(await stageReturn(workspace.db, file, await stageOptions())).toMatchObject({
    outcome: 'unchanged',
    leftOut: 2,
    message:
      'Every other figure in this file is held already; nothing was changed. 2 figures were left out: see the problems beside them.',
  });
});

test('the second of two like figures, and a blank where one is held, are warnings and nothing left out', async () => {
  const workspace = await returnsWorkspace();
  await acceptReturn(workspace, longReturn('may.csv', 'FD10,2019-05,,,12'), await acceptOptions());
  const file = longReturn('june.csv', 'FD05,2019-06,,,80%', 'FD05,2019-06,,,80%', 'FD10,2019-05,,,');
  const staged = await stageReturn(workspace.db, file, await stageOptions());
  expect(staged.rows.map(({ outcome }) => outcome)).toStrictEqual(['new', 'problem', 'problem']);
  expect(staged).toMatchObject({ outcome: 'staged', leftOut: 0, message: '' });
});

test('a rating whose reason changes and whose colour does not is no change of rating', async () => {
  const workspace = await returnsWorkspace();
  const staged = await stageReturn(workspace.db, longReturn('june.csv', 'FD05,2019-06,,,c'), await stageOptions());
  expect(staged).toMatchObject({ outcome: 'staged', ratingChanges: [] });
});

test('two different figures for one month keep the file out', async () => {
  const workspace = await returnsWorkspace();
  const file = longReturn('june.csv', 'FD05,2019-06,,,85%', 'FD05,2019-06,,,86%');
  const staged = await stageReturn(workspace.db, file, await stageOptions());
  expect(staged).toMatchObject({ outcome: 'refused', refusal: { code: 'ValueContradicted' } });
  expect(staged.message).toMatch(/^FD05 for June 2019: The same indicator and month is also in E3, with a different/);
});

test('a figure whose month or indicator cannot be told keeps the file out, and a note without figures does not', async () => {
  const workspace = await returnsWorkspace();
  const good = 'FD05,2019-06,,,85%';
  const stage = async (...lines: string[]) =>
    stageReturn(workspace.db, longReturn('june.csv', good, ...lines), await stageOptions());
  const code = 'FigureNotPlaced';
  expect(await stage('FD10,Juen 2019,,,5')).toMatchObject({ refusal: { code, where: 'june.csv › B3' } });
  expect(await stage('FD10,,,,5')).toMatchObject({ refusal: { code, where: 'june.csv › A3' } });
  expect(await stage(',2019-06,,,5')).toMatchObject({ refusal: { code, where: 'june.csv › B3' } });
  const noted = await stage('Provisional until August,,,,');
  expect(noted).toMatchObject({ outcome: 'staged', unread: [{ cell: 'A3', text: 'Provisional until August' }] });
});

test('a column whose heading could be two months keeps a wide file out', async () => {
  const workspace = await returnsWorkspace();
  const file = csv('wide.csv', 'Code,04/05/2019,Jun-19,Jul-19', 'FD10,1,2,3');
  const staged = await stageReturn(workspace.db, file, await stageOptions());
  expect(staged).toMatchObject({ refusal: { code: 'FigureNotPlaced', where: 'wide.csv › B1' } });
});

test('a list of children is refused whole', async () => {
  const workspace = await returnsWorkspace();
  const file = csv('list.csv', 'UPN,Surname,Date of birth,Value', 'A1,Example,2010-01-01,5');
  const refusal = await refusalOf(async () => stageReturn(workspace.db, file, await stageOptions()));
  expect(refusal).toMatchObject({ code: 'ReturnChildLevel' });
  expect(refusal.message).not.toContain('Example');
});

test('a file without a table of indicators is refused with what was looked for', async () => {
  const workspace = await returnsWorkspace();
  const refusal = await refusalOf(async () =>
    stageReturn(workspace.db, csv('notes.csv', 'These,are,notes'), await stageOptions()),
  );
  expect(refusal).toMatchObject({ code: 'ReturnNotRecognised', where: 'notes.csv' });
});
