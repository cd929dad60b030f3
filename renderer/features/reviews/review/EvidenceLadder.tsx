import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { rungs } from '#shared/domain/reviews/evidence-ladder.ts';
import { rungLabels, rungMeanings } from '#shared/wording/review-labels.ts';

interface EvidenceLadderProps {
  readonly rungs: ReviewDetail['rungs'];
  readonly total: number;
}

/** How many recommendations have come how far, from nothing to shown to have helped. */
export function EvidenceLadder({ rungs: on, total }: EvidenceLadderProps) {
  return (
    <>
      <p className="muted">
        How far the {total === 1 ? 'recommendation has' : `${total} recommendations have`} come. Each stands where its
        least advanced action stands.
      </p>
      <ol className="ladder">
        {rungs.map((rung) => (
          <li key={rung} {...(on[rung] === 0 ? { 'data-none': true } : {})}>
            <span className="count">{on[rung]}</span>
            <span className="strong">{rungLabels[rung]}</span>
            <span className="meaning">{rungMeanings[rung]}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
