import type { FindingDetail, FindingMonth } from '#shared/contract/scrutiny.ts';
import {
  addMonths,
  earlierOf,
  lastDayOf,
  monthsBetween,
  periodOf,
  periodsFrom,
  type Period,
} from '#shared/domain/dates.ts';
import type { FindingFacts, ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import type { Session } from '../session.ts';
import { seenEvent, type SeenAt } from './event-detail.ts';
import { findingView } from './finding-views.ts';
import { actionsAnswering, indicatorsShowing, type RatedAt } from './load-answering.ts';
import { eventFacts } from './load-scrutiny.ts';
import { findingNotFound } from './scrutiny-refusals.ts';

/** How many month ends a page looks back. */
const mostMonths = 36;

/**
 * One finding with what answers it, what shows it, and how it stood at the end of each month since it was published.
 * @throws Refusal `FindingNotFound`
 */
export async function findingDetail(session: Session, ref: string, asked?: string): Promise<FindingDetail> {
  const eventRef = await eventRefOf(session.workspace.db, ref);
  const { at, row } = await seenEvent(session, eventRef, asked, () => findingNotFound(ref));
  const event = (await eventFacts(at.db, at.asAt))(row);
  const finding = event.findings.find((one) => one.ref === ref);
  if (finding === undefined) throw findingNotFound(ref);
  const actions = await actionsAnswering(at, [ref]);
  const indicators = await indicatorsShowing(at, finding.indicators);
  return {
    asAtOn: at.asAt.asAtOn,
    view: findingView(event.ref, finding, actions, indicators),
    event,
    slippage: actions.map(({ facts }) => slippageOf(facts, at.asAt.asAtOn).because),
    months: await findingMonths(at, event, finding),
  };
}

/** The event that a finding is of. @throws Refusal `FindingNotFound` */
export async function eventRefOf(db: ReadableDb, ref: string): Promise<string> {
  const row = await db
    .selectFrom('findings')
    .innerJoin('scrutiny_events', 'scrutiny_events.id', 'findings.event_id')
    .select('scrutiny_events.ref')
    .where('findings.ref', '=', ref)
    .executeTakeFirst();
  if (row === undefined) throw findingNotFound(ref);
  return row.ref;
}

/** The state at each month end since it was published, newest first, rated by the facts dated by then. */
async function findingMonths(at: SeenAt, event: ScrutinyEventFacts, finding: FindingFacts): Promise<FindingMonth[]> {
  const known = periodOf(event.publishedOn ?? event.endsOn ?? event.startsOn);
  const last = periodOf(at.asAt.asAtOn);
  const first = monthsBetween(known, last) >= mostMonths ? addMonths(last, 1 - mostMonths) : known;
  const months: FindingMonth[] = [];
  for (const period of periodsFrom(first, last)) {
    const { asAtOn, standing, state } = await standingAtEndOf(at, event.ref, finding, period);
    const before = months.at(-1);
    months.push({ period, asAtOn, standing, state, changed: before !== undefined && before.standing !== standing });
  }
  return months.toReversed();
}

/** The last month ends on the as-at date itself. Its indicators are those of the month before, which are in by then. */
async function standingAtEndOf(at: SeenAt, eventRef: string, finding: FindingFacts, period: Period) {
  const asAtOn = earlierOf(lastDayOf(period), at.asAt.asAtOn);
  const asAt = { ...at.asAt, asAtOn };
  const figures = asAtOn === at.asAt.asAtOn ? at.period : addMonths(period, -1);
  const then: RatedAt = { db: at.db, asAt, period: figures, ruleSet: await loadRuleSet(at.db, asAt) };
  const actions = await actionsAnswering(then, [finding.ref]);
  const indicators = await indicatorsShowing(then, finding.indicators);
  return { asAtOn, ...findingView(eventRef, finding, actions, indicators) };
}
