import fc from 'fast-check';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import {
  actionStatuses,
  evidenceStates,
  impacts,
  type ActionFacts,
  type EvidenceFact,
  type Moderation,
} from '#shared/domain/plan.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { aChange, anAction, anEvidence, anUpdate } from './action-builder.ts';

/** Day 0 of every random action; the days around it have a leap day, month ends and bank holidays. */
const firstDay: IsoDate = '2019-06-01';

export const dayFrom = (from: number, to: number): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: from, max: to }).map((n) => addDays(firstDay, n));

const evidence: fc.Arbitrary<EvidenceFact> = fc
  .record({
    on: dayFrom(0, 200),
    state: fc.constantFrom(...evidenceStates),
    wait: fc.option(fc.nat(60)),
    impact: fc.constantFrom(...impacts),
    retest: fc.option(fc.nat(200)),
  })
  .map(({ on, state, wait, impact, retest }) =>
    anEvidence(on, {
      state,
      decidedOn: wait === null ? null : addDays(on, wait),
      ...(state === 'impact_tested'
        ? { impact, result: '', retestOn: retest === null ? null : addDays(on, retest) }
        : {}),
    }),
  );

export const moderations: fc.Arbitrary<Moderation> = fc
  .record({ colour: fc.constantFrom(...colours), on: dayFrom(0, 260), holds: fc.option(fc.nat(90)) })
  .map(({ colour, on, holds }) => ({
    colour,
    reason: 'Seen',
    moderatedBy: 'Board',
    moderatedOn: on,
    holdsUntil: holds === null ? null : addDays(on, holds),
  }));

/** An action whose facts are all dated in the first 260 days; without a moderation. */
export const actions: fc.Arbitrary<ActionFacts> = fc
  .record({
    startsOn: dayFrom(-60, 120),
    length: fc.nat(300),
    updates: fc.array(
      fc.record({
        on: dayFrom(0, 200),
        status: fc.constantFrom(...actionStatuses),
        progress: fc.option(fc.nat(100)),
        forecastOn: fc.option(dayFrom(0, 400)),
        selfRating: fc.option(fc.constantFrom(...colours)),
      }),
      { maxLength: 5 },
    ),
    evidence: fc.array(evidence, { maxLength: 3 }),
    changes: fc.array(fc.record({ on: dayFrom(0, 200), dueOn: dayFrom(0, 400) }), { maxLength: 3 }),
  })
  .map(({ startsOn, length, updates, evidence: pieces, changes }) =>
    anAction({
      startsOn,
      baselineDueOn: addDays(startsOn, length),
      updates: updates
        .map(({ on, status, progress, forecastOn, selfRating }) =>
          anUpdate(on, { status, progressPercent: progress, forecastOn, selfRating }),
        )
        .toSorted((a, b) => a.reportedOn.localeCompare(b.reportedOn)),
      evidence: pieces,
      dueDateChanges: changes
        .map(({ on, dueOn }) => aChange(on, dueOn))
        .toSorted((a, b) => a.agreedOn.localeCompare(b.agreedOn)),
    }),
  );

/** The same action, everything in it so many days later: other weekdays, other months, other bank holidays. */
export function shifted(action: ActionFacts, days: number): ActionFacts {
  const later = <D extends IsoDate | null>(date: D): D => (date === null ? date : addDays(date, days)) as D;
  return {
    ...action,
    startsOn: later(action.startsOn),
    baselineDueOn: later(action.baselineDueOn),
    dueDateChanges: action.dueDateChanges.map((one) => ({
      ...one,
      dueOn: later(one.dueOn),
      agreedOn: later(one.agreedOn),
    })),
    updates: action.updates.map((one) => ({
      ...one,
      reportedOn: later(one.reportedOn),
      forecastOn: later(one.forecastOn),
    })),
    evidence: action.evidence.map((one) => ({
      ...one,
      claimedOn: later(one.claimedOn),
      decidedOn: later(one.decidedOn),
      ...(one.retestOn === undefined ? {} : { retestOn: later(one.retestOn) }),
    })),
    moderation:
      action.moderation === null
        ? null
        : {
            ...action.moderation,
            moderatedOn: later(action.moderation.moderatedOn),
            holdsUntil: later(action.moderation.holdsUntil ?? null),
          },
  };
}
