import { dateInWords } from '../../dates.ts';
import { directionOf, flatters, shortestFlatteringReason } from '../../meetings/moderation.ts';
import type { Moderation } from '../../plan.ts';
import { rateAction } from '../../rating/action-rating.ts';
import { moderationOn } from '../../rating/current-rating.ts';
import { rateIndicator } from '../../rating/indicator-rating.ts';
import type { Colour } from '../../rating/rating.ts';
import type { ReadinessPlace } from '../readiness.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ReadinessCheck } from './readiness-check.ts';

interface InForce {
  readonly name: string;
  readonly moderation: Moderation;
  readonly byRule: Colour;
  readonly place: ReadinessPlace;
}

function inForce({ actions, indicators, asAtOn, period, ruleSet }: Snapshot): InForce[] {
  const found = [
    ...actions.map((action) => ({
      name: action.ref,
      moderation: moderationOn(action.moderation, asAtOn),
      byRule: () => rateAction(action, asAtOn, ruleSet).colour,
      place: { kind: 'action' as const, ref: action.ref },
    })),
    ...indicators.map((facts) => ({
      name: `${facts.code} ${facts.definition.name}`,
      moderation: moderationOn(facts.moderation, asAtOn),
      byRule: () => rateIndicator(facts, period, ruleSet).rating.colour,
      place: { kind: 'indicator' as const, code: facts.code, period },
    })),
  ];
  return found.flatMap(({ moderation, byRule, ...rest }) =>
    moderation === null ? [] : [{ ...rest, moderation, byRule: byRule() }],
  );
}

/** A colour set by hand says why, or it is no colour; one that flatters says what it rests on. */
export const moderationWithoutReason: ReadinessCheck = {
  code: 'ModerationWithoutReason',
  what: 'Every rating that was set by hand says why',
  find: ({ snapshot }) =>
    inForce(snapshot).flatMap(({ name, moderation, byRule, place }) => {
      const reason = moderation.reason.trim();
      const kinder = flatters(directionOf(moderation.colour, byRule));
      if (reason !== '' && !(kinder && reason.length < shortestFlatteringReason)) return [];
      const which = `${name} was set to ${moderation.colour} by ${moderation.moderatedBy} on ${dateInWords(moderation.moderatedOn)}`;
      return [
        {
          severity: 'blocking' as const,
          sentence:
            reason === ''
              ? `${which} without a reason.`
              : `${which}, greener than the rule’s ${byRule}, and the reason (“${reason}”) does not say what it rests on.`,
          place,
        },
      ];
    }),
};

/** A colour that has run out by the day on which the board looks at it. */
export const moderationLapses: ReadinessCheck = {
  code: 'ModerationLapses',
  what: 'No rating set by hand runs out before the board meets',
  find: ({ snapshot }) => {
    const { boardOn } = snapshot;
    if (boardOn === null) return [];
    return inForce(snapshot).flatMap(({ name, moderation, byRule, place }) => {
      const until = moderation.holdsUntil ?? null;
      if (until === null || until >= boardOn) return [];
      return [
        {
          severity: 'warning' as const,
          sentence: `The ${moderation.colour} of ${name} runs out after ${dateInWords(until)}, before the board meets on ${dateInWords(boardOn)}; the rule’s ${byRule} counts then.`,
          place,
        },
      ];
    });
  },
};
