import { type } from '@orpc/contract';
import { z } from 'zod';
import { isoDate, operation } from './operation.ts';
import { amendment, lead } from './plan.ts';
import { sourceInput } from './source.ts';

const title = z.string().trim().min(1, 'Enter what is to be done').max(200, 'At most 200 characters');
const description = z.string().trim().max(4000, 'At most 4,000 characters');
const successMeasure = z.string().trim().max(1000, 'At most 1,000 characters');
/** With a figure in it: no page of the program has one in its address, so no action can hide behind one. */
const newRef = z
  .string()
  .trim()
  .min(1, 'Enter a reference')
  .max(20, 'At most 20 characters')
  .regex(
    /^(?=.*\d)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u,
    'Enter letters, figures, dots and dashes with at least one figure, such as FD-12',
  );
const refs = z.array(z.string().min(1)).max(200, 'At most 200');

/** What an action answers, is measured by, is supported by and needs: references and codes, agencies by name. */
export const actionLinks = z.object({
  findings: refs,
  recommendations: refs,
  indicators: refs,
  agencies: z.array(lead.shape.agency).max(50, 'At most 50'),
  needs: refs,
});
export type ActionLinkSets = z.infer<typeof actionLinks>;

const amendableFields = {
  title,
  description,
  successMeasure,
  workstream: z.string().min(1, 'Choose a workstream'),
  lead,
  highPriority: z.boolean(),
  startsOn: isoDate,
};

export const newAction = z.object({
  ref: newRef,
  ...amendableFields,
  baselineDueOn: isoDate,
  ...actionLinks.shape,
  source: sourceInput.nullable(),
});

/** What is to stand from a day on; what is left out stays as it is. Reference and baseline are not among it. */
export const amendedAction = z.object({
  ref: z.string().min(1),
  ...amendment,
  ...z.object(amendableFields).partial().shape,
  ...actionLinks.partial().shape,
});

/** Who decided, why, and where: at a meeting, whose day then counts, or outside one, on a day of its own. */
const decision = {
  decidedBy: z.string().trim().min(1, 'Say who decided').max(100, 'At most 100 characters'),
  reason: z.string().trim().min(1, 'Say why').max(500, 'At most 500 characters'),
  meeting: z.string().min(1).nullable(),
  decidedOn: isoDate.nullable(),
};
const oneDay = {
  check: ({ meeting, decidedOn }: { readonly meeting: string | null; readonly decidedOn: string | null }): boolean =>
    (meeting === null) !== (decidedOn === null),
  params: { path: ['decidedOn'], message: 'Choose the meeting, or enter the day of a decision outside one' },
};

/** A new agreed due date; the day on which it was agreed is the meeting's. */
export const newDueDate = z.object({
  ref: z.string().min(1),
  dueOn: isoDate,
  agreedBy: z.string().trim().min(1, 'Say who agreed it').max(100, 'At most 100 characters'),
  meeting: z.string('Choose the meeting').min(1, 'Choose the meeting'),
  reason: decision.reason,
});

export const newMilestone = z.object({
  ref: z.string().min(1),
  title: z.string().trim().min(1, 'Enter what is to be reached').max(200, 'At most 200 characters'),
  dueOn: isoDate,
});

const note = z.string().trim().max(500, 'At most 500 characters');
const milestone = { ref: z.string().min(1), id: z.int().positive() };
export const milestoneReport = z.discriminatedUnion('state', [
  z.object({ ...milestone, state: z.literal('reached'), reachedOn: isoDate, note }),
  z.object({ ...milestone, state: z.literal('due'), dueOn: isoDate, on: isoDate, note: note.min(1, 'Say why') }),
  z.object({ ...milestone, state: z.literal('dropped'), on: isoDate, note: note.min(1, 'Say why') }),
]);

export const successionKinds = ['split', 'merge', 'supersede'] as const;

const successor = z.object({
  ref: newRef,
  title,
  description,
  successMeasure,
  lead,
  /** Another agreed date than the one it goes on with; null to keep that. */
  dueOn: isoDate.nullable(),
});

/** Actions that end, and the new ones that take over their work, dates and links. */
export const newSuccession = z
  .object({
    kind: z.enum(successionKinds),
    from: refs.min(1),
    successors: z.array(successor).min(1).max(20, 'At most 20'),
    ...decision,
  })
  .refine(oneDay.check, oneDay.params)
  .refine(({ kind, successors }) => kind !== 'split' || successors.length > 1, {
    path: ['successors'],
    message: 'An action is split into at least two',
  })
  .refine(({ kind, successors }) => kind === 'split' || successors.length === 1, {
    path: ['successors'],
    message: 'There is one action in their place',
  })
  .refine(({ kind, from }) => (kind === 'merge' ? from.length > 1 : from.length === 1), {
    path: ['from'],
    message: 'Choose at least one other action to merge with',
  });

export const cancelledAction = z.object({ ref: z.string().min(1), ...decision }).refine(oneDay.check, oneDay.params);

const done = type<{ readonly ref: string }>();

/** Everything that changes an action but its owner's reports. Each answers with the reference of what to look at next. */
export const actionChangesContract = {
  create: operation.input(newAction).output(done),
  amend: operation.input(amendedAction).output(done),
  /** What the new date would mean, in words; refuses what `changeDueDate` would refuse. */
  dueDateEffect: operation.input(newDueDate).output(type<{ readonly sentence: string }>()),
  changeDueDate: operation.input(newDueDate).output(done),
  addMilestone: operation.input(newMilestone).output(done),
  reportMilestone: operation.input(milestoneReport).output(done),
  /** Splits, merges or supersedes. */
  succeed: operation.input(newSuccession).output(done),
  cancel: operation.input(cancelledAction).output(done),
};
