import type { TrackerCounts } from '#shared/contract/tracker.ts';
import { plural } from '#shared/domain/in-words.ts';

/** What comes of a tracker, in one sentence. */
export function countsInWords(counts: TrackerCounts): string {
  const parts = [
    plural(counts.new, 'new action'),
    ...(counts.changed === 0 ? [] : [`${plural(counts.changed, 'action')} held before with something new`]),
    ...(counts.same === 0 ? [] : [`${counts.same.toLocaleString('en-GB')} held as they are`]),
    plural(counts.updates, 'update'),
    ...(counts.dueDates === 0 ? [] : [plural(counts.dueDates, 'agreed date')]),
    ...(counts.evidence === 0 ? [] : [plural(counts.evidence, 'claim of evidence', 'claims of evidence')]),
    ...(counts.workstreams === 0 ? [] : [plural(counts.workstreams, 'new workstream')]),
    ...(counts.undecided === 0 ? [] : [`${plural(counts.undecided, 'action')} waiting for an answer`]),
    ...(counts.leftOut === 0 ? [] : [`${plural(counts.leftOut, 'row')} left out`]),
  ];
  return `${parts.join(', ')}.`;
}
