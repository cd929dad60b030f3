import type { DataValidation } from 'exceljs';
import type { Unit } from '#shared/domain/indicator.ts';
import { templateMarkers } from '#shared/domain/returns/template/template-ids.ts';

const stop = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;

/** What may be typed into a value cell; a score may be below 0. */
export function valueValidation(unit: Unit): DataValidation | null {
  if (unit === 'score') return null;
  if (unit === 'percent') {
    return {
      ...stop,
      type: 'decimal',
      operator: 'between',
      formulae: [0, 100],
      errorTitle: 'A percentage from 0 to 100',
      error: 'Enter a number from 0 to 100: 85.3 for 85.3%. Where there is no figure, choose why in the next column.',
    };
  }
  return notNegative('value');
}

/** Of a numerator or a denominator. */
export const notNegative = (what: 'numerator' | 'denominator' | 'value'): DataValidation => ({
  ...stop,
  type: 'decimal',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  errorTitle: 'A number from 0 up',
  error: `Enter the ${what} as a number, without words. Where there is no figure, choose why in the column for it.`,
});

/** The words to choose from where there is no figure. */
export const markerValidation: DataValidation = {
  ...stop,
  type: 'list',
  formulae: [`"${templateMarkers.map(({ word }) => word).join(',')}"`],
  errorTitle: 'One of the list',
  error: 'Choose one of the words of the list; the first sheet says what each means.',
};
