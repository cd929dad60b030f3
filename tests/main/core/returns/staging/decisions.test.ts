import { expect, test } from 'vitest';
import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { noDecisions } from '#main/core/returns/staging/decisions.ts';
import type { ReceivedFile } from '#main/core/returns/reading/read-return.ts';
import { listLayouts } from '#main/core/returns/remembered/remembered-layouts.ts';
import { forgetMatch, listMatches } from '#main/core/returns/remembered/remembered-matches.ts';
import { stageReturn } from '#main/core/returns/staging/stage-return.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { refusalOf } from '../../../store/temporary-workspace.ts';
import {
  acceptOptions,
  contents,
  csv,
  longReturn,
  returnsWorkspace,
  stageOptions,
  wideReturn,
} from '../returns-workspace.ts';

const decided = (changes: Partial<ReturnDecisions>): ReturnDecisions => ({ ...noDecisions, ...changes });

async function stage(
  workspace: Workspace,
  file: ReceivedFile,
  changes: Partial<ReturnDecisions> = {},
  sender = 'MASH',
) {
  return stageReturn(workspace.db, file, { ...(await stageOptions()), sender, decisions: decided(changes) });
}

async function accept(
  workspace: Workspace,
  file: ReceivedFile,
  changes: Partial<ReturnDecisions> = {},
  sender = 'MASH',
) {
  return acceptReturn(workspace, file, { ...(await acceptOptions('', sender)), decisions: decided(changes) });
}

const unknown = longReturn('june.csv', 'KPI 7,2019-06,,,85%', 'FD10,2019-06,,,12');

test('a name near an indicator is offered as a question with the place, never used, and keeps the file out until answered', async () => {
  const workspace = await returnsWorkspace();
  const file = csv('june.csv', 'Indicator,Period,Value', 'Referals decided in one day,2019-06,85%');
  const staged = await stage(workspace, file);
  expect(staged).toMatchObject({ outcome: 'refused', refusal: { code: 'IndicatorUnknown', where: 'june.csv › C2' } });
  expect(staged.questions).toMatchObject([
    {
      kind: 'indicator',
      text: 'Referals decided in one day',
      cell: 'C2',
      figures: 1,
      candidates: [{ code: 'FD05', name: 'Referrals decided in one day', because: 'It differs in one letter.' }],
    },
  ]);
  const matches = [{ text: 'Referals decided in one day', indicator: 'FD05' }];
  expect(await stage(workspace, file, { matches })).toMatchObject({
    outcome: 'staged',
    questions: [],
    rows: [{ indicator: 'FD05', value: 85, outcome: 'new' }],
  });
});

test('an answer is remembered for its sender when the file is accepted, and for nobody else', async () => {
  const workspace = await returnsWorkspace();
  const matches = [
    { text: 'KPI 7', indicator: 'FD05' },
    { text: 'Not in this file', indicator: 'FD10' },
  ];
  expect(await accept(workspace, unknown, { matches })).toMatchObject({ outcome: 'accepted' });
  expect(await listMatches(workspace.db)).toStrictEqual([
    {
      sender: 'MASH',
      text: 'KPI 7',
      indicator: 'FD05',
      indicatorName: 'Referrals decided in one day',
      decidedBy: 'Secretariat',
      decidedOn: '2019-07-10',
    },
  ]);
  const may = longReturn('may.csv', ' kpi  7 ,2019-05,,,80%');
  expect(await stage(workspace, may)).toMatchObject({ outcome: 'staged', rows: [{ indicator: 'FD05' }] });
  expect(await stage(workspace, may, {}, 'Police')).toMatchObject({ outcome: 'refused' });
  expect(await stage(workspace, may, { matches: [{ text: 'KPI 7', indicator: 'FD10' }] })).toMatchObject({
    refusal: { code: 'ValueNotReadable' },
  });
  const audit = await workspace.db
    .selectFrom('audit_entries')
    .selectAll()
    .where('entity', '=', 'indicator_aliases')
    .execute();
  expect(audit).toMatchObject([{ entity_ref: 'MASH: KPI 7', operation: 'returns.accept', before_json: null }]);
  expect(await verifyAuditChain(workspace.db)).toMatchObject({ brokenAt: null });
});

