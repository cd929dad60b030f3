import type { ExtractedCell } from '../extract/extraction.ts';
import { matchText, type KnownIndicator } from './match-indicator.ts';
import { percentagePoints } from '../values/number-format.ts';
import { printAsRead } from '../values/print-number.ts';

/** A code or name without an indicator. */
export interface IndicatorDoubt {
  /** What is asked about and remembered: the code and the name, as far as there are both. */
  readonly text: string;
  /** The name alone; empty where the file has a code only. */
  readonly name: string;
  readonly sheet: string;
  /** The first of its cells with something in it. */
  readonly cell: string;
  readonly figures: number;
  /** Those that the texts themselves name. */
  readonly candidates: readonly KnownIndicator[];
  /** Of a publication, which holds far more than is followed: worth a question only where an indicator is near. */
  readonly published: boolean;
}

/** Percentages such as 0.853, which are 85.3 % or 0.853 %. */
export interface PercentDoubt {
  readonly indicator: string;
  readonly name: string;
  readonly figures: number;
  readonly example: { readonly cell: string; readonly asPoints: string; readonly asFraction: string };
}

export interface FileDoubts {
  readonly indicators: readonly IndicatorDoubt[];
  readonly percentages: readonly PercentDoubt[];
}

type Counted<T> = T & { figures: number };

/** Gathers what a person has to decide, once for each text or indicator, in the order of the file. */
export function createDoubts() {
  const texts = new Map<string, Counted<IndicatorDoubt>>();
  const percentages = new Map<string, Counted<PercentDoubt>>();
  return {
    indicator(cell: ExtractedCell, candidates: readonly KnownIndicator[]): void {
      if (cell.rawValue === null && cell.numerator === null && cell.denominator === null) return;
      const text = matchText(cell.code, cell.name);
      const known = texts.get(text);
      if (known === undefined) {
        const { name, sheet, published = false } = cell;
        texts.set(text, { text, name, sheet, cell: cell.cell, figures: 1, candidates, published });
      } else known.figures += 1;
    },
    percentage(cell: ExtractedCell, { code, name }: KnownIndicator, value: number): void {
      const known = percentages.get(code);
      if (known !== undefined) known.figures += 1;
      else {
        const asPoints = `${printAsRead(cell.originalText)}%`;
        const asFraction = `${printAsRead(String(percentagePoints(value)))}%`;
        percentages.set(code, {
          indicator: code,
          name,
          figures: 1,
          example: { cell: cell.cell, asPoints, asFraction },
        });
      }
    },
    all: (): FileDoubts => ({ indicators: [...texts.values()], percentages: [...percentages.values()] }),
  };
}
