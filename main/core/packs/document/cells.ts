import { shortDate, type IsoDate } from '#shared/domain/dates.ts';
import type { BlockId, Cell, Column, OriginId, Run } from '#shared/domain/pack/document.ts';
import type { Rating } from '#shared/domain/rating/rating.ts';

/** The few shapes that sections write again and again, so that each section reads as its content. */
export const text = (value: string, to?: BlockId): Cell =>
  to === undefined ? { kind: 'text', text: value } : { kind: 'text', text: value, link: { to } };

export const strong = (value: string): Cell => ({ kind: 'text', text: value, strong: true });

/** A cell with nothing to say says why: "none", "not reported", "–". */
export const blank = (why = '–'): Cell => ({ kind: 'blank', text: why });

export const textOr = (value: string, why = '–'): Cell => (value === '' ? blank(why) : text(value));

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

export const percent = (value: number, origin: OriginId): Cell => ({
  kind: 'number',
  value,
  text: `${value}%`,
  unit: 'percent',
  origin,
});

export const date = (on: IsoDate, origin: OriginId): Cell => ({ kind: 'date', on, text: shortDate(on), origin });

export const dateOr = (on: IsoDate | null, origin: OriginId, why = '–'): Cell =>
  on === null ? blank(why) : date(on, origin);

export const ratingCell = (rating: Rating, moderated = false): Cell => ({
  kind: 'rating',
  colour: rating.colour,
  because: rating.because,
  ...(moderated ? { moderated } : {}),
});

export const column = (
  key: string,
  label: string,
  width: Column['width'] = 'fit',
  align: Column['align'] = 'left',
): Column => ({ key, label, align, width });

export const run = (value: string): Run => ({ text: value });
export const bold = (value: string): Run => ({ text: value, strong: true });
export const linked = (value: string, to: BlockId): Run => ({ text: value, link: { to } });
