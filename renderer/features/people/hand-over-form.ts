import { handover, type LedItem, type PersonDetail } from '#shared/contract/people.ts';
import type { DateParts } from '../../components/DateInput.tsx';
import { readForm, type FormRead } from '../../components/read-form.ts';
import type { z } from 'zod';

export interface HandOverTyped {
  /** Empty while nobody is chosen. */
  readonly toId: string;
  readonly on: DateParts;
  readonly reason: string;
  readonly decidedBy: string;
  readonly leaves: boolean;
  readonly items: readonly LedItem[];
}

/** Of the inputs, in the order of the screen. */
export const handOverIds = {
  toId: 'handover-to',
  items: 'handover-items',
  on: 'handover-on',
  reason: 'handover-reason',
  decidedBy: 'handover-by',
} as const;

/** What was typed as the handover to record, or what is wrong with it. */
export function readTyped(
  { person }: PersonDetail,
  { toId, on, items, ...values }: HandOverTyped,
): FormRead<z.output<typeof handover>> {
  const read = readForm(handover, handOverIds, {
    values: {
      ...values,
      fromId: person.id,
      toId: Number(toId),
      items: items.map(({ kind, code }) => ({ kind, code })),
    },
    dates: { on },
  });
  const missing = [
    ...(toId === '' ? [{ field: handOverIds.toId, message: 'Choose who takes it over' }] : []),
    ...(items.length === 0 ? [{ field: handOverIds.items, message: 'Choose what is handed over' }] : []),
  ];
  if (missing.length === 0) return read;
  const others = read.kind === 'wrong' ? read.problems.filter(({ field }) => field !== handOverIds.toId) : [];
  return { kind: 'wrong', problems: [...missing, ...others] };
}
