import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { StackedBar } from '../../../components/ColourCounts.tsx';

/** Where the review stands, in three boxes: its actions, the sign-off of its plan, and how long that took or has taken. */
export function StandingBoxes({ detail: { colours, actions, signOff, clock } }: { readonly detail: ReviewDetail }) {
  return (
    <div className="review-boxes">
      <div>
        <h2>{actions.length === 1 ? '1 action' : `${actions.length} actions`}</h2>
        <StackedBar counts={colours} />
      </div>
      <div>
        <h2>{signOff.needed === 0 ? 'No sign-off needed yet' : `${signOff.signed} of ${signOff.needed} signed off`}</h2>
        <p>{signOff.because}.</p>
      </div>
      <div>
        <h2>{clock.days === null ? 'Days not counted' : daysWord(clock.days)}</h2>
        <p>{clock.because}.</p>
      </div>
    </div>
  );
}

const daysWord = (days: number): string => `${days} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