test('what is remembered can be forgotten, once, and is then asked again', async () => {
  const workspace = await returnsWorkspace();
  await accept(workspace, unknown, { matches: [{ text: 'KPI 7', indicator: 'FD05' }] });
  const { author } = await acceptOptions();
  await forgetMatch(workspace, author, { sender: 'MASH', text: 'kpi 7' });
  expect(await listMatches(workspace.db)).toStrictEqual([]);
  expect(await stage(workspace, longReturn('may.csv', 'KPI 7,2019-05,,,80%'))).toMatchObject({ outcome: 'refused' });
  const again = await refusalOf(async () => forgetMatch(workspace, author, { sender: 'MASH', text: 'KPI 7' }));
  expect(again).toMatchObject({ code: 'MatchNotRemembered' });
});

test('nothing is remembered when a person says so, nor from staging, nor from a file that is refused or brings nothing', async () => {
  const workspace = await returnsWorkspace();
  const matches = [{ text: 'KPI 7', indicator: 'FD05' }];
  const before = await contents(workspace);
  await stage(workspace, unknown, { matches });
  await accept(workspace, longReturn('bad.csv', 'KPI 7,2019-06,,,185%'), { matches });
  await accept(workspace, longReturn('blank.csv', 'KPI 7,2019-06,,,'), { matches });
  expect(await contents(workspace)).toStrictEqual(before);
  await accept(workspace, unknown, { matches, remember: false });
  expect(await listMatches(workspace.db)).toStrictEqual([]);
});

test('a text that is none of ours is left out, named and counted, and asked again next time', async () => {
  const workspace = await returnsWorkspace();
  const accepted = await accept(workspace, unknown, { matches: [{ text: 'KPI 7', indicator: null }] });
  expect(accepted).toMatchObject({
    outcome: 'accepted',
    leftOut: 1,
    message: '1 figure was left out: see the problem beside it.',
    rows: [{ indicator: 'KPI 7', problemCode: 'IndicatorLeftOut', severity: 'warning' }, { outcome: 'new' }],
  });
  expect(await listMatches(workspace.db)).toStrictEqual([]);
  expect(await stage(workspace, longReturn('may.csv', 'KPI 7,2019-05,,,80%'))).toMatchObject({ outcome: 'refused' });
});

test('percentages without a sign are a question of their indicator, and are read as answered', async () => {
  const workspace = await returnsWorkspace();
  const file = longReturn('june.csv', 'FD05,2019-05,,,0.8', 'FD05,2019-06,,,0.853', 'FD10,2019-06,,,12');
  expect(await stage(workspace, file)).toMatchObject({
    leftOut: 2,
    questions: [
      {
        kind: 'percentage',
        indicator: 'FD05',
        name: 'Referrals decided in one day',
        figures: 2,
        example: { cell: 'E2', asPoints: '0.8%', asFraction: '80%' },
      },
    ],
  });
  const as = (how: 'points' | 'fraction') => stage(workspace, file, { percentages: [{ indicator: 'FD05', as: how }] });
  expect((await as('fraction')).rows.map(({ value }) => value)).toStrictEqual([80, 85.3, 12]);
  expect(await as('points')).toMatchObject({ questions: [], leftOut: 0, rows: [{ value: 0.8 }, { value: 0.853 }, {}] });
});

test('a decision about an indicator that is none of ours is refused', async () => {
  const workspace = await returnsWorkspace();
  for (const changes of [
    { matches: [{ text: 'KPI 7', indicator: 'ZZ1' }] },
    { percentages: [{ indicator: 'ZZ1', as: 'points' as const }] },
  ]) {
    expect(await refusalOf(async () => stage(workspace, unknown, changes))).toMatchObject({
      code: 'IndicatorNotFound',
      where: 'ZZ1',
    });
  }
});

