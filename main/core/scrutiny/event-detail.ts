import type { EventDetail, JudgementView } from '#shared/contract/scrutiny.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { knownNow } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';
import { periodInView } from '../period-in-view.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import type { Session } from '../session.ts';
import { findingViews } from './finding-views.ts';
import { actionsAnswering, indicatorsShowing, type RatedAt } from './load-answering.ts';
import { loadDeadlines } from './load-deadlines.ts';
import { eventFacts, isUnpublished } from './load-scrutiny.ts';
import { eventNotFound } from './scrutiny-refusals.ts';
import { knownEvents, standingJudgements, type StandingEvent } from './standing-scrutiny.ts';

/** The day that a page of one thing shows: that of the period, or today where the thing is later than that. */
export interface SeenAt extends RatedAt {
  readonly later: boolean;
}

/**
 * How a page sees an event: as at the period's day; as it stands today where it had not begun by then, so that what was
 * just recorded is never out of reach. @throws Refusal where even today there is none
 */
export async function seenEvent(
  session: Session,
  ref: string,
  asked: string | undefined,
  notFound: (ref: string) => Refusal = eventNotFound,
): Promise<{ readonly at: SeenAt; readonly row: StandingEvent; readonly all: readonly StandingEvent[] }> {
  const view = await periodInView(session, asked);
  const then = await knownEvents(view.db, view.asAt);
  const found = then.find((row) => row.ref === ref);
  if (found !== undefined && found.starts_on <= view.asAtOn)
    return { at: { ...view, later: false }, row: found, all: then };
  const asAt = knownNow(session.today(), session.today());
  const all = await knownEvents(view.db, asAt);
  const row = all.find((one) => one.ref === ref);
  if (row === undefined) throw notFound(ref);
  return { at: { ...view, asAt, ruleSet: await loadRuleSet(view.db, asAt), later: true }, row, all };
}

/** One event with what it judged, found and required. @throws Refusal `ScrutinyEventNotFound` */
export async function eventDetail(session: Session, ref: string, asked?: string): Promise<EventDetail> {
  const { at, row, all } = await seenEvent(session, ref, asked);
  const { db, asAt } = at;
  const event = (await eventFacts(db, asAt))(row);
  const deadlines = await loadDeadlines(db, asAt);
  return {
    asAtOn: asAt.asAtOn,
    later: at.later,
    event,
    body: row.body,
    unpublished: isUnpublished(row, asAt.asAtOn),
    judgements: await judgementsOf(at, row),
    findings: await findingsOf(at, event),
    deadlines: deadlines.filter(({ eventRef }) => eventRef === ref),
    comparable: comparableWith(row, all, new Set((await standingJudgements(db, asAt)).map((one) => one.event_id))),
  };
}

/** The judgements of an event with their framework; none before its report is out. */
export async function judgementsOf({ db, asAt }: RatedAt, row: StandingEvent): Promise<JudgementView[]> {
  if (isUnpublished(row, asAt.asAtOn)) return [];
  const citationOf = await loadCitations(db);
  const rows = await standingJudgements(db, asAt);
  return rows
    .filter((judgement) => judgement.event_id === row.id)
    .map(({ id, framework, area, grade, source_id }) => ({
      id,
      framework,
      area,
      grade,
      citation: citationOf(source_id),
    }));
}

/** The findings of one event with their actions and indicators. */
export async function findingsOf(at: RatedAt, event: ScrutinyEventFacts) {
  const actions = await actionsAnswering(
    at,
    event.findings.map(({ ref }) => ref),
  );
  const indicators = await indicatorsShowing(
    at,
    event.findings.flatMap((finding) => finding.indicators),
  );
  return findingViews([event], actions, indicators);
}

/** Other events that judged or found something comparable: those with judgements, and those of the same kind; newest first. */
const comparableWith = (
  row: StandingEvent,
  all: readonly StandingEvent[],
  judged: ReadonlySet<number>,
): EventDetail['comparable'] =>
  all
    .filter((other) => other.id !== row.id && (judged.has(other.id) || other.kind === row.kind))
    .map(({ ref, title, starts_on }) => ({ ref, title, startsOn: starts_on }))
    .toReversed();
