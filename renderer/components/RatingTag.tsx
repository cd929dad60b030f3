import { RatingShape } from '#shared/charts/RatingShape.tsx';
import type { Colour, Rating } from '#shared/domain/rating/rating.ts';
import { screenPalette } from './screen-palette.ts';

interface RatingTagProps {
  readonly colour: Colour;
  readonly large?: boolean;
  /** Leaves the word to screen readers, for narrow columns whose heading and letter say enough. */
  readonly letterOnly?: boolean;
}

/** A colour as a shape with its letter, and the word: never colour alone. */
export function RatingTag({ colour, large = false, letterOnly = false }: RatingTagProps) {
  const style = screenPalette.ratings[colour];
  const size = large ? 34 : 24;
  return (
    <span className={large ? 'rating-tag rating-tag-large' : 'rating-tag'}>
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
        <RatingShape colour={colour} x={12} y={12} radius={9} palette={screenPalette} />
        <text x={12} y={16} textAnchor="middle" fontSize={11.5} fontWeight={700} fill={style.text}>
          {style.letter}
        </text>
      </svg>
      <span className={letterOnly ? 'visually-hidden' : 'word'}>{style.word}</span>
    </span>
  );
}

interface RatingReasonProps {
  readonly rating: Rating;
  /** Said before the reason when the colour is the board's own and not the rule's. */
  readonly moderated?: boolean;
}

/** A colour with its sentence beneath: the form to use wherever there is room. */
export function RatingReason({ rating, moderated = false }: RatingReasonProps) {
  return (
    <>
      <RatingTag colour={rating.colour} />
      <span className="quiet because">
        {moderated ? <strong>Set by the board. </strong> : null}
        {rating.because}
      </span>
    </>
  );
}
