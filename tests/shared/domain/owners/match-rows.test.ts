import { describe, expect, test } from 'vitest';
import { lockedChanges, matchRows } from '#shared/domain/owners/match-rows.ts';
import { ownerRowId, readOwnerId, type OwnerColumn } from '#shared/domain/owners/owner-ids.ts';
import type { ReturnedRow, RowReference } from '#shared/domain/owners/read-owner-file.ts';
import type { SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';
import { ownerOrder } from '../../../main/formats/owner-workbook/owner-order.ts';

const uid = ownerOrder.workbookUid;
const workbook = { uid, rows: ownerOrder.rows };
const text = (value: string): SheetCell => ({
  kind: 'text',
  value,
  column: 2,
  ref: 'B7',
  format: 'General',
  formula: null,
});
const row = (at: number, reference: RowReference, shown: Partial<Record<OwnerColumn, string>> = {}): ReturnedRow => ({
  sheet: 'Your actions',
  row: at,
  reference,
  cells: Object.fromEntries(Object.entries(shown).map(([column, value]) => [column, text(value)])),
});
const of = (ref: string, workbookUid = uid): RowReference => ({ kind: 'row', workbookUid, ref });

describe('the action of a row', () => {
  test('is found by its reference, in any order, and never by what it shows', () => {
    const { matched, unplaced, missing } = matchRows(
      [row(9, of('FD-03')), row(12, of('FD-01')), row(13, { kind: 'none' }, { ref: 'FD-02', title: 'Action FD-02' })],
      workbook,
    );
    expect(matched.map(({ sent, row: { row: at } }) => [sent.ref, at])).toStrictEqual([
      ['FD-01', 12],
      ['FD-03', 9],
    ]);
    expect(unplaced.map(({ key, why }) => [key, why])).toStrictEqual([
      ['Your actions!13', 'The row has no hidden reference: it was typed in, or its reference was removed.'],
    ]);
    expect(missing).toStrictEqual(['FD-02', 'FD-04']);
  });

  test.each([
    ['was typed over', row(7, { kind: 'damaged' }), /was changed/u],
    ['is of another workbook', row(7, of('FD-01', 'another')), /FD-01 in another workbook/u],
    ['is of no action that was sent', row(7, of('ZZ-99')), /ZZ-99 in another workbook/u],
    ['shows another action of the workbook', row(7, of('FD-01'), { ref: 'FD-02' }), /shows FD-02, but .* FD-01/u],
  ])('is for a person to say where the reference %s', (_, given, why) => {
    const { matched, unplaced } = matchRows([given], workbook);
    expect(matched).toStrictEqual([]);
    expect(unplaced[0]?.why).toMatch(why);
  });

  test('is of neither of two rows that say they are it', () => {
    const { matched, unplaced } = matchRows([row(7, of('FD-01')), row(8, of('FD-01')), row(9, of('FD-02'))], workbook);
    expect(matched.map(({ sent }) => sent.ref)).toStrictEqual(['FD-02']);
    expect(unplaced).toHaveLength(2);
  });

  test('is what a person chose, unless another row is of it already', () => {
    const rows = [row(7, of('FD-01')), row(8, { kind: 'none' }, { title: 'Something' })];
    const chosen = matchRows(rows, workbook, new Map([['Your actions!8', 'FD-04']]));
    expect(chosen.matched.map(({ sent, chosen: by }) => [sent.ref, by !== null])).toStrictEqual([
      ['FD-01', false],
      ['FD-04', true],
    ]);
    expect(matchRows(rows, workbook, new Map([['Your actions!8', 'FD-01']])).unplaced).toHaveLength(1);
  });
});

test('a locked cell that was changed is named with both texts; a reference that was changed to nothing known too', () => {
  const [sent] = ownerOrder.rows;
  if (sent === undefined) throw new Error('no row');
  const same = Object.fromEntries(Object.entries(sent.shown));
  const changed = row(7, of('FD-01'), {
    ...same,
    agreedDueOn: '31/10/2019',
    ref: 'FD-1',
    baselineDueOn: '30 June 2019',
  });
  const [matched] = matchRows([changed], workbook).matched;
  if (matched === undefined) throw new Error('not matched');
  expect(lockedChanges(matched).map(({ column, sent: before, returned }) => [column, before, returned])).toStrictEqual([
    ['ref', 'FD-01', 'FD-1'],
    ['agreedDueOn', '2019-09-30', '2019-10-31'],
  ]);
});

describe('a hidden reference', () => {
  const id = ownerRowId(uid, 'FD 01/ä');

  test('says its workbook and action, whatever stands in them', () => {
    expect(readOwnerId(` ${id} `)).toStrictEqual({ kind: 'row', workbookUid: uid, ref: 'FD 01/ä' });
  });

  test.each([
    ['another action', ownerRowId(uid, 'FD-01').replace('FD-01', 'FD-02')],
    ['a digit of the workbook', ownerRowId(uid, 'FD-01').replace(uid, uid.replace('a1', 'a2'))],
    ['its end cut off', ownerRowId(uid, 'FD-01').slice(0, -1)],
    ['its kind', ownerRowId(uid, 'FD-01').replace('-row/', '-rwo/')],
    ['a part that is no text', ownerRowId(uid, 'FD-01').replace('FD-01', '%E0%A4%A')],
  ])('that was typed over (%s) is damaged, and never of another action', (_, typed) => {
    expect(readOwnerId(typed)).toStrictEqual({ kind: 'damaged' });
  });

  test('of a newer version is known as such, and other text is none', () => {
    expect(readOwnerId(id.replace('/1 ', '/2 '))).toStrictEqual({ kind: 'newer' });
    expect(readOwnerId('FD-01')).toBeNull();
  });
});
