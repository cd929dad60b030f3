import type { Period } from '#shared/domain/dates.ts';
import type { CatalogueEntry, DefinitionDraft, TargetDraft } from '#shared/domain/catalogue/entry.ts';
import type { IndicatorDefinition, IndicatorTarget } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { loadDefinitions } from '../indicators/load-definitions.ts';
import { loadTargets, loadTrajectories } from '../indicators/load-indicator-context.ts';
import { loadCatalogued } from '../indicators/load-in-use.ts';

/** An entry with what its rows are found by. */
export interface HeldEntry extends CatalogueEntry {
  readonly id: number;
  /** The version in force, and from when. */
  readonly version: number;
  readonly effectiveFrom: Period;
}

/** The latest month there is: definitions and targets set ahead count, too. */
const farthestPeriod: Period = '9999-12';

/**
 * The whole catalogue in its order, retired indicators too, as known at the as-at date: the definition in force in
 * `period` and what was set last of everything else.
 */
export async function loadCatalogueEntries(
  db: ReadableDb,
  asAt: AsAt,
  period: Period = farthestPeriod,
): Promise<HeldEntry[]> {
  const rows = await loadCatalogued(db, asAt);
  const definitions = await loadDefinitions(db, asAt, period);
  const targets = await loadTargets(db, asAt, 'local');
  const national = await loadTargets(db, asAt, 'national');
  const trajectories = await loadTrajectories(db, asAt);
  return rows.flatMap((row): HeldEntry[] => {
    const definition = definitions.get(row.id)?.definition;
    if (definition === undefined) return [];
    const { id, code, monthly, owner, retiredFrom } = row;
    return [
      {
        id,
        code,
        version: definition.version,
        effectiveFrom: definition.effectiveFrom,
        definition: toDraft(definition),
        monthly,
        owner,
        target: lastTarget(targets.get(id)),
        nationalTarget: lastTarget(national.get(id)),
        trajectory: (trajectories.get(id) ?? []).flatMap((point) =>
          point.target === null ? [] : [{ period: point.period, target: point.target }],
        ),
        retiredFrom,
      },
    ];
  });
}

/** A definition without its version and date. */
const toDraft = ({ version: _version, effectiveFrom: _from, ...draft }: IndicatorDefinition): DefinitionDraft => draft;

function lastTarget(targets: readonly IndicatorTarget[] = []): TargetDraft | null {
  const last = targets.at(-1);
  return last === undefined
    ? null
    : { from: last.from, target: last.target, amberLimit: last.amberLimit, basis: last.basis };
}
