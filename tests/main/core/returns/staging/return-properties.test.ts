import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReturnRow } from '#shared/contract/returns.ts';
import { addMonths } from '#shared/domain/dates.ts';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import type { SheetReader } from '#main/core/returns/reading/read-return.ts';
import { stageReturn } from '#main/core/returns/staging/stage-return.ts';
import { readSheets as readInProcess } from '#main/formats/sheets/read-sheets.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { acceptOptions, contents, longReturn, returnsWorkspace, stageOptions } from '../returns-workspace.ts';

/** Rows of two indicators and eighteen months: figures, parts, markers, blanks, slips and unknown codes. */
const row = fc
  .tuple(
    fc.oneof({ weight: 60, arbitrary: fc.constantFrom('FD05', 'FD10') }, { weight: 1, arbitrary: fc.constant('X9') }),
    fc.integer({ min: 0, max: 17 }),
    fc.oneof(
      { weight: 40, arbitrary: fc.integer({ min: 2, max: 100 }).map((value) => `,,${value}`) },
      { weight: 20, arbitrary: fc.double({ min: 1.5, max: 100, noNaN: true }).map((value) => `,,${value.toFixed(3)}`) },
      { weight: 10, arbitrary: fc.integer({ min: 0, max: 100 }).map((part) => `${part},100,${part}`) },
      { weight: 10, arbitrary: fc.constantFrom(',,c', ',,n/a', ',,', ',,x', ',,0.4', '3,4,') },
      { weight: 1, arbitrary: fc.constantFrom(',,85%', ',,about 7', '5,4,') },
    ),
  )
  .map(([code, month, figures]) => `${code},${addMonths('2018-01', month)},${figures}`);
const rows = fc.uniqueArray(row, { maxLength: 25, selector: (line) => line.split(',').slice(0, 2).join() });

/** The last value of each indicator and month that returns brought. */
async function held(workspace: Workspace): Promise<Map<string, object>> {
  const observations = await workspace.db
    .selectFrom('observations')
    .innerJoin('indicators', 'indicators.id', 'observations.indicator_id')
    .select(['code', 'period', 'value', 'numerator', 'denominator', 'marker', 'sheet', 'cell', 'original_text'])
    .where('return_id', 'is not', null)
    .orderBy('observations.id')
    .execute();
  return new Map(observations.map(({ code, period, ...rest }) => [`${code} ${period}`, rest]));
}

const figureOf = ({ value, numerator, denominator, marker, sheet, cell, originalText }: ReturnRow) => ({
  value,
  numerator,
  denominator,
  marker,
  sheet,
  cell,
  original_text: originalText,
});

test('whatever a return holds: staging changes nothing, what is read back is what was staged, and again is nothing', async () => {
  // In this process: it is not the reading that is tried here.
  const readSheets: SheetReader = (file) => readInProcess(file.fileName, file.bytes);
  const stageWith = { ...(await stageOptions()), readSheets };
  const acceptWith = { ...(await acceptOptions()), readSheets };
  await fc.assert(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const workspace = await returnsWorkspace();
      for (const [index, lines] of [first, second].entries()) {
        const file = longReturn(`file ${index}.csv`, ...lines);
        const before = await contents(workspace);
        const staged = await stageReturn(workspace.db, file, stageWith);
        expect(await contents(workspace)).toStrictEqual(before);
        const heldBefore = await held(workspace);
        const accepted = await acceptReturn(workspace, file, acceptWith);
        expect(accepted.rows).toStrictEqual(staged.rows);
        const isKept = accepted.outcome === 'accepted';
        const arriving = isKept
          ? accepted.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
          : [];
        const figures = arriving.map((one): [string, object] => [`${one.indicator} ${one.period}`, figureOf(one)]);
        expect(await held(workspace)).toStrictEqual(new Map([...heldBefore, ...figures]));
        const after = await contents(workspace);
        expect(isKept ? before : after).toStrictEqual(before);
        // The same bytes, and the same figures in other bytes.
        for (const again of [file, longReturn('again.csv', ...lines.toReversed(), '')]) {
          const outcome = accepted.outcome === 'refused' ? 'refused' : 'unchanged';
          expect(await acceptReturn(workspace, again, acceptWith)).toMatchObject({ outcome, ratingChanges: [] });
          expect(await contents(workspace)).toStrictEqual(after);
        }
      }
      await workspace.close();
    }),
    { numRuns: 50 },
  );
});
