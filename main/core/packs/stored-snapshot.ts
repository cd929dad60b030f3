import { Refusal } from '#shared/domain/refusal.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { sha256Of } from '../sha256.ts';
import type { RecordedPack } from './recorded-pack.ts';

/**
 * The snapshot of a recorded pack. The table is append-only, but the file is on somebody's disk: a text that is not the
 * one whose SHA-256 stands on the pack's cover must not become a pack.
 * @throws Refusal `SnapshotDamaged`
 */
export function storedSnapshot(pack: RecordedPack): Snapshot {
  if (sha256Of(pack.snapshot_json) === pack.snapshot_sha256)
    return withLaterFields(JSON.parse(pack.snapshot_json) as Snapshot);
  throw new Refusal({
    code: 'SnapshotDamaged',
    message: 'What this pack was made from has been changed in the workspace file since, so it is not used.',
    where: `pack ${pack.id}`,
    next: 'Keep the files of the pack that you have, and open the newest checked backup of the workspace.',
  });
}

/** Facts that earlier versions of the program did not know, as nothing: their snapshots have no such field. */
const unknownThen = { nationalTargets: [], trajectory: [], definitionChanges: [], withdrawnRebases: [], baselines: [] };
const calendarThen = { returnCalendar: [] };
const benchmarkThen = { cell: null, earlier: [] };

const withLaterFields = (snapshot: Snapshot): Snapshot => ({
  ...calendarThen,
  ...snapshot,
  indicators: snapshot.indicators.map((facts) => ({
    ...unknownThen,
    ...facts,
    benchmarks: facts.benchmarks.map((benchmark) => ({ ...benchmarkThen, ...benchmark })),
  })),
});
