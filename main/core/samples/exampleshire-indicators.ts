import { addDays, addMonths, firstDayOf, type Period } from '#shared/domain/dates.ts';
import type { Author, WritableDb } from '#main/store/workspace.ts';
import { addCatalogue, loadCatalogue, type CatalogueIndicator } from './catalogue.ts';
import { inBatches } from './in-batches.ts';
import { instantOf } from './lookup.ts';
import type { LaterVersions } from './receive-files.ts';

/** `count` of the catalogue's indicators, spread evenly over its groups. */
export function chooseIndicators(count: number): readonly CatalogueIndicator[] {
  const all = loadCatalogue();
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]).filter(
    (indicator) => indicator !== undefined,
  );
}

const every = <T>(items: readonly T[], nth: number, offset: number): readonly T[] =>
  items.filter((_, index) => index % nth === offset);

/** Definitions, targets and owners; from the middle on some targets move, two definitions change, two charts are rebased. */
export async function addIndicators(
  db: WritableDb,
  author: Author,
  indicators: readonly CatalogueIndicator[],
  periods: readonly Period[],
  people: number,
): Promise<LaterVersions> {
  const [first] = periods;
  if (first === undefined) return new Map();
  const middle = periods[Math.floor(periods.length / 2)] ?? first;
  const late = periods[Math.floor(periods.length * 0.6)] ?? first;
  await addCatalogue(db, author, { from: first, recordedAt: instantOf(firstDayOf(addMonths(first, -3))), indicators });
  for (const [index] of indicators.entries()) {
    const owner_id = (index % people) + 1;
    await db
      .updateTable('indicators')
      .set({ owner_id })
      .where('id', '=', index + 1)
      .execute();
  }
  const idOf = (indicator: CatalogueIndicator): number => indicators.indexOf(indicator) + 1;
  const withTarget = indicators.filter(({ target, unit }) => target !== null && unit === 'percent');
  const moved = every(withTarget, 7, 2).map((indicator) => ({
    indicator_id: idOf(indicator),
    from_period: middle,
    target: step(indicator, indicator.target),
    amber_limit: step(indicator, indicator.amber_limit),
    basis: 'Decision of the improvement board: a step towards the target, to be looked at again in a year.',
    recorded_at: instantOf(addDays(firstDayOf(middle), -10)),
  }));
  const redefined = every(
    indicators.filter(({ unit }) => unit === 'percent'),
    20,
    11,
  ).slice(0, 2);
  const definitions = redefined.map((indicator) => ({
    indicator_id: idOf(indicator),
    ...secondDefinition(indicator, late),
  }));
  // Every eighth series steps up at this very point: see the shapes in exampleshire-series.
  const rebases = every(indicators, 8, 3)
    .slice(0, 2)
    .map((indicator) => ({
      indicator_id: idOf(indicator),
      period: addMonths(late, 1),
      reason: 'A lasting change: the new duty team took over, and the level has stayed different for six months.',
      decided_by: 'Improvement board',
      decided_on: addDays(firstDayOf(addMonths(late, 7)), 23),
      recorded_at: instantOf(addDays(firstDayOf(addMonths(late, 7)), 23)),
    }));
  await inBatches(moved, (rows) => db.insertInto('indicator_targets').values(rows).execute());
  await inBatches(definitions, (rows) => db.insertInto('indicator_definitions').values(rows).execute());
  await inBatches(rebases, (rows) => db.insertInto('rebases').values(rows).execute());
  return new Map(redefined.map(({ code }) => [code, { version: 2, from: late }]));
}

const secondDefinition = (indicator: CatalogueIndicator, from: Period) => ({
  version: 2,
  effective_from: from,
  name: indicator.name,
  group_name: indicator.group,
  numerator_label: indicator.numerator,
  denominator_label: `${indicator.denominator}, leaving out children who moved away in the month`,
  unit: indicator.unit,
  polarity: indicator.polarity,
  range_low: indicator.polarity === 'range' ? indicator.range_low : null,
  range_high: indicator.polarity === 'range' ? indicator.range_high : null,
  statutory_timescale: indicator.statutory_timescale,
  data_source: indicator.data_source,
  reason: 'Children who moved away in the month are no longer counted, as in neighbouring authorities.',
  recorded_at: instantOf(firstDayOf(from)),
});

/** Five points easier, and never past the end of the scale. */
function step({ polarity }: CatalogueIndicator, limit: number | null): number | null {
  if (limit === null) return null;
  return polarity === 'higher' ? Math.max(0, limit - 5) : Math.min(100, limit + 5);
}
