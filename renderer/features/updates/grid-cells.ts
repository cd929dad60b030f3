import type { GridUpdate, UpdateGridRow } from '#shared/contract/updates.ts';
import { newUpdate } from '#shared/contract/actions.ts';
import { isFinished, actionStatuses, reportedStatuses } from '#shared/domain/plan.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { progressTyped } from '../../components/report/report-form.ts';
import { dateToType, readTypedDate } from './typed-date.ts';

/** What can be typed of an action, in the order of the columns. */
export const gridFields = ['status', 'progressPercent', 'selfRating', 'forecastOn', 'narrative'] as const;
export type GridField = (typeof gridFields)[number];

export const gridFieldLabels: Readonly<Record<GridField, string>> = {
  status: 'Status',
  progressPercent: 'Progress, %',
  selfRating: 'Owner’s rating',
  forecastOn: 'Forecast',
  narrative: 'What was done, and what comes next',
};

/** What a cell can be chosen from; fields without a list are typed. */
const gridChoices: Readonly<Partial<Record<GridField, readonly { readonly value: string; readonly label: string }[]>>> =
  {
    status: actionStatuses.map((value) => ({ value, label: actionStatusLabels[value] })),
    selfRating: [
      { value: '', label: 'Not rated' },
      ...colours.filter((colour) => colour !== 'grey').map((value) => ({ value, label: colourWord(value) })),
    ],
  };

/** What is offered for a cell: a report cannot end an action, but an action that was ended keeps saying so. */
export const offeredChoices = (field: GridField, current: string) =>
  gridChoices[field]?.filter(
    ({ value }) => field !== 'status' || value === current || reportedStatuses.some((one) => one === value),
  );

/** A cell's text as the last report left it; what a person types replaces it. */
export function heldText(row: UpdateGridRow, field: GridField): string {
  switch (field) {
    case 'status':
      return row.status;
    case 'progressPercent':
      return row.progressPercent === null ? '' : String(row.progressPercent);
    case 'selfRating':
      // Grey is "not rated", which is what an empty cell says.
      return row.selfRating === null || row.selfRating === 'grey' ? '' : row.selfRating;
    case 'forecastOn':
      return row.forecastOn === null ? '' : dateToType(row.forecastOn);
    case 'narrative':
      return '';
  }
}

/** The text as it is shown when nobody is typing in the cell. */
export function shownText(field: GridField, text: string): string {
  const choice = gridChoices[field]?.find(({ value }) => value === text);
  if (choice !== undefined) return text === '' ? '' : choice.label;
  if (field !== 'forecastOn') return text;
  const date = readTypedDate(text);
  return date === null ? text : shortDate(date);
}

/** What is wrong with a cell's text, in words; empty where nothing is. */
export function problemOfText(field: GridField, text: string): string {
  switch (field) {
    case 'status':
    case 'selfRating':
      return gridChoices[field]?.some(({ value }) => value === text) === true ? '' : 'Choose one of the list.';
    case 'progressPercent':
      return progressTyped.safeParse(text).error?.issues[0]?.message ?? '';
    case 'forecastOn':
      return text.trim() === '' || readTypedDate(text) !== null
        ? ''
        : 'Enter a real date, such as 30/6/2019, or leave it empty';
    case 'narrative':
      return newUpdate.shape.narrative.safeParse(text).error?.issues[0]?.message ?? '';
  }
}

/** A row as it is sent; only for rows whose cells have no problem. */
export function rowToUpdate(ref: string, seenUpdateId: number, textOf: (field: GridField) => string): GridUpdate {
  const status = actionStatuses.find((one) => one === textOf('status')) ?? 'in_progress';
  const rating = textOf('selfRating');
  return {
    ref,
    seenUpdateId,
    status,
    progressPercent: progressTyped.parse(textOf('progressPercent')),
    selfRating: colours.find((colour) => colour === rating) ?? null,
    forecastOn: isFinished(status) ? null : readTypedDate(textOf('forecastOn')),
    narrative: textOf('narrative').trim(),
  };
}
