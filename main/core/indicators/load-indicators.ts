import type { Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';
import { loadIndicatorModerations } from '../load-moderations.ts';
import { loadCommentaries } from './load-commentaries.ts';
import { loadBenchmarks, loadTargets, loadTrajectories } from './load-indicator-context.ts';
import { loadDefinitions } from './load-definitions.ts';
import { inUse, loadCatalogued } from './load-in-use.ts';
import { loadLimitDecisions } from './load-limit-decisions.ts';
import { loadPeriodValues } from './load-period-values.ts';
import { loadUsedValues } from './load-used-values.ts';
import type { OnlyIndicators } from './only-indicators.ts';

/**
 * Everything known at the as-at date about each indicator in use in `period`: rows recorded by then, values,
 * commentaries and rebases up to that period, the definition in force in it and its moderation for it.
 * In the catalogue's order. A fixed number of queries, however many indicators there are; with `codes` only these are
 * read, so that one indicator costs the reading of one.
 */
export const loadIndicators = (
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  codes: readonly string[] | null = null,
): Promise<IndicatorFacts[]> => assemble(db, asAt, period, codes, loadPeriodValues);

/** As `loadIndicators`, with only the value used for periods before the last: what a list shows, at a tenth of the cost. */
export const loadForList = (db: ReadableDb, asAt: AsAt, period: Period): Promise<IndicatorFacts[]> =>
  assemble(db, asAt, period, null, loadUsedValues);

async function assemble(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  codes: readonly string[] | null,
  loadValues: typeof loadPeriodValues,
): Promise<IndicatorFacts[]> {
  const citationOf = await loadCitations(db);
  const rows = (await loadCatalogued(db, asAt, codes)).filter((row) => inUse(row, period));
  const only: OnlyIndicators = codes === null ? null : rows.map(({ id }) => id);
  const definitions = await loadDefinitions(db, asAt, period, only);
  const values = await loadValues(db, asAt, period, citationOf, only);
  const targets = await loadTargets(db, asAt, 'local', only);
  const nationalTargets = await loadTargets(db, asAt, 'national', only);
  const trajectories = await loadTrajectories(db, asAt, only);
  const limits = await loadLimitDecisions(db, asAt, period, only);
  const benchmarks = await loadBenchmarks(db, asAt, citationOf, only);
  const commentaries = await loadCommentaries(db, asAt, period, only);
  const moderations = await loadIndicatorModerations(db, asAt, period);
  return rows.flatMap((row) => {
    const known = definitions.get(row.id);
    if (known === undefined) return [];
    return {
      code: row.code,
      definition: known.definition,
      definitionChanges: known.changes,
      owner: row.owner?.role ?? '',
      targets: targets.get(row.id) ?? [],
      nationalTargets: nationalTargets.get(row.id) ?? [],
      trajectory: trajectories.get(row.id) ?? [],
      values: values.get(row.id) ?? [],
      ...limits.of(row.id),
      benchmarks: benchmarks.get(row.id) ?? [],
      commentaries: commentaries.get(row.id) ?? [],
      moderation: moderations.get(row.id) ?? null,
      monthly: row.monthly,
    };
  });
}
