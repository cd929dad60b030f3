import { lastDayOf, type Period } from '../dates.ts';
import type { ScrutinyEventFacts } from '../pack/snapshot.ts';

type Candidate = Pick<ScrutinyEventFacts, 'ref' | 'kind' | 'startsOn' | 'judgements' | 'findings'>;

/** What looks at practice itself; a direction or a statement orders and answers, but judges no service. */
const looksAtPractice: ReadonlySet<string> = new Set(['inspection', 'focused_visit']);

const saysSomething = ({ judgements, findings }: Candidate): boolean => judgements.length + findings.length > 0;

/**
 * The event that a review is held against where nobody names one: the last inspection or focused visit that had begun by
 * the end of the span's first month and of which a finding or grade is known; where there is none, the first within the
 * span. The last and not the first: an inspection of years before has been overtaken by what was found since. Events are
 * oldest first; null where no such event is known.
 */
export function defaultBaseline<Event extends Candidate>(events: readonly Event[], from: Period): Event | null {
  const known = events.filter((event) => looksAtPractice.has(event.kind) && saysSomething(event));
  const end = lastDayOf(from);
  return known.findLast(({ startsOn }) => startsOn <= end) ?? known.find(({ startsOn }) => startsOn > end) ?? null;
}
