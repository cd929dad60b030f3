import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridFields, heldText, problemOfText } from '../../../../renderer/features/updates/grid-cells.ts';
import {
  changedRefs,
  keptToWork,
  noWork,
  redo,
  setTexts,
  textIn,
  undo,
  workToKeep,
  type GridWork,
} from '../../../../renderer/features/updates/grid-work.ts';
import { dateToType, readTypedDate } from '../../../../renderer/features/updates/typed-date.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { actionStatuses } from '#shared/domain/plan.ts';
import { buildGrid, buildGridRow } from './grid-builders.ts';

const { rows } = buildGrid(4);
const anyStep = fc.array(
  fc.record({
    row: fc.constantFrom(...rows),
    field: fc.constantFrom(...gridFields),
    text: fc.constantFrom('', '40', '75', 'completed', 'in_progress', 'green', '30/9/2019'),
  }),
  { minLength: 1, maxLength: 3 },
);
const allTexts = (work: GridWork): string[] =>
  rows.flatMap((row) => gridFields.map((field) => textIn(work, row, field)));

test('undoing every step leads back to what the last reports left, and doing all again to what was typed', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const typed = steps.reduce(setTexts, noWork);
      let work: GridWork = typed;
      for (let back = undo(work); back !== null; back = undo(work)) work = back.work;
      expect(allTexts(work)).toEqual(rows.flatMap((row) => gridFields.map((field) => heldText(row, field))));
      expect(changedRefs(work)).toEqual([]);
      for (let again = redo(work); again !== null; again = redo(work)) work = again.work;
      expect(allTexts(work)).toEqual(allTexts(typed));
    }),
  );
});

test('what is kept comes back as it was, with the reports that had been seen', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (steps) => {
      const typed = steps.reduce(setTexts, noWork);
      const back = keptToWork(JSON.parse(JSON.stringify(workToKeep(typed))), rows);
      expect(allTexts(back ?? noWork)).toEqual(allTexts(typed));
      expect(changedRefs(typed).every((ref) => back?.seen[ref] === typed.seen[ref])).toBe(true);
    }),
  );
});

test('the report that was seen is that of the first change, whatever came in since', () => {
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  const typed = setTexts(noWork, [{ row, field: 'progressPercent', text: '75' }]);
  const later = { ...row, seenUpdateId: 99, progressPercent: 50 };
  const back = keptToWork(workToKeep(typed), [later]);
  expect(back?.seen[row.ref]).toBe(row.seenUpdateId);
  expect(setTexts(typed, [{ row: later, field: 'narrative', text: 'More' }]).seen[row.ref]).toBe(row.seenUpdateId);
});

test('what is kept of actions that are gone, or by another program, is left alone', () => {
  const kept = { typed: { Z9: { progressPercent: '75' } }, seen: {} };
  expect(keptToWork(kept, rows)).toBeNull();
  expect(keptToWork('nonsense', rows)).toBeNull();
});

test.each([
  ['30 6 2019', '2019-06-30'],
  ['30/06/19', '2019-06-30'],
  ['1-6-2019', '2019-06-01'],
  ['30 Jun 2019', '2019-06-30'],
  ['29 february 2020', '2020-02-29'],
  ['2019-06-30', '2019-06-30'],
  ['29/2/2019', null],
  ['30/6', null],
  ['30 Ju 2019', null],
  ['30/13/2019', null],
  ['June 2019', null],
  ['TBC', null],
  ['', null],
])('"%s" is read as %s', (typed, date) => {
  expect(readTypedDate(typed)).toBe(date);
});

test('every date is read back from what stands in the cell', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
      const date = at.toISOString().slice(0, 10);
      expect(readTypedDate(dateToType(date))).toBe(date);
    }),
  );
});

test('whatever the last report said is no mistake in its cell', () => {
  for (const selfRating of [...colours, null])
    for (const status of actionStatuses) {
      const row = buildGridRow({ status, selfRating, forecastOn: null, progressPercent: null });
      expect(gridFields.map((field) => problemOfText(field, heldText(row, field)))).toEqual(['', '', '', '', '']);
    }
});
