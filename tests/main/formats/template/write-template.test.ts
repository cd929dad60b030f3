import { describe, expect, test } from 'vitest';
import { readTemplateId } from '#shared/domain/returns/template/template-ids.ts';
import { writeTemplate } from '#main/formats/template/write-template.ts';
import { allNamed, attribute, parseXml, partsOf } from '../workbook/package-reader.ts';
import { inOrder, sheetSchema } from '../workbook/schema-order.ts';
import { columnsOf, openWorkbook, returnSheet, rowOf } from './fill-template.ts';
import { templateOrder } from './template-order.ts';

const bytes = await writeTemplate(templateOrder);
const parts = partsOf(bytes);
const fillPart = parseXml(parts.get('xl/worksheets/sheet2.xml') ?? '');

test('the same order gives the same bytes, and another month gives others', async () => {
  expect(await writeTemplate(templateOrder)).toStrictEqual(bytes);
  expect(await writeTemplate({ ...templateOrder, period: '2019-08' })).not.toStrictEqual(bytes);
});

test('every sheet has its parts in the order of the format', () => {
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    const sheet = parseXml(parts.get(name) ?? '');
    expect(
      inOrder(
        sheet.children.map((child) => child.name),
        sheetSchema,
      ),
    ).toBe(true);
  }
});

describe('the sheet to fill in', () => {
  test('is protected without a password, and columns may be widened', () => {
    const [protection] = allNamed(fillPart, 'sheetProtection');
    expect(attribute(protection, 'sheet')).toBe('1');
    expect(attribute(protection, 'formatColumns')).toBe('0');
    expect(Object.keys(protection?.attributes ?? {}).join(' ')).not.toMatch(/password|hash|salt/i);
  });

  test('leaves open exactly the cells that wait for something', async () => {
    const sheet = returnSheet(await openWorkbook(bytes));
    const columns = columnsOf(sheet);
    const open = (code: string): string[] =>
      [...columns].flatMap(([name, column]) =>
        sheet.getCell(rowOf(sheet, code), column).protection?.locked === false ? [name] : [],
      );
    expect(open('CL01')).toStrictEqual(['value', 'marker', 'comment']);
    expect(open('CL02')).toStrictEqual(['numerator', 'denominator', 'value', 'marker', 'comment']);
    expect(open('CL04')).toStrictEqual(['numerator', 'denominator', 'value', 'marker', 'comment']);
    for (const column of [6, 7, 8]) expect(sheet.getCell(5, column).protection?.locked).not.toBe(false);
  });

  test('checks numbers by their unit and offers the words for no figure as a list', async () => {
    const sheet = returnSheet(await openWorkbook(bytes));
    const columns = columnsOf(sheet);
    const check = (code: string, column: 'value' | 'numerator' | 'marker') =>
      sheet.getCell(rowOf(sheet, code), columns.get(column) ?? 0).dataValidation;
    expect(check('CL02', 'value')).toMatchObject({ type: 'decimal', operator: 'between', formulae: [0, 100] });
    expect(check('CL01', 'value')).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] });
    expect(check('CL02', 'numerator')).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual' });
    expect(check('CL01', 'marker')).toMatchObject({ type: 'list' });
    expect(String(check('CL01', 'marker')?.formulae?.[0])).toContain('suppressed,not applicable');
  });

  test('hides a reference in every row and over every column that is read back', async () => {
    const sheet = returnSheet(await openWorkbook(bytes));
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getRow(1).hidden).toBe(true);
    expect(readTemplateId(sheet.getCell(1, 1).text)).toStrictEqual({
      kind: 'template',
      head: {
        workspaceUid: templateOrder.workspaceUid,
        period: '2019-07',
        sender: 'Performance team, children in care',
      },
    });
    expect(readTemplateId(sheet.getCell(rowOf(sheet, 'CL02'), 1).text)).toMatchObject({
      kind: 'row',
      row: { indicatorId: 12, definitionVersion: 2, code: 'CL02', period: '2019-07' },
    });
    expect([...columnsOf(sheet).keys()]).toHaveLength(8);
  });

  test('says unit, what to count and what is held in words, and a formula-like name stays text', async () => {
    const sheet = returnSheet(await openWorkbook(bytes));
    const row = rowOf(sheet, 'CL02');
    expect(sheet.getCell(row, 4).text).toBe('July 2019');
    expect(sheet.getCell(row, 5).text).toBe(
      'Per cent: 85.3 for 85.3%\nNumerator: reviews held in time\nDenominator: reviews due',
    );
    expect([6, 7, 8].map((column) => sheet.getCell(row, column).text)).toStrictEqual(['12', '–', 'not applicable']);
    const formulaLike = sheet.getCell(rowOf(sheet, 'CL03'), 3);
    expect(formulaLike.value).toBe('=SUM of weeks waited');
    expect(formulaLike.numFmt).toBe('@');
  });
});

test('the first sheet says what is wanted by when and what each word for no figure means', async () => {
  const readMe = (await openWorkbook(bytes)).worksheets[0];
  const words: string[] = [];
  readMe?.eachRow((row) => row.eachCell((cell) => void words.push(cell.text)));
  expect(words).toContain('14 August 2019');
  expect(words).toContain('Fictional sample: no figure here describes a real place.');
  expect(words).toContain('suppressed');
  expect(words.join(' ')).toContain('Totals only');
});

test('without a due date no date is promised', async () => {
  const undated = await writeTemplate({ ...templateOrder, dueOn: null, notice: '' });
  const text = [...partsOf(undated).values()].join('');
  expect(text).not.toContain('Please send it');
});
