import type { PackOrder } from '#shared/contract/packs.ts';
import { addMonths, type Period } from '#shared/domain/dates.ts';
import type { Edition } from '#shared/domain/pack/document.ts';
import { noRealDate, partsOf, readDate, type DateParts } from '../../../components/DateInput.tsx';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import type { FormRead } from '../../../components/read-form.ts';

/** What the form for a pack holds while it is typed in. */
export interface TypedOrder {
  readonly profile: string;
  readonly period: Period;
  readonly asAt: DateParts;
  readonly board: DateParts;
  /** Of a progress review only. */
  readonly from: Period;
  /** Empty for none. */
  readonly baseline: string;
}

export const buildIds = { kind: 'pack-kind', asAt: 'pack-as-at', board: 'pack-board' } as const;

const notReal = `${noRealDate}, or leave it empty`;
/** How far back a review looks where nobody says otherwise; the program has the same rule for an order that leaves it out. */
const monthsOfReview = 6;

export const typedOrder = (order: PackOrder): TypedOrder => ({
  profile: order.profile,
  period: order.period,
  asAt: partsOf(order.asAtOn ?? null),
  board: partsOf(order.boardOn),
  from: order.from ?? addMonths(order.period, -monthsOfReview),
  baseline: order.baselineEvent ?? '',
});

/** What was typed as an order, or what is wrong with it. */
export function readOrder(typed: TypedOrder, edition: Edition): FormRead<PackOrder> {
  const asAt = readDate(typed.asAt);
  const board = readDate(typed.board);
  const problems: FieldProblem[] = [
    ...(asAt.kind === 'invalid' ? [{ field: buildIds.asAt, message: `As-at date: ${notReal}` }] : []),
    ...(board.kind === 'invalid' ? [{ field: buildIds.board, message: `Board date: ${notReal}` }] : []),
  ];
  if (problems.length > 0) return { kind: 'wrong', problems };
  return {
    kind: 'read',
    value: {
      period: typed.period,
      profile: typed.profile,
      boardOn: board.kind === 'date' ? board.on : null,
      ...(asAt.kind === 'date' ? { asAtOn: asAt.on } : {}),
      ...(edition === 'progress_review' ? { from: typed.from } : {}),
      ...(edition === 'progress_review' && typed.baseline !== '' ? { baselineEvent: typed.baseline } : {}),
    },
  };
}
