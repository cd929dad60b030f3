import type { CatalogueList, CatalogueRow, StarterIndicator } from '#shared/contract/catalogue.ts';
import { periodOf, type Period } from '#shared/domain/dates.ts';
import { formatValue } from '#shared/domain/units.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { addCatalogue, loadCatalogue, type CatalogueIndicator } from '../samples/catalogue.ts';
import type { Session } from '../session.ts';
import { currentEntries } from './catalogue-commands.ts';
import type { HeldEntry } from './load-catalogue.ts';
import { nothingToSaveRefusal } from './refusals.ts';

/** The whole catalogue with what the program ships as a starting point. */
export async function catalogueList(db: ReadableDb, session: Session): Promise<CatalogueList> {
  const entries = await currentEntries(db, session);
  const held = new Set(entries.map(({ code }) => code.toLowerCase()));
  return {
    rows: entries.map((entry) => catalogueRow(entry, periodOf(session.today()))),
    groups: groupsOf(entries),
    starter: loadCatalogue().map((indicator) => starterOf(indicator, held)),
  };
}

export const groupsOf = (entries: readonly HeldEntry[]): string[] => [
  ...new Set(entries.map(({ definition }) => definition.group)),
];

export function catalogueRow({ id: _id, version, effectiveFrom, ...entry }: HeldEntry, period: Period): CatalogueRow {
  const retired = entry.retiredFrom !== null && entry.retiredFrom <= period;
  return { entry, version, effectiveFrom, retired };
}

const starterOf = (indicator: CatalogueIndicator, held: ReadonlySet<string>): StarterIndicator => ({
  code: indicator.code,
  name: indicator.name,
  group: indicator.group,
  typicalTarget: typicalTarget(indicator),
  basis: indicator.target_basis,
  held: held.has(indicator.code.toLowerCase()),
});

function typicalTarget({ polarity, unit, target, range_low, range_high }: CatalogueIndicator): string {
  if (polarity === 'range' && range_low !== null && range_high !== null) {
    return `${formatValue(range_low, unit)} to ${formatValue(range_high, unit)}`;
  }
  return target === null ? '' : `${polarity === 'lower' ? '≤' : '≥'} ${formatValue(target, unit)}`;
}

/**
 * Takes indicators of the starting point into the workspace, without targets or with those of typical practice.
 * Those held already stay as they are. @throws Refusal `NothingToSave`
 */
export async function takeInStarter(
  session: Session,
  { codes, typicalTargets }: { readonly codes: readonly string[]; readonly typicalTargets: boolean },
): Promise<void> {
  const author = await session.author('catalogue.takeIn');
  await session.workspace.write(author, async (db) => {
    const held = new Set((await currentEntries(db, session)).map(({ code }) => code.toLowerCase()));
    const indicators = loadCatalogue().filter(({ code }) => codes.includes(code) && !held.has(code.toLowerCase()));
    if (indicators.length === 0) throw nothingToSaveRefusal('Every indicator chosen is in the catalogue: it');
    const { changes } = await addCatalogue(db, author, { indicators, withTargets: typicalTargets, markRanges: true });
    return { result: null, changes };
  });
}
