import { isDeepStrictEqual } from 'node:util';
import type { Period } from '#shared/domain/dates.ts';
import type { CatalogueEntry, TrajectoryDraft } from '#shared/domain/catalogue/entry.ts';
import { measuresTheSame } from '#shared/domain/catalogue/definition-change.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import {
  writeDefinition,
  writeIndicator,
  writeOwner,
  writeRebase,
  writeRetirement,
  writeTarget,
  writeTrajectory,
  type Decision,
  type Written,
} from './write-entry.ts';

interface Taking extends Decision {
  /** From when a changed or new definition stands. */
  readonly from: Period;
  /** Whether control limits start anew where a definition measures something else. */
  readonly rebase: boolean;
}

const differ = (one: unknown, other: unknown): boolean => !isDeepStrictEqual(one, other);

/** Makes an indicator what an entry says, each difference as a dated fact of its own; nothing held is overwritten. */
export async function writeDifferences(
  db: WritableDb,
  author: Author,
  held: (CatalogueEntry & { readonly id: number }) | null,
  next: CatalogueEntry,
  taking: Taking,
): Promise<Change[]> {
  if (held === null) {
    const { id, change } = await writeIndicator(db, author, next, taking);
    const nothing: CatalogueEntry = {
      ...next,
      owner: null,
      target: null,
      nationalTarget: null,
      trajectory: [],
      retiredFrom: null,
    };
    return [change, ...(await writeFacts({ db, author, id, code: next.code }, nothing, next, taking))];
  }
  const written: Written = { db, author, id: held.id, code: held.code };
  const changes: Change[] = [];
  if (differ(held.definition, next.definition)) {
    changes.push(await writeDefinition(written, next.definition, taking, held.definition));
    if (taking.rebase && !measuresTheSame(held.definition, next.definition)) {
      const reason = `The definition changed: ${taking.reason}`;
      changes.push(await writeRebase(written, taking.from, { ...taking, reason }));
    }
  }
  return [...changes, ...(await writeFacts(written, held, next, taking))];
}

async function writeFacts(
  written: Written,
  held: CatalogueEntry,
  next: CatalogueEntry,
  decision: Decision,
): Promise<Change[]> {
  const changes: Change[] = [];
  if (next.target !== null && differ(held.target, next.target)) {
    changes.push(await writeTarget(written, 'local', next.target, decision, held.target));
  }
  if (next.nationalTarget !== null && differ(held.nationalTarget, next.nationalTarget)) {
    changes.push(await writeTarget(written, 'national', next.nationalTarget, decision, held.nationalTarget));
  }
  const points = changedPoints(held.trajectory, next.trajectory);
  if (points.length > 0) changes.push(await writeTrajectory(written, points, decision, held.trajectory));
  if (differ(held.owner, next.owner)) changes.push(await writeOwner(written, next.owner, held.owner));
  if (held.retiredFrom !== next.retiredFrom) {
    changes.push(await writeRetirement(written, next.retiredFrom, decision, held.retiredFrom));
  }
  return changes;
}

/** Months that get another aim, and months that lose theirs. */
export function changedPoints(held: readonly TrajectoryDraft[], next: readonly TrajectoryDraft[]): TrajectoryDraft[] {
  const before = new Map(held.map(({ period, target }) => [period, target]));
  const after = new Map(next.map(({ period, target }) => [period, target]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .toSorted()
    .map((period) => ({ period, target: after.get(period) ?? null }))
    .filter(({ period, target }) => (before.get(period) ?? null) !== target);
}
