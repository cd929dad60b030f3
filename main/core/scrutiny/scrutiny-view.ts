import type { ScrutinyView } from '#shared/contract/scrutiny.ts';
import { timelineOf } from '#shared/domain/scrutiny/timeline.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { indicatorRow } from '../indicators/indicator-row.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { loadMeetings } from '../meetings/load-meetings.ts';
import { periodInView } from '../period-in-view.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadActions } from '../plan/load-actions.ts';
import type { Session } from '../session.ts';
import { findingViews } from './finding-views.ts';
import { loadDeadlines } from './load-deadlines.ts';
import { badnessOn, loadFrameworks } from './load-frameworks.ts';
import { loadScrutiny } from './load-scrutiny.ts';
import { knownEvents, standingJudgements } from './standing-scrutiny.ts';

/** What others found, when they said it, and what became of it, as at the usual day of a period. */
export async function scrutinyView(session: Session, asked: string | undefined): Promise<ScrutinyView> {
  const { db, period, asAtOn, asAt, ruleSet } = await periodInView(session, asked);
  const events = (await loadScrutiny(db, asAt)).toReversed();
  const actions = (await loadActions(db, asAt)).map((facts) => ({
    row: actionRow(facts, asAtOn, ruleSet),
    findings: facts.findings,
  }));
  const codes = new Set(events.flatMap((event) => event.findings.flatMap((finding) => finding.indicators)));
  const indicators = (await loadIndicators(db, asAt, period, [...codes])).map((facts) =>
    indicatorRow(facts, asAtOn, period, ruleSet),
  );
  const deadlines = await loadDeadlines(db, asAt);
  const timeline = timelineOf({
    asAtOn,
    events,
    deadlines: deadlines.map((deadline) => ({ ...deadline, recordedFrom: startOf(events, deadline.eventRef) })),
    meetings: await meetingDays(db, asAt),
    ...(await gradesOf(db, asAt)),
  });
  const known = await knownEvents(db, { asAtOn: '9999-12-30', knownOn: asAt.knownOn });
  const later = known
    .filter(({ starts_on }) => starts_on > asAtOn)
    .map(({ ref, title, starts_on }) => ({ ref, title, startsOn: starts_on }));
  return { asAtOn, events, findings: findingViews(events, actions, indicators), deadlines, timeline, later };
}

const startOf = (events: ScrutinyView['events'], ref: string): string => {
  const event = events.find((one) => one.ref === ref);
  return event?.publishedOn ?? event?.startsOn ?? '';
};

/** Days on which a board met by then. */
async function meetingDays(db: ReadableDb, asAt: AsAt): Promise<string[]> {
  const meetings = await loadMeetings(db, asAt);
  return meetings.filter(({ heldOn, cancelled }) => !cancelled && heldOn <= asAt.asAtOn).map(({ heldOn }) => heldOn);
}

/** Where a judgement's grade stands on the scale of the framework it was made under. */
async function gradesOf(db: ReadableDb, asAt: AsAt) {
  const frameworks = await loadFrameworks(db, asAt);
  const refs = new Map((await knownEvents(db, asAt)).map(({ id, ref }) => [id, ref]));
  const framework = new Map(
    (await standingJudgements(db, asAt)).map((row) => [`${refs.get(row.event_id)} ${row.area}`, row.framework]),
  );
  return {
    badnessOf: (name: string, grade: string) => badnessOn(frameworks, name, grade),
    frameworkOf: (eventRef: string, area: string) => framework.get(`${eventRef} ${area}`) ?? '',
  };
}
