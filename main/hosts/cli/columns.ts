import type { ActionRow } from '#shared/contract/actions.ts';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import { colourLetter, colourWord } from '#shared/wording/colours.ts';
import type { TextColumn } from './table.ts';

/** Lists show colours as words, as no terminal's colours can be relied on. */
export const actionColumns: readonly TextColumn[] = [
  { label: 'ref' },
  { label: 'action', widest: 44 },
  { label: 'lead', widest: 28 },
  { label: 'baseline' },
  { label: 'agreed due' },
  { label: 'slipped', align: 'right' },
  { label: 'owner' },
  { label: 'rating' },
  { label: 'because', widest: 300 },
];

export const actionCells = (row: ActionRow): string[] => [
  row.ref,
  row.title,
  row.lead,
  row.baselineDueOn,
  row.agreedDueOn,
  row.slippageDays === 0 ? '' : `${row.slippageDays} days`,
  row.ownRating === null ? '' : `${colourLetter(row.ownRating)}${row.ownerGreener ? ' greener' : ''}`,
  `${colourWord(row.rating.colour)}${row.moderated ? ' (board)' : ''}`,
  row.rating.because,
];

export const indicatorColumns: readonly TextColumn[] = [
  { label: 'code' },
  { label: 'indicator', widest: 44 },
  { label: 'value', align: 'right' },
  { label: 'of' },
  { label: 'target', align: 'right' },
  { label: 'movement' },
  { label: 'variation', widest: 32 },
  { label: 'flags', widest: 30 },
  { label: 'rating' },
  { label: 'because', widest: 300 },
];

export const indicatorCells = (row: IndicatorRow): string[] => [
  row.code,
  row.name,
  row.valueText,
  row.valuePeriod ?? '',
  row.targetText,
  row.movement.text,
  row.variation?.text ?? '',
  row.flags.join(', '),
  `${colourWord(row.rating.colour)}${row.moderated ? ' (board)' : ''}`,
  row.rating.because,
];
