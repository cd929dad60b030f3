import type { ActionRow } from '#shared/contract/actions.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import { moderationOn } from '#shared/domain/rating/current-rating.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ActionPosition, AgreementPosition, ModerationPosition } from '#shared/domain/pack/position.ts';
import { isFinished, type ActionFacts, type DueDateChange, type Moderation } from '#shared/domain/plan.ts';

/** What a pack said of one action, as far as the next pack is compared with it. */
export function actionPosition(facts: ActionFacts, row: ActionRow, asAtOn: IsoDate): ActionPosition {
  const { latest, evidence } = knownFacts(facts, asAtOn);
  return {
    ref: row.ref,
    title: row.title,
    colour: row.rating.colour,
    because: row.rating.because,
    agreedDueOn: row.agreedDueOn,
    forecastOn: row.forecastOn,
    status: row.status,
    slippageDays: row.slippageDays,
    lastUpdate:
      latest === null
        ? null
        : { on: latest.reportedOn, status: latest.status, progressPercent: latest.progressPercent },
    agreement: agreementOf(facts.dueDateChanges.findLast(({ agreedOn }) => agreedOn <= asAtOn)),
    moderation: moderationPosition(facts.moderation, asAtOn),
    evidence: evidence.map(({ fact, state }) => ({ title: fact.title, state })),
    ...endedAs(facts, row),
  };
}

const agreementOf = (change: DueDateChange | undefined): AgreementPosition | null =>
  change === undefined
    ? null
    : {
        on: change.agreedOn,
        by: change.meeting === undefined ? change.agreedBy : `${change.agreedBy} at ${change.meeting}`,
        reason: change.reason,
      };

/** The moderation that counts on a day; null for none, and for one that has lapsed. */
export function moderationPosition(moderation: Moderation | null, asAtOn: IsoDate): ModerationPosition | null {
  const counts = moderationOn(moderation, asAtOn);
  if (counts === null) return null;
  const { colour, moderatedBy: by, moderatedOn: on, holdsUntil = null } = counts;
  return { colour, by, on, holdsUntil };
}

/** The rule's sentence says with what evidence it was completed, or why it was ended; then what took its place. */
function endedAs({ succeededBy = [] }: ActionFacts, { status, byRule }: ActionRow): Pick<ActionPosition, 'ended'> {
  if (!isFinished(status)) return {};
  const after = succeededBy.length === 0 ? '' : `; its work goes on as ${succeededBy.join(' and ')}`;
  return { ended: `${byRule.because}${after}` };
}
