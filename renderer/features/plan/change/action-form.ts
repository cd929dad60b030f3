import { z } from 'zod';
import type { ActionBackground } from '#shared/contract/action-background.ts';
import { actionLinks, amendedAction, newAction } from '#shared/contract/action-changes.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { PlanChoices } from '#shared/contract/plan.ts';
import { sourceInput } from '#shared/contract/source.ts';
import type { ChoiceOption } from '../../../components/Choice.tsx';
import { emptyDate, partsOf } from '../../../components/DateInput.tsx';
import { typedDate } from './typed-fields.ts';

const { title, description, successMeasure, workstream, lead, highPriority } = newAction.shape;
const said = {
  workstream,
  title,
  description,
  successMeasure,
  lead,
  highPriority,
  startsOn: typedDate('Enter the day on which it starts'),
  ...actionLinks.shape,
};

/** A new action as typed, and what it becomes: the contract's own. */
export const newActionForm = z.object({
  ...said,
  ref: newAction.shape.ref,
  baselineDueOn: typedDate('Enter the day by which it is due'),
  source: z.string().trim().max(300, 'At most 300 characters'),
  publisher: z.string().trim().max(200, 'At most 200 characters'),
});
export type NewActionTyped = z.input<typeof newActionForm>;

/** An action as it is to be, from a day on. */
export const editActionForm = z.object({
  ...said,
  holdsFrom: typedDate('Enter from which day the change holds'),
  reason: amendedAction.shape.reason,
});
export type EditActionTyped = z.input<typeof editActionForm>;
export type EditActionRead = z.output<typeof editActionForm>;

/** What both forms show. */
export type SaidTyped = Pick<EditActionTyped, keyof typeof said>;

/** What a new action begins with: the page that one came from said it. */
export interface ActionBeginning {
  /** Code of the workstream; the first where it is left out. */
  readonly workstream?: string | undefined;
  /** References of what it is to answer. */
  readonly finding?: string | undefined;
  readonly recommendation?: string | undefined;
}

/** An empty form for a workstream, with its next free reference and what it is to answer. */
export function newTyped(choices: PlanChoices, begin: ActionBeginning): NewActionTyped {
  const chosen = choices.workstreams.find((one) => one.code === begin.workstream) ?? choices.workstreams[0];
  return {
    ref: chosen?.nextRef ?? '',
    workstream: chosen?.code ?? '',
    title: '',
    description: '',
    successMeasure: '',
    lead: { role: '', agency: '' },
    highPriority: false,
    startsOn: emptyDate,
    baselineDueOn: emptyDate,
    findings: begin.finding === undefined ? [] : [begin.finding],
    recommendations: begin.recommendation === undefined ? [] : [begin.recommendation],
    indicators: [],
    agencies: [],
    needs: [],
    source: '',
    publisher: '',
  };
}

/** The source of a new action, where one is named. */
export const sourceOf = ({ source, publisher }: { readonly source: string; readonly publisher: string }) =>
  source === ''
    ? null
    : sourceInput.parse({
        title: source,
        publisher: publisher === '' ? 'Entered in this workspace' : publisher,
        publishedOn: null,
        url: '',
        note: '',
      });

/** The form as it opens: the action as it stands. */
export function editTyped({ row, facts }: ActionDetail, background: ActionBackground): EditActionTyped {
  return {
    workstream: background.workstreamCode,
    title: row.title,
    description: background.description,
    successMeasure: facts.successMeasure,
    lead: { role: row.lead, agency: row.agency },
    highPriority: row.highPriority,
    startsOn: partsOf(facts.startsOn),
    ...background.links,
    holdsFrom: emptyDate,
    reason: '',
  };
}

/** Only what differs from what stood when the form was opened: what somebody else changed meanwhile is left alone. */
export function changedFields(read: EditActionRead, before: EditActionRead): Partial<EditActionRead> {
  const differs = (field: keyof EditActionRead): boolean =>
    JSON.stringify(read[field]) !== JSON.stringify(before[field]);
  return Object.fromEntries(Object.entries(read).filter(([field]) => isField(field) && differs(field)));
}

const isField = (field: string): field is keyof EditActionRead => field in editActionForm.shape;

/** What the pickers of links offer: reference and words. */
export const linkOptions = (of: readonly { readonly ref: string; readonly text: string }[]): ChoiceOption<string>[] =>
  of.map(({ ref, text }) => ({ value: ref, label: `${ref} ${text}`.slice(0, 120) }));
