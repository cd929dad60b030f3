import { z } from 'zod';
import type { SuccessionKind } from '#shared/contract/action-background.ts';
import { newAction } from '#shared/contract/action-changes.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { PlanChoices } from '#shared/contract/plan.ts';
import { emptyDate } from '../../../components/DateInput.tsx';
import { checkPlace, decisionFields, decisionTyped } from './decision-form.ts';
import { typedDateOrNone } from './typed-fields.ts';

const { ref, title, description, successMeasure, lead } = newAction.shape;

/** `key` is what it is known by until it is saved: its reference may be typed anew. */
const successor = z.object({
  key: z.number(),
  ref,
  title,
  description,
  successMeasure,
  lead,
  /** Left empty to keep the date it takes over. */
  dueOn: typedDateOrNone,
});
/** One action in the place of what ends, as typed. */
export type SuccessorTyped = z.input<typeof successor>;

const shape = { successors: z.array(successor), ...decisionFields };

/** What is typed about a split, a merger or a replacement, and what it becomes. */
export const successionForms = {
  split: z.object({ others: z.array(z.string()), ...shape }).superRefine(checkPlace),
  supersede: z.object({ others: z.array(z.string()), ...shape }).superRefine(checkPlace),
  merge: z
    .object({ others: z.array(z.string()).min(1, 'Choose at least one other action to merge with'), ...shape })
    .superRefine(checkPlace),
} as const satisfies Record<SuccessionKind, z.ZodType>;
export type SuccessionTyped = z.input<typeof successionForms.split>;

/** The next reference after one: FD-13 after FD-12; the same again where it has no number at its end. */
function refAfter(before: string): string {
  const [, head = '', number = ''] = /^(.*?)(\d+)$/u.exec(before) ?? [];
  return number === '' ? before : `${head}${String(Number(number) + 1).padStart(number.length, '0')}`;
}

/** Another successor below those there are, led as the action that ends. */
export function successorAfter(successors: readonly SuccessorTyped[], { row }: ActionDetail): SuccessorTyped {
  const last = successors.at(-1);
  return {
    key: (last?.key ?? 0) + 1,
    ref: last === undefined ? '' : refAfter(last.ref),
    title: '',
    description: '',
    successMeasure: '',
    lead: { role: row.lead, agency: row.agency },
    dueOn: emptyDate,
  };
}

/** The form as it opens: two successors of a split, one of the others. */
export function successionTyped(
  kind: SuccessionKind,
  detail: ActionDetail,
  workstream: string,
  choices: PlanChoices,
): SuccessionTyped {
  const nextRef = choices.workstreams.find((one) => one.code === workstream)?.nextRef ?? '';
  const first = { ...successorAfter([], detail), ref: nextRef };
  const successors = kind === 'split' ? [first, successorAfter([first], detail)] : [first];
  return { ...decisionTyped, others: [], successors };
}
