import { describe, expect, test } from 'vitest';
import { compareRow, conflictsOf, givenIn, reportsOf, type HeldAction } from '#shared/domain/owners/compare-answers.ts';
import type { SentRow, StandingReport } from '#shared/domain/owners/owner-answers.ts';
import type { AnswerColumn } from '#shared/domain/owners/owner-ids.ts';
import type { SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';
import { ownerOrder } from '../../../main/formats/owner-workbook/owner-order.ts';

const standing: StandingReport = {
  status: 'in_progress',
  progressPercent: 40,
  selfRating: 'green',
  forecastOn: '2019-09-30',
};
const sentWith = (more: Partial<StandingReport> = {}): SentRow => {
  const [row] = ownerOrder.rows;
  if (row === undefined) throw new Error('no row');
  return { ...row, standing: { ...standing, ...more } };
};
const heldWith = (more: Partial<StandingReport> = {}, narrativesTaken: readonly string[] = []): HeldAction => ({
  standing: { ...standing, ...more },
  narrativesTaken,
});
const text = (value: string): SheetCell => ({
  kind: 'text',
  value,
  column: 1,
  ref: 'A1',
  format: 'General',
  formula: null,
});
/** Cells as they were sent, less those that are given; '' empties one. */
const cells = (more: Partial<Record<AnswerColumn, string>> = {}): Partial<Record<AnswerColumn, SheetCell>> => {
  const all = { status: 'In progress', progressPercent: '40', selfRating: 'Green', forecastOn: '30/9/2019', ...more };
  return Object.fromEntries(
    Object.entries(all).flatMap(([column, value]) => (value === '' ? [] : [[column, text(value)]])),
  );
};
const kinds = (row: ReturnType<typeof compareRow>) =>
  Object.fromEntries(
    Object.entries(row.answers).flatMap(([column, { kind }]) => (kind === 'unchanged' ? [] : [[column, kind]])),
  );

describe('only what the owner changed counts', () => {
  test('a row as it was sent says nothing, whatever was changed here meanwhile', () => {
    const row = compareRow(
      sentWith(),
      heldWith({ progressPercent: 90, status: 'completed', forecastOn: null }),
      cells(),
    );
    expect(kinds(row)).toStrictEqual({});
    expect(reportsOf(row, () => 'theirs')).toBeNull();
  });

  test('each kind of outcome', () => {
    const held = heldWith({ progressPercent: 60, selfRating: 'red', forecastOn: '2019-12-31' });
    const row = compareRow(
      sentWith(),
      held,
      cells({
        status: 'Finished',
        progressPercent: '60',
        selfRating: 'amber',
        forecastOn: '',
        narrative: 'On its way',
      }),
    );
    expect(kinds(row)).toStrictEqual({
      status: 'invalid',
      progressPercent: 'agrees',
      selfRating: 'conflict',
      forecastOn: 'emptied',
      narrative: 'changed',
    });
    expect(givenIn(row)).toStrictEqual(['selfRating', 'narrative']);
    expect(conflictsOf(row)).toStrictEqual(['selfRating']);
  });

  test('a narrative that this workbook gave before is no new report, and any other is', () => {
    const again = compareRow(sentWith(), heldWith({}, ['Form in use']), cells({ narrative: ' Form in use ' }));
    expect(kinds(again)).toStrictEqual({ narrative: 'agrees' });
    expect(reportsOf(again, () => 'theirs')).toBeNull();
    expect(
      kinds(compareRow(sentWith(), heldWith({}, ['Form in use']), cells({ narrative: 'Form in use now' }))),
    ).toStrictEqual({
      narrative: 'changed',
    });
  });
});

describe('what is written', () => {
  test('fields that the owner left alone are repeated as held now, not as they were sent', () => {
    const row = compareRow(
      sentWith(),
      heldWith({ progressPercent: 55, forecastOn: '2019-10-31' }),
      cells({ selfRating: 'Red' }),
    );
    expect(reportsOf(row, () => 'theirs')).toStrictEqual({
      theirs: {
        status: 'in_progress',
        progressPercent: 55,
        selfRating: 'red',
        forecastOn: '2019-10-31',
        narrative: '',
      },
      kept: null,
    });
  });

  test('of two sides of a conflict theirs is written always, and ours restated after it', () => {
    const row = compareRow(
      sentWith(),
      heldWith({ forecastOn: '2019-12-31', progressPercent: 70 }),
      cells({ forecastOn: '31/10/2019', progressPercent: '50', narrative: 'Back on track' }),
    );
    const sides: Partial<Record<AnswerColumn, 'theirs' | 'ours'>> = { forecastOn: 'ours', progressPercent: 'theirs' };
    expect(reportsOf(row, (column) => sides[column] ?? 'theirs')).toStrictEqual({
      theirs: { ...standing, progressPercent: 50, forecastOn: '2019-10-31', narrative: 'Back on track' },
      kept: { ...standing, progressPercent: 50, forecastOn: '2019-12-31' },
    });
  });

  test('what is completed is forecast no more, and a forecast given with it is named', () => {
    const done = compareRow(sentWith(), heldWith(), cells({ status: 'Completed', progressPercent: '100%' }));
    expect(reportsOf(done, () => 'theirs')?.theirs).toMatchObject({
      status: 'completed',
      progressPercent: 100,
      forecastOn: null,
    });
    const both = compareRow(sentWith(), heldWith(), cells({ status: 'Completed', forecastOn: '1/11/2019' }));
    expect(kinds(both)).toStrictEqual({ status: 'changed', forecastOn: 'invalid' });
    const since = compareRow(
      sentWith(),
      heldWith({ status: 'completed', forecastOn: null }),
      cells({ forecastOn: '1/11/2019' }),
    );
    expect(kinds(since)).toStrictEqual({ forecastOn: 'invalid' });
  });
});
