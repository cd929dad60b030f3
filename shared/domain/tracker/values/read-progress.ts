import { fold } from '../../returns/fold.ts';
import { isPercentFormat } from '../../returns/values/number-format.ts';
import type { SheetCell } from '../../returns/sheet/sheet-data.ts';

export type ProgressReading =
  | { readonly kind: 'percent'; readonly percent: number }
  /** Not told for sure; `suggestion` is what it may be. */
  | { readonly kind: 'unclear'; readonly suggestion: number | null };

/** How the plain numbers of a column are meant; null where it has both 0.5 and 40. */
export type ProgressScale = 'fractions' | 'points' | null;

const sureWords: Readonly<Record<string, number>> = {
  half: 50,
  'half way': 50,
  halfway: 50,
  'a quarter': 25,
  quarter: 25,
  'three quarters': 75,
  complete: 100,
  completed: 100,
  done: 100,
  'not started': 0,
  'not yet started': 0,
};

/** How the plain numbers of a column of progress are meant, from all of them. */
export function progressScale(cells: readonly SheetCell[]): ProgressScale {
  const values = cells.flatMap((cell) =>
    cell.kind === 'number' && !isPercentFormat(cell.format) && cell.value !== 0 ? [cell.value] : [],
  );
  if (values.every((value) => value > 1)) return 'points';
  // 1 alone may be 1% or the whole
  if (values.every((value) => value <= 1) && values.some((value) => value < 1)) return 'fractions';
  return values.every((value) => Number.isInteger(value)) && values.some((value) => value > 1) ? 'points' : null;
}

/** A share as whole per cent. */
export function readProgress(cell: SheetCell, scale: ProgressScale): ProgressReading | null {
  if (cell.kind === 'blank') return null;
  if (cell.kind === 'number') {
    if (isPercentFormat(cell.format)) return whole(cell.value * 100);
    if (cell.value === 0) return whole(0);
    if (scale === null) return { kind: 'unclear', suggestion: null };
    return whole(scale === 'fractions' ? cell.value * 100 : cell.value);
  }
  if (cell.kind !== 'text') return { kind: 'unclear', suggestion: null };
  const text = fold(cell.value);
  if (text === '') return null;
  const word = sureWords[text];
  if (word !== undefined) return whole(word);
  const figure =
    /^(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)(?: complete)?$/.exec(text)?.[1] ?? /^(\d{1,3})$/.exec(text)?.[1];
  if (figure !== undefined) return whole(Number(figure));
  const near = /(\d{1,3}) ?%/.exec(text)?.[1];
  return { kind: 'unclear', suggestion: near === undefined || Number(near) > 100 ? null : Number(near) };
}

const whole = (percent: number): ProgressReading =>
  percent < 0 || percent > 100.0001
    ? { kind: 'unclear', suggestion: null }
    : { kind: 'percent', percent: Math.min(100, Math.round(percent)) };
