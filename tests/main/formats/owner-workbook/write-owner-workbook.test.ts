import { describe, expect, test } from 'vitest';
import { readOwnerId } from '#shared/domain/owners/owner-ids.ts';
import { writeOwnerWorkbook } from '#main/formats/owner-workbook/write-owner-workbook.ts';
import { openWorkbook } from '../template/fill-template.ts';
import { allNamed, attribute, parseXml, partsOf } from '../workbook/package-reader.ts';
import { inOrder, sheetSchema } from '../workbook/schema-order.ts';
import { actionsSheet, columnsOf, rowOf, sheetNamed } from './fill-owner-workbook.ts';
import { ownerOrder } from './owner-order.ts';

const bytes = await writeOwnerWorkbook(ownerOrder);
const parts = partsOf(bytes);
const workbook = await openWorkbook(bytes);
const sheet = actionsSheet(workbook);
const columns = columnsOf(sheet);
const at = (ref: string, column: Parameters<typeof columns.get>[0]) =>
  sheet.getCell(rowOf(sheet, ref), columns.get(column) ?? 0);

test('the same order gives the same bytes, and another answer that stands gives others', async () => {
  expect(await writeOwnerWorkbook(ownerOrder)).toStrictEqual(bytes);
  const [first, ...rest] = ownerOrder.rows;
  if (first === undefined) throw new Error('no row');
  const moved = { ...first, standing: { ...first.standing, progressPercent: 41 } };
  expect(await writeOwnerWorkbook({ ...ownerOrder, rows: [moved, ...rest] })).not.toStrictEqual(bytes);
});

test('every sheet has its parts in the order of the format', () => {
  for (const number of [1, 2, 3, 4]) {
    const part = parseXml(parts.get(`xl/worksheets/sheet${number}.xml`) ?? '');
    expect(
      inOrder(
        part.children.map((child) => child.name),
        sheetSchema,
      ),
    ).toBe(true);
  }
});

describe('the sheet of actions', () => {
  test('is protected without a password, as that for new actions is', () => {
    for (const number of [2, 3]) {
      const [protection] = allNamed(parseXml(parts.get(`xl/worksheets/sheet${number}.xml`) ?? ''), 'sheetProtection');
      expect(attribute(protection, 'sheet')).toBe('1');
      expect(Object.keys(protection?.attributes ?? {}).join(' ')).not.toMatch(/password|hash|salt/iu);
    }
  });

  test('leaves open exactly the five answers', () => {
    const open = [...columns].filter(([column]) => at('FD-01', column).protection?.locked === false);
    expect(open.map(([column]) => column)).toStrictEqual([
      'status',
      'progressPercent',
      'selfRating',
      'forecastOn',
      'narrative',
    ]);
  });

  test('holds what stands reported, and an empty narrative', () => {
    expect(at('FD-01', 'status').value).toBe('In progress');
    expect(at('FD-01', 'progressPercent').value).toBe(40);
    expect(at('FD-01', 'selfRating').value).toBe('Green');
    expect(at('FD-01', 'forecastOn').value).toStrictEqual(new Date('2019-09-30T00:00:00Z'));
    expect(at('FD-01', 'narrative').value).toBeNull();
    expect(at('FD-03', 'progressPercent').value).toBeNull();
    expect(at('FD-03', 'selfRating').value).toBeNull();
    expect(at('FD-03', 'forecastOn').value).toBeNull();
  });

  test('checks each answer, and says in words what is wanted', () => {
    expect(at('FD-01', 'status').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Not started,In progress,Completed"'],
      errorStyle: 'stop',
    });
    expect(at('FD-01', 'progressPercent').dataValidation).toMatchObject({ type: 'whole', formulae: [0, 100] });
    expect(at('FD-01', 'selfRating').dataValidation).toMatchObject({ type: 'list', formulae: ['"Red,Amber,Green"'] });
    expect(at('FD-01', 'forecastOn').dataValidation).toMatchObject({ type: 'date', operator: 'between' });
    expect(at('FD-01', 'narrative').dataValidation).toMatchObject({ type: 'textLength', formulae: [4000] });
  });

  test('says the dates as dates, the rating with its reason, and keeps a formula-like title as text', () => {
    expect(at('FD-02', 'agreedDueOn').value).toStrictEqual(new Date('2019-07-01T00:00:00Z'));
    expect(at('FD-02', 'baselineDueOn').value).toStrictEqual(new Date('2019-06-30T00:00:00Z'));
    expect(at('FD-02', 'rating').text).toContain('Red: Overdue by 14 days');
    expect(at('FD-02', 'title').value).toMatch(/^=Weekly review/u);
    expect(at('FD-02', 'title').numFmt).toBe('@');
    expect(at('FD-03', 'lastReport').text).toBe('No report yet');
  });

  test('hides its references, and repeats its headings on every printed page', () => {
    expect(sheet.getColumn(1).hidden).toBe(true);
    for (const row of [1, 5]) expect(sheet.getRow(row).hidden).toBe(true);
    expect(readOwnerId(sheet.getCell(1, 1).text)).toStrictEqual({
      kind: 'workbook',
      head: { workspaceUid: ownerOrder.workspaceUid, workbookUid: ownerOrder.workbookUid },
    });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(parts.get('xl/workbook.xml')).toContain('Your actions&apos;!$6:$6');
  });
});

test('the sheet for new actions has room for twelve, with checked dates', () => {
  const proposals = sheetNamed(workbook, 'New actions');
  const open = Array.from({ length: 20 }, (_, index) => proposals.getCell(6 + index, 2)).filter(
    (cell) => cell.protection?.locked === false,
  );
  expect(open).toHaveLength(12);
  expect(proposals.getCell(6, 5).dataValidation).toMatchObject({ type: 'date' });
});

test('the hidden sheet says what was held of each action, for people who ask', () => {
  const stamp = sheetNamed(workbook, 'Plumbline');
  expect(stamp.state).toBe('hidden');
  const rows: string[] = [];
  stamp.eachRow((row) => rows.push(Array.from({ length: 6 }, (_, index) => row.getCell(index + 1).text).join('|')));
  expect(rows).toContain('FD-01|in_progress|40|green|2019-09-30|2019-09-30');
});

test('the first sheet says what is wanted by when, and that no names are', () => {
  const words: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => void words.push(cell.text)));
  expect(words).toContain('29 July 2019');
  expect(words).toContain('4 open actions');
  expect(words).toContain('Fictional sample: nothing here describes a real place.');
  expect(words.join(' ')).toContain('no name of a child');
});
