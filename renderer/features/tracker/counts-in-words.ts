import type { TrackerCounts } from '#shared/contract/tracker.ts';

/** "1 new action", "2 new actions". */
const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** What comes of a tracker, in one sentence. */
export function countsInWords(counts: TrackerCounts): string {
  const parts = [
    counted(counts.new, 'new action'),
    ...(counts.changed === 0 ? [] : [`${counted(counts.changed, 'action')} held before with something new`]),
    ...(counts.same === 0 ? [] : [`${counts.same.toLocaleString('en-GB')} held as they are`]),
    counted(counts.updates, 'update'),
    ...(counts.dueDates === 0 ? [] : [counted(counts.dueDates, 'agreed date')]),
    ...(counts.evidence === 0 ? [] : [counted(counts.evidence, 'claim of evidence', 'claims of evidence')]),
    ...(counts.workstreams === 0 ? [] : [counted(counts.workstreams, 'new workstream')]),
    ...(counts.undecided === 0 ? [] : [`${counted(counts.undecided, 'action')} waiting for an answer`]),
    ...(counts.leftOut === 0 ? [] : [`${counted(counts.leftOut, 'row')} left out`]),
  ];
  return `${parts.join(', ')}.`;
}
