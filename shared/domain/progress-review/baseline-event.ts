import { lastDayOf, type Period } from '../dates.ts';
import type { ScrutinyEventFacts } from '../pack/snapshot.ts';

type Candidate = Pick<ScrutinyEventFacts, 'ref' | 'kind' | 'startsOn' | 'judgements' | 'findings'>;

const isInspection = ({ kind }: Candidate): boolean => kind === 'inspection';
const isVisit = ({ kind }: Candidate): boolean => kind === 'focused_visit';
const hasFindings = ({ findings }: Candidate): boolean => findings.length > 0;
const saysSomething = ({ judgements, findings }: Candidate): boolean => judgements.length + findings.length > 0;

/**
 * The event that a review is held against where nobody names one. Of those begun by the end of the span's first month:
 * the last full inspection whose findings are known, else the last focused visit with findings, else the last inspection
 * with grades; where there is none, the first inspection or visit within the span that says something. The last and not
 * the first, because an inspection of years before has been overtaken; an inspection before a visit, because it looks at
 * everything. Events are oldest first; null where no such event is known.
 */
export function defaultBaseline<Event extends Candidate>(events: readonly Event[], from: Period): Event | null {
  const end = lastDayOf(from);
  const before = events.filter(({ startsOn }) => startsOn <= end);
  return (
    before.findLast((event) => isInspection(event) && hasFindings(event)) ??
    before.findLast((event) => isVisit(event) && hasFindings(event)) ??
    before.findLast((event) => isInspection(event) && saysSomething(event)) ??
    events.find((event) => event.startsOn > end && (isInspection(event) || isVisit(event)) && saysSomething(event)) ??
    null
  );
}