/** No heading that says what the columns are, so nothing can be recognised. */
const odd = (fileName: string, month: string, value: string): ReceivedFile =>
  csv(fileName, `Pack page 3,${month},`, 'Ref,What,Outturn', `FD05,Decided,${value}`, `FD10,Unallocated,9`);
const oddMapping: LayoutMapping = {
  kind: 'long',
  sheet: '',
  headerRow: 2,
  firstDataRow: 3,
  codeColumn: 1,
  nameColumn: null,
  periodColumn: null,
  period: '2019-05',
  valueColumn: 3,
  numeratorColumn: null,
  denominatorColumn: null,
  commentColumn: null,
};

test('a sheet mapped by hand is read so, and the next one of this sender with the same headings is read alike', async () => {
  const workspace = await returnsWorkspace();
  const refusal = await refusalOf(async () => stage(workspace, odd('odd.csv', 'x', '80%')));
  expect(refusal).toMatchObject({ code: 'ReturnNotRecognised' });
  const accepted = await accept(workspace, odd('odd.csv', 'x', '80%'), { mappings: [oddMapping] });
  expect(accepted).toMatchObject({
    outcome: 'accepted',
    sheets: [{ how: 'mapped', confidence: 'certain', mapping: oddMapping }],
    rows: [
      { indicator: 'FD05', period: '2019-05', value: 80, cell: 'C3' },
      { indicator: 'FD10', value: 9 },
    ],
  });
  expect(await listLayouts(workspace.db)).toMatchObject([
    { sender: 'MASH', name: 'odd.csv', mapping: { kind: 'long', period: null }, decidedBy: 'Secretariat' },
  ]);
  // The month of the first file is not the month of the next: its own name says it.
  const next = await stage(workspace, odd('Odd June 2019.csv', 'x', '81%'));
  expect(next).toMatchObject({ outcome: 'staged', sheets: [{ how: 'remembered' }], rows: [{ period: '2019-06' }, {}] });
  expect(next.sheets[0]?.because).toContain(
    'is read as "odd.csv", the layout of this sender that was decided by Secretariat on 10 July 2019',
  );
  expect(
    await refusalOf(async () => stage(workspace, odd('Odd June 2019.csv', 'x', '81%'), {}, 'Police')),
  ).toMatchObject({
    code: 'ReturnNotRecognised',
  });
  expect(await refusalOf(async () => stage(workspace, odd('odd.csv', 'x', '81%')))).toMatchObject({
    code: 'ReturnNotRecognised',
  });
});

test('a mapping by hand counts before a remembered one, and that before recognition', async () => {
  const workspace = await returnsWorkspace();
  const file = (name: string, ...rows: readonly string[]) => csv(name, 'Code,Period,Value,Corrected', ...rows);
  const june = file('june.csv', 'FD10,2019-06,12,13');
  const [sheet] = (await stage(workspace, june)).sheets;
  expect(sheet).toMatchObject({ how: 'recognised', mapping: { valueColumn: 3 } });
  if (sheet === undefined || sheet.mapping === null || sheet.mapping.kind !== 'long') throw new Error('not recognised');
  const corrected = { ...sheet.mapping, valueColumn: 4 };
  expect(await accept(workspace, june, { mappings: [corrected] })).toMatchObject({ rows: [{ value: 13, cell: 'D2' }] });
  const july = file('july.csv', 'FD10,2019-07,14,15');
  expect(await stage(workspace, july)).toMatchObject({ sheets: [{ how: 'remembered' }], rows: [{ value: 15 }] });
  const byHand = await stage(workspace, july, { mappings: [sheet.mapping] });
  expect(byHand).toMatchObject({ sheets: [{ how: 'mapped' }], rows: [{ value: 14 }] });
  // The latest decision about the same headings counts.
  await accept(workspace, july, { mappings: [sheet.mapping] });
  const august = file('august.csv', 'FD10,2019-04,16,17');
  expect(await stage(workspace, august)).toMatchObject({ sheets: [{ how: 'remembered' }], rows: [{ value: 16 }] });
});

