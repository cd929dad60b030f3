import type { ComparedEvent, EventComparison } from '#shared/contract/scrutiny.ts';
import { compareJudgements } from '#shared/domain/scrutiny/compare-judgements.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Session } from '../session.ts';
import { findingsOf, judgementsOf, seenEvent, type SeenAt } from './event-detail.ts';
import { loadFrameworks } from './load-frameworks.ts';
import { eventFacts } from './load-scrutiny.ts';
import { standingJudgements, type StandingEvent } from './standing-scrutiny.ts';

/**
 * Two events area by area, the earlier one first whichever way round they were asked for.
 * @throws Refusal `ScrutinyEventNotFound`, `SameEventTwice`
 */
export async function compareEvents(
  session: Session,
  asked: { readonly from: string; readonly to: string; readonly period?: string | undefined },
): Promise<EventComparison> {
  if (asked.from === asked.to) throw sameEventTwice(asked.from);
  const one = await seenEvent(session, asked.from, asked.period);
  const other = await seenEvent(session, asked.to, asked.period);
  const at = one.at.later ? one.at : other.at;
  const [then, now] = one.row.starts_on <= other.row.starts_on ? [one.row, other.row] : [other.row, one.row];
  const judgedThen = await judgementsOf(at, then);
  const judgedNow = await judgementsOf(at, now);
  const { areas, scales } = await loadFrameworks(at.db, at.asAt);
  const [before, after] = [await comparedEvent(at, then, judgedThen), await comparedEvent(at, now, judgedNow)];
  const judged = new Set((await standingJudgements(at.db, at.asAt)).map((row) => row.event_id));
  return {
    asAtOn: at.asAt.asAtOn,
    earlier: before,
    later: after,
    areas: compareJudgements(judgedThen, judgedNow, areas, scales),
    remarks: remarksOn(before, after),
    events: one.all
      .filter(({ id, starts_on }) => judged.has(id) && starts_on <= at.asAt.asAtOn)
      .map(({ ref, title, starts_on }) => ({ ref, title, startsOn: starts_on })),
  };
}

async function comparedEvent(
  at: SeenAt,
  row: StandingEvent,
  judged: readonly { readonly framework: string }[],
): Promise<ComparedEvent> {
  const event = (await eventFacts(at.db, at.asAt))(row);
  const frameworks = [...new Set(judged.map(({ framework }) => framework))];
  return { event, frameworks, findings: await findingsOf(at, event) };
}

function remarksOn(then: ComparedEvent, now: ComparedEvent): string[] {
  const unjudged = [then, now].filter(({ frameworks }) => frameworks.length === 0);
  if (unjudged.length > 0) return unjudged.map(({ event }) => `${event.title}: no judgement is recorded.`);
  const unsaid = [then, now].filter(({ frameworks }) => frameworks.includes(''));
  const unlike = then.frameworks.join(', ') !== now.frameworks.join(', ');
  return [
    ...unsaid.map(({ event }) => `The framework of “${event.title}” (${event.ref}) is not recorded.`),
    ...(unlike && unsaid.length === 0
      ? [
          `Judged under unlike frameworks: ${then.frameworks.join(', ')} then, ${now.frameworks.join(', ')} now. What is held against what is said beside each area.`,
        ]
      : []),
  ];
}

const sameEventTwice = (ref: string): Refusal =>
  new Refusal({
    code: 'SameEventTwice',
    message: `${ref} cannot be compared with itself.`,
    where: ref,
    next: 'Choose another event to compare it with.',
  });
