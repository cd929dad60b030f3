import { dateInWords, daysBetween, monthNames, type IsoDate } from '../../dates.ts';
import { isFinished, type ActionFacts } from '../../plan.ts';
import { currentRating } from '../../rating/current-rating.ts';
import { knownFacts, type KnownFacts } from '../../rating/known-facts.ts';
import { silenceOf } from '../../rating/silence.ts';
import { days } from '../../rating/wording.ts';
import type { ReadinessIssue } from '../readiness.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ReadinessCheck } from './readiness-check.ts';

/** Fewest letters in which a reason can be given: "Delayed." says that there is one, not what it is. */
const shortestReason = 20;

const isOpen = ({ status }: KnownFacts): boolean => !isFinished(status);

const ofActions = (
  { actions, asAtOn }: Snapshot,
  find: (action: ActionFacts, known: KnownFacts) => string | null,
): Omit<ReadinessIssue, 'code'>[] =>
  actions.flatMap((action) => {
    const sentence = find(action, knownFacts(action, asAtOn));
    return sentence === null ? [] : [{ severity: 'warning', sentence, place: { kind: 'action', ref: action.ref } }];
  });

/** An action whose owner has not reported for longer than a cycle: its colour is a guess. */
export const updateStale: ReadinessCheck = {
  code: 'UpdateStale',
  what: 'Every open action has an update no older than one cycle',
  find: ({ snapshot }) =>
    ofActions(snapshot, (action, known) => {
      const { asAtOn, ruleSet } = snapshot;
      if (!isOpen(known) || action.startsOn > asAtOn) return null;
      const { since, days: silent } = silenceOf(action, known, asAtOn);
      const cycle = ruleSet.action.updateCycleDays;
      if (silent <= cycle) return null;
      const last =
        known.latest === null
          ? `has never been reported on since it started on ${dateInWords(action.startsOn)}`
          : `has had no update since ${dateInWords(since)}`;
      return `${action.ref} ${last}, ${days(silent)} before the as-at date: one is due every ${days(cycle)}.`;
    }),
};

/** Red is a question; the pack should hold the answer: why, and by when it will be right again. */
export const redWithoutReason: ReadinessCheck = {
  code: 'RedWithoutReason',
  what: 'Every red or overdue action says why, and by when it recovers',
  find: ({ snapshot }) =>
    // what owners write is not in a public edition; the board's is asked
    ofActions({ ...snapshot, actions: snapshot.edition === 'public' ? [] : snapshot.actions }, (action, known) => {
      const { asAtOn, ruleSet } = snapshot;
      const { rating, byRule } = currentRating(action, asAtOn, ruleSet);
      if (!isOpen(known) || (rating.colour !== 'red' && byRule.colour !== 'red')) return null;
      const missing = [
        ...(saysWhy(known) ? [] : ['why']),
        ...(saysByWhen(known, asAtOn) ? [] : [byWhenInWords(known, asAtOn)]),
      ];
      if (missing.length === 0) return null;
      const state = byRule.rule === 'overdue' ? 'overdue' : 'red';
      return `${action.ref} is ${state}, and its last update does not say ${missing.join(' or ')}.`;
    }),
};

const saysWhy = ({ latest }: KnownFacts): boolean => (latest?.narrative.trim().length ?? 0) >= shortestReason;

/** A day named in the words counts as well: "we expect to finish on 30 September". */
const aDay = new RegExp(
  `\\b(?:\\d{1,2} (?:${monthNames.join('|')})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})\\b`,
  'iu',
);

const saysByWhen = ({ forecastOn, latest }: KnownFacts, asAtOn: IsoDate): boolean =>
  (forecastOn !== null && forecastOn >= asAtOn) || aDay.test(latest?.narrative ?? '');

const byWhenInWords = ({ forecastOn }: KnownFacts, asAtOn: IsoDate): string =>
  forecastOn === null || forecastOn >= asAtOn
    ? 'by when it recovers'
    : `by when it recovers (its forecast of ${dateInWords(forecastOn)} has passed)`;

/** Evidence that nobody looks at keeps a finished action from being green, and an unfinished one looking finished. */
export const evidenceWaiting: ReadinessCheck = {
  code: 'EvidenceWaiting',
  what: 'No evidence has waited longer than it may for somebody to look at it',
  find: ({ snapshot }) =>
    ofActions(snapshot, (action, known) => {
      const { asAtOn, ruleSet } = snapshot;
      const allowed = ruleSet.action.evidenceGraceDays;
      const waiting = known.evidence.filter(
        ({ fact, state }) => state === 'claimed' && daysBetween(fact.claimedOn, asAtOn) > allowed,
      );
      const first = waiting[0];
      if (first === undefined) return null;
      const others = waiting.length === 1 ? '' : ` and ${waiting.length - 1} more`;
      return `Evidence of ${action.ref} (“${first.fact.title}”${others}) was claimed on ${dateInWords(first.fact.claimedOn)} and has waited ${days(daysBetween(first.fact.claimedOn, asAtOn))} for somebody to look at it.`;
    }),
};
