import type { ActionRow } from '#shared/contract/actions.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

export interface PlanFilter {
  readonly text: string;
  readonly colour: Colour | 'all';
  /** Empty for all. */
  readonly workstream: string;
  readonly onlyGreener: boolean;
}

export const noFilter: PlanFilter = { text: '', colour: 'all', workstream: '', onlyGreener: false };

/** Whether a row is among what was asked for; every word of the text has to occur somewhere in it. */
export function matches(row: ActionRow, { text, colour, workstream, onlyGreener }: PlanFilter): boolean {
  if (colour !== 'all' && row.rating.colour !== colour) return false;
  if (workstream !== '' && row.workstream !== workstream) return false;
  if (onlyGreener && !row.ownerGreener) return false;
  const said = [row.ref, row.title, row.lead, row.agency, row.workstream, row.rating.because].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => said.includes(word));
}
