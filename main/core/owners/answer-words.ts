import { dateInWords } from '#shared/domain/dates.ts';
import type { StandingReport } from '#shared/domain/owners/owner-answers.ts';
import type { AnswerColumn } from '#shared/domain/owners/owner-ids.ts';
import { actionStatuses } from '#shared/domain/plan.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';

/** A value of a column as people write it; "nothing" where there is none. */
export function answerInWords(column: AnswerColumn, value: string | number | null): string {
  if (value === null || value === '') return 'nothing';
  switch (column) {
    case 'status': {
      const status = actionStatuses.find((one) => one === value);
      return status === undefined ? String(value) : actionStatusLabels[status];
    }
    case 'selfRating': {
      const colour = colours.find((one) => one === value);
      return colour === undefined ? String(value) : colourWord(colour);
    }
    case 'progressPercent':
      return `${value}%`;
    case 'forecastOn':
      return dateInWords(String(value));
    case 'narrative':
      return String(value);
  }
}

/** What stands of a column; a narrative is never held against another. */
export const standingValue = (column: AnswerColumn, standing: StandingReport): string | number | null =>
  column === 'narrative' ? null : standing[column];

/** As a heading stands over it on a screen. */
export const columnTitles: Readonly<Record<AnswerColumn, string>> = {
  status: 'Status',
  progressPercent: 'Progress',
  selfRating: 'Own rating',
  forecastOn: 'Forecast',
  narrative: 'Narrative',
};

/** In sentences: "forecast 30 June 2019". */
export const columnNames: Readonly<Record<AnswerColumn, string>> = {
  status: 'status',
  progressPercent: 'progress',
  selfRating: 'own rating',
  forecastOn: 'forecast',
  narrative: 'narrative',
};
