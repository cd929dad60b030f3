import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeTemplates, templateFile, type TemplateFile } from '#main/core/calendar/make-templates.ts';
import { saveSchedule } from '#main/core/calendar/calendar-commands.ts';
import { calendarView } from '#main/core/calendar/calendar-view.ts';
import { stageReturn } from '#main/core/returns/staging/stage-return.ts';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import { knownThen } from '#main/core/as-at.ts';
import type { Session } from '#main/core/session.ts';
import { bytesOf, fillIn, openWorkbook, returnSheet, rowOf } from '../../formats/template/fill-template.ts';
import { calendarSession, monthly, receive, team } from './calendar-workspace.ts';

async function made(session: Session, period: string, senders?: readonly string[]) {
  const progress: string[] = [];
  const work = makeTemplates(session, { period, senders });
  let step = await work.next();
  for (; step.done !== true; step = await work.next()) progress.push(`${step.value.done}/${step.value.total}`);
  return { progress, files: step.value };
}
const first = (files: readonly TemplateFile[]): TemplateFile => {
  const [file] = files;
  if (file === undefined) throw new Error('no workbook was made');
  return file;
};

test('one workbook a sender, each reported before it is made, with names that no file system minds', async () => {
  const session = await calendarSession('2019-07-10');
  await saveSchedule(session, { ...monthly, sender: 'Performance: team', indicators: ['FD05'] });
  await saveSchedule(session, { ...monthly, sender: 'Gwasanaethau plant – Sir Ŵyl / “Tŷ”', indicators: ['FD10'] });
  const { progress, files } = await made(session, '2019-06');
  expect(progress).toStrictEqual(['0/3', '1/3', '2/3']);
  expect(files.map(({ name, indicators }) => [name, indicators])).toStrictEqual([
    ['2019-06-performance-team.xlsx', 2],
    ['2019-06-performance-team-2.xlsx', 1],
    ['2019-06-gwasanaethau-plant-sir-wyl-ty.xlsx', 1],
  ]);
  const zip = templateFile(session, undefined);
  expect(zip.name).toBe('templates-2019-06.zip');
  expect(Object.keys(unzipSync(zip.content))).toStrictEqual(files.map(({ name }) => name));
  expect(templateFile(session, first(files).sha256).content).toStrictEqual(first(files).content);
});

test('the same workspace and day give the same bytes', async () => {
  const [one, two] = [await calendarSession('2019-07-10'), await calendarSession('2019-07-10')];
  const again = await made(two, '2019-06');
  expect((await made(one, '2019-06')).files[0]?.sha256).toBe(again.files[0]?.sha256);
});

test('the months before are shown as they are held, markers in words', async () => {
  const session = await calendarSession('2019-07-10');
  await receive(session, '2019-06-05', team, 'FD05,2019-05,46,54,85.2%', 'FD10,2019-05,,,c', 'FD10,2019-04,,,12');
  const { files } = await made(session, '2019-06');
  const sheet = returnSheet(await openWorkbook(first(files).content));
  const held = (code: string) => [6, 7, 8].map((column) => sheet.getCell(rowOf(sheet, code), column).text);
  expect(held('FD05')).toStrictEqual(['–', '–', '85.2%']);
  expect(held('FD10')).toStrictEqual(['–', '12', 'suppressed to protect small numbers']);
});

test('a workbook that was made, filled in and accepted makes the calendar complete', async () => {
  const session = await calendarSession('2019-07-10');
  const { files } = await made(session, '2019-06', [' performance TEAM']);
  const workbook = await openWorkbook(first(files).content);
  fillIn(returnSheet(workbook), { FD05: { numerator: 46, denominator: 54 }, FD10: { value: 12 } });
  const file = { fileName: first(files).name, bytes: await bytesOf(workbook) };
  const { db } = session.workspace;
  const at = session.instant();
  const options = { today: session.today(), at, ruleSet: await loadRuleSet(db, knownThen(session.today())) };
  const staged = await stageReturn(db, file, options);
  expect(staged.rows).toMatchObject([
    { indicator: 'FD05', period: '2019-06', outcome: 'new', problemCode: 'ValueDerived' },
    { indicator: 'FD10', period: '2019-06', value: 12, outcome: 'new' },
  ]);
  const author = { actor: 'Secretariat', operation: 'returns.accept', at };
  await acceptReturn(session.workspace, file, { ...options, sender: '', restatementReason: '', author });
  expect((await calendarView(session, { period: '2019-06' })).owed[0]?.state).toMatchObject({
    kind: 'on_time',
    completedOn: '2019-07-10',
  });
});

test('cancelled between two workbooks it stops, and nothing is there to be saved', async () => {
  const session = await calendarSession('2019-07-10');
  await saveSchedule(session, { ...monthly, sender: 'Another team', indicators: ['FD10'] });
  const controller = new AbortController();
  const work = makeTemplates(session, { period: '2019-06' }, controller.signal);
  await work.next();
  await work.next();
  controller.abort();
  await expect(work.next()).rejects.toThrow('aborted');
  expect(() => templateFile(session, undefined)).toThrow('not at hand');
});

test.each([
  ['nobody owes anything for the month', '2019-03', undefined],
  ['the sender named owes nothing', '2019-06', ['Nobody']],
])('is refused where %s', async (_, period, senders) => {
  const session = await calendarSession('2019-07-10');
  await expect(made(session, period, senders)).rejects.toMatchObject({ code: 'NothingOwed' });
});
