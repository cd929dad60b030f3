import type { ActionList, ActionRow } from '#shared/contract/actions.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

export interface PlanFilter {
  readonly text: string;
  readonly colour: Colour | 'all';
  /** Names and titles; each empty for all. */
  readonly plan: string;
  readonly workstream: string;
  readonly lead: string;
  readonly agency: string;
  readonly onlyGreener: boolean;
}

export const noFilter: PlanFilter = {
  text: '',
  colour: 'all',
  plan: '',
  workstream: '',
  lead: '',
  agency: '',
  onlyGreener: false,
};

/** Whether a row is among what was asked for; every word of the text has to occur somewhere in it. */
export function matches(row: ActionRow, filter: PlanFilter, plans: ActionList['plans'] = []): boolean {
  const { text, colour, plan, workstream, lead, agency, onlyGreener } = filter;
  if (colour !== 'all' && row.rating.colour !== colour) return false;
  if (plan !== '' && plans.find(({ title }) => title === plan)?.workstreams.includes(row.workstream) !== true)
    return false;
  if (workstream !== '' && row.workstream !== workstream) return false;
  if (lead !== '' && row.lead !== lead) return false;
  if (agency !== '' && row.agency !== agency) return false;
  if (onlyGreener && !row.ownerGreener) return false;
  const said = [row.ref, row.title, row.lead, row.agency, row.workstream, row.rating.because].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => said.includes(word));
}
