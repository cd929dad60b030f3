import { dateInWords } from '#shared/domain/dates.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';

/** The rules of a rule set as sentences, with its own thresholds in them. */
export function RuleSetWords({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { action, indicator, rollUp, spc, spcDecision } = ruleSet;
  const share = `${Math.round(rollUp.redShare * 100)}%`;
  return (
    <div className="stack">
      <p>
        <strong>{ruleSet.title}</strong> ({ruleSet.id}), in force from {dateInWords(ruleSet.validFrom)}
      </p>
      {spcDecision === undefined ? null : (
        <p>
          Control charts are read by options that {spcDecision.decidedBy} decided, in force from{' '}
          {dateInWords(spcDecision.validFrom)}: {spcDecision.reason}
        </p>
      )}
      <h3>An action, first rule that applies</h3>
      <ol className="stack-small">
        <li>Cancelled or superseded: not rated, with the reason.</li>
        <li>Impact tested: Blue.</li>
        <li>Completed and evidence accepted: Green.</li>
        <li>
          Completed and evidence only claimed: Green for {action.evidenceGraceDays} days, “complete, awaiting evidence”,
          then Amber.
        </li>
        <li>Not started, and its start is still ahead: not rated, “not due to start”.</li>
        <li>The as-at date is after the agreed due date: Red, “overdue by so many days”.</li>
        <li>Forecast later than the agreed due date: Amber; by more than {action.forecastRedDays} days, Red.</li>
        <li>
          No update for more than {action.updateCycleDays} days: Amber; for more than {action.updateCycleDays * 2} days,
          Red.
        </li>
        <li>
          Progress, where it is reported, behind the time that has passed by more than {action.behindAmberPoints}{' '}
          points: Amber; by more than {action.behindRedPoints} points, Red.
        </li>
        <li>Otherwise: Green.</li>
      </ol>
      <p>
        Slippage is counted from the baseline due date and is never reset. The board’s own rating, where it gave one,
        stands in place of the rule’s.
      </p>
      <h3>An indicator</h3>
      <p>
        Green at the target or beyond it, Amber as far as the amber limit, Red past that. No return, or a reason in
        place of a number: not rated. A figure whose denominator is under {indicator.smallDenominator} is marked “small
        numbers”.
      </p>
      <h3>A group</h3>
      <p>
        Red if any high-priority item is red or more than {share} are red; Amber if any is red or more than {share} are
        amber; else Green. Not rated never counts as green.
      </p>
      <h3>Control charts</h3>
      <p>
        Individual values with moving ranges. {spc.runLength} points in a row make a shift or a trend.{' '}
        {spc.twoInThree === 'package'
          ? 'Two of three points near a limit and not beyond it count where all three are on one side of the mean.'
          : 'Two of three points beyond two sigma count, those beyond a limit too, where all three are on one side of the mean.'}{' '}
        {spc.screenOutliers
          ? 'Moving ranges far beyond the others are left out once when the limits are calculated.'
          : 'All moving ranges are used.'}
      </p>
    </div>
  );
}
