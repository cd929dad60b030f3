import { z } from 'zod';
import { trackerAnswer, trackerMapping, type RememberedTracker } from '#shared/contract/tracker.ts';
import type { TrackerMapping } from '#shared/domain/tracker/columns/mapping.ts';
import type { Author, Change, ReadableDb, Workspace, WritableDb } from '#main/store/workspace.ts';
import type { KeyedAnswer } from './answer-keys.ts';
import { layoutNotRemembered } from './tracker-refusals.ts';

/** What is kept of a layout: where it has what, and the answers that hold for the next one. */
const kept = z.object({
  mapping: trackerMapping,
  answers: z.array(z.object({ key: z.string(), answer: trackerAnswer })),
});

export interface LearnedTracker extends Omit<RememberedTracker, 'answers'> {
  readonly answers: readonly KeyedAnswer[];
}

/** What is remembered now, the latest decision of each layout, the latest first. */
export async function loadTrackers(db: ReadableDb): Promise<LearnedTracker[]> {
  const rows = await db
    .selectFrom('tracker_mappings')
    .select(['fingerprint', 'name', 'mapping_json', 'decided_by', 'recorded_at'])
    .orderBy('id')
    .execute();
  const byFingerprint = new Map<string, LearnedTracker>();
  for (const row of rows) {
    // Taken out first, so that the order is that of the latest decisions.
    byFingerprint.delete(row.fingerprint);
    if (row.mapping_json === null) continue;
    const { mapping, answers } = kept.parse(JSON.parse(row.mapping_json));
    byFingerprint.set(row.fingerprint, {
      fingerprint: row.fingerprint,
      name: row.name,
      mapping,
      answers,
      decidedBy: row.decided_by,
      decidedOn: row.recorded_at.slice(0, 10),
    });
  }
  return [...byFingerprint.values()].toReversed();
}

/** The same for a screen. */
export const listTrackers = async (db: ReadableDb): Promise<RememberedTracker[]> =>
  (await loadTrackers(db)).map(({ answers, ...tracker }) => ({ ...tracker, answers: answers.length }));

interface NewTracker {
  readonly fingerprint: string;
  readonly name: string;
  readonly mapping: TrackerMapping;
  readonly answers: readonly KeyedAnswer[];
}

/** Keeps a layout with its answers beside those kept before; null where nothing of it is new. */
export async function rememberTracker(db: WritableDb, author: Author, tracker: NewTracker): Promise<Change | null> {
  const before = (await loadTrackers(db)).find(({ fingerprint }) => fingerprint === tracker.fingerprint);
  const answers = [
    ...new Map([...(before?.answers ?? []), ...tracker.answers].map((each) => [each.key, each])).values(),
  ];
  const after = { mapping: tracker.mapping, answers };
  if (
    before !== undefined &&
    JSON.stringify(after) === JSON.stringify({ mapping: before.mapping, answers: before.answers })
  ) {
    return null;
  }
  await insert(db, author, tracker, JSON.stringify(after));
  return {
    entity: 'tracker_mappings',
    ref: tracker.name,
    before: before === undefined ? null : { mapping: before.mapping, answers: before.answers.length },
    after: { mapping: tracker.mapping, answers: answers.length },
  };
}

/** Forgets a layout and what was answered for it. @throws Refusal `TrackerNotRemembered` */
export async function forgetTracker(workspace: Workspace, author: Author, fingerprint: string): Promise<void> {
  await workspace.write(author, async (db) => {
    const known = (await loadTrackers(db)).find((each) => each.fingerprint === fingerprint);
    if (known === undefined) throw layoutNotRemembered();
    await insert(db, author, known, null);
    const before = { mapping: known.mapping, answers: known.answers.length };
    return { result: null, changes: [{ entity: 'tracker_mappings', ref: known.name, before, after: null }] };
  });
}

const insert = (
  db: WritableDb,
  author: Author,
  { fingerprint, name }: Pick<NewTracker, 'fingerprint' | 'name'>,
  json: string | null,
) =>
  db
    .insertInto('tracker_mappings')
    .values({ fingerprint, name, mapping_json: json, decided_by: author.actor, recorded_at: author.at })
    .execute();
