import type { DataValidation } from 'exceljs';
import {
  longestNarrative,
  ownerRatings,
  ownerRatingWords,
  ownerStatuses,
  ownerStatusWords,
} from '#shared/domain/owners/owner-answers.ts';
import type { AnswerColumn, ProposalColumn } from '#shared/domain/owners/owner-ids.ts';
import { dateValue } from '../workbook/cells/safe-text.ts';

const stop = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;

const oneOf = (words: readonly string[], errorTitle: string): DataValidation => ({
  ...stop,
  type: 'list',
  formulae: [`"${words.join(',')}"`],
  errorTitle,
  error: `Choose one of the list: ${words.join(', ')}.`,
});

export const dayValidation: DataValidation = {
  ...stop,
  type: 'date',
  operator: 'between',
  formulae: [dateValue('2000-01-01', 'the check of a date'), dateValue('2099-12-31', 'the check of a date')],
  errorTitle: 'A day',
  error: 'Enter a day such as 30/6/2019. Leave the cell as it was where no day is known.',
};

const shortText = (longest: number, errorTitle: string): DataValidation => ({
  ...stop,
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formulae: [longest],
  errorTitle,
  error: `At most ${longest.toLocaleString('en-GB')} characters.`,
});

/** What may be typed into each open column. */
export const openValidation: Readonly<Record<AnswerColumn | ProposalColumn, DataValidation>> = {
  status: oneOf(
    ownerStatuses.map((status) => ownerStatusWords[status]),
    'Status',
  ),
  progressPercent: {
    ...stop,
    type: 'whole',
    operator: 'between',
    formulae: [0, 100],
    errorTitle: 'A whole number from 0 to 100',
    error: 'Enter the progress as a whole number of per cent, such as 60.',
  },
  selfRating: oneOf(
    ownerRatings.map((rating) => ownerRatingWords[rating]),
    'Your own rating',
  ),
  forecastOn: dayValidation,
  narrative: shortText(longestNarrative, 'Too long'),
  newTitle: shortText(200, 'Too long'),
  newSuccessMeasure: shortText(1000, 'Too long'),
  newStartsOn: dayValidation,
  newDueOn: dayValidation,
};