test('a mapping that a sheet does not have, and a sheet that a file does not have, are refused', async () => {
  const workspace = await returnsWorkspace();
  const beyond = { ...oddMapping, valueColumn: 9 };
  expect(await refusalOf(async () => stage(workspace, odd('odd.csv', 'x', '1'), { mappings: [beyond] }))).toMatchObject(
    {
      code: 'MappingNotFitting',
      where: 'odd.csv',
      message: expect.stringContaining('outside the sheet') as string,
    },
  );
  expect(await refusalOf(async () => stage(workspace, unknown, { sheets: ['KPI'] }))).toMatchObject({
    code: 'SheetNotFound',
  });
  const book = await wideReturn('book.xlsx', ['Jun-19'], [['FD10', 'Children without a social worker', 5]]);
  const elsewhere: LayoutMapping = {
    kind: 'wide',
    sheet: 'Last month',
    headerRow: 3,
    firstDataRow: 4,
    codeColumn: 1,
    nameColumn: 2,
    periodColumns: [{ column: 3, part: 'value', period: null }],
  };
  // The only sheet that it fits, as last month's sheet had another name.
  expect(await stage(workspace, book, { mappings: [elsewhere] })).toMatchObject({
    sheets: [{ sheet: 'KPI', how: 'mapped' }],
  });
  const unfitting = { ...elsewhere, firstDataRow: 400 };
  expect(await refusalOf(async () => stage(workspace, book, { mappings: [unfitting] }))).toMatchObject({
    code: 'SheetNotFound',
    message: expect.stringContaining('it has "KPI"') as string,
  });
});

test('a provisional file is kept as one; final with the same value it is recorded, and listed as no restatement', async () => {
  const workspace = await returnsWorkspace();
  await accept(workspace, longReturn('june.csv', 'FD10,2019-06,,,12', 'FD10,2019-05,,,9'), { provisional: true });
  const final = await accept(workspace, longReturn('final.csv', 'FD10,2019-06,,,12', 'FD10,2019-05,,,8'));
  expect(final.rows).toMatchObject([
    { outcome: 'new', heldText: '12 (provisional)', provisional: false },
    { outcome: 'changed', heldText: '9 (provisional)' },
  ]);
  const rows = await workspace.db
    .selectFrom('observations')
    .select(['period', 'value', 'provisional', 'revises_id', 'reason'])
    .where('return_id', 'is not', null)
    .orderBy('id')
    .execute();
  expect(rows).toMatchObject([
    { period: '2019-06', value: 12, provisional: 1, revises_id: null },
    { period: '2019-05', value: 9, provisional: 1, revises_id: null },
    { period: '2019-06', value: 12, provisional: 0, reason: 'Final now, with the same value' },
    { period: '2019-05', value: 8, provisional: 0, reason: 'Restated in final.csv' },
  ]);
  const again = await stage(workspace, longReturn('again.csv', 'FD10,2019-06,,,12'), { provisional: true });
  expect(again).toMatchObject({ outcome: 'unchanged' });
});

test('indicators of the sender’s last return that the next month’s file lacks are named, a correction lacks none', async () => {
  const workspace = await returnsWorkspace();
  await accept(workspace, longReturn('may.csv', 'FD05,2019-05,,,85%', 'FD10,2019-05,,,12'));
  const june = longReturn('june.csv', 'FD05,2019-06,,,86%', 'FD10,2019-06,,,');
  expect(await stage(workspace, june)).toMatchObject({
    outcome: 'staged',
    message: 'Not in this file, but in the last return of this sender (may.csv): FD10.',
  });
  expect(await stage(workspace, june, {}, 'Police')).toMatchObject({ message: '' });
  expect(await stage(workspace, longReturn('may2.csv', 'FD05,2019-05,,,84%'))).toMatchObject({ message: '' });
});
