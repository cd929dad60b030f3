import { shortDate, type IsoDate } from '#shared/domain/dates.ts';
import type { BlockId, Cell, Column, OriginId, Run } from '#shared/domain/pack/document.ts';
import type { Rating } from '#shared/domain/rating/rating.ts';

/** The few shapes that sections write again and again, so that each section reads as its content. */
export const text = (value: string, to?: BlockId): Cell =>
  to === undefined ? { kind: 'text', text: value } : { kind: 'text', text: value, link: { to } };

/** A text that stands out in its row. */
export const strong = (value: string): Cell => ({ kind: 'text', text: value, strong: true });

/** A cell with nothing to say says why: "none", "not reported", "–". */
export const blank = (why = '–'): Cell => ({ kind: 'blank', text: why });

/** A text, or why there is none. */
export const textOr = (value: string, why = '–'): Cell => (value === '' ? blank(why) : text(value));

/** A number of things, in whole numbers, with where it came from. */
export const count = (value: number, origin: OriginId): Cell => ({
  kind: 'number',
  value,
  text: value.toLocaleString('en-GB'),
  unit: 'count',
  origin,
});

/** Days with their unit, so that a bare "93" is never read as something else. */
export const days = (value: number, origin: OriginId): Cell => ({
  kind: 'number',
  value,
  text: value === 1 ? '1 day' : `${value.toLocaleString('en-GB')} days`,
  unit: 'days',
  origin,
});

/** A share from 0 to 100, printed as given. */
export const percent = (value: number, origin: OriginId): Cell => ({
  kind: 'number',
  value,
  text: `${value}%`,
  unit: 'percent',
  origin,
});

/** A day, printed short, with where it came from. */
export const date = (on: IsoDate, origin: OriginId): Cell => ({ kind: 'date', on, text: shortDate(on), origin });

/** A day, or why there is none. */
export const dateOr = (on: IsoDate | null, origin: OriginId, why = '–'): Cell =>
  on === null ? blank(why) : date(on, origin);

/** A colour with its sentence; `moderated` where the board set it. */
export const ratingCell = (rating: Rating, moderated = false): Cell => ({
  kind: 'rating',
  colour: rating.colour,
  because: rating.because,
  ...(moderated ? { moderated } : {}),
});

/** A column by its key; `fit` makes it as wide as what stands in it. */
export const column = (
  key: string,
  label: string,
  width: Column['width'] = 'fit',
  align: Column['align'] = 'left',
): Column => ({ key, label, align, width });

/** Words in a sentence. */
export const run = (value: string): Run => ({ text: value });
/** Words that stand out in a sentence. */
export const bold = (value: string): Run => ({ text: value, strong: true });
/** Words that lead to a block of the same document. */
export const linked = (value: string, to: BlockId): Run => ({ text: value, link: { to } });
