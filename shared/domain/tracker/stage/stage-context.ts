import type { IsoDate } from '../../dates.ts';
import { cellText } from '../../returns/sheet/sheet-data.ts';
import type { TrackerRow } from '../columns/tracker-row.ts';
import { orderEvidence, type OrderEvidence } from '../values/date-order.ts';
import { progressScale, type ProgressScale } from '../values/read-progress.ts';
import { areRagLetters } from '../values/read-state.ts';
import type { TrackerRole } from '../columns/roles.ts';
import { Asking } from './asking.ts';
import type { AnswerBook } from './questions.ts';
import type { KnownPlan } from './staged-action.ts';

export interface StageInput {
  readonly rows: readonly TrackerRow[];
  readonly known: KnownPlan;
  readonly answers: AnswerBook;
  /** The day as of which the tracker is: what it says without a date is of that day. */
  readonly asOn: IsoDate;
}

/** What every step of the staging needs: the questions, and what only the whole file tells. */
export interface StageContext {
  readonly asking: Asking;
  readonly known: KnownPlan;
  readonly asOn: IsoDate;
  readonly order: OrderEvidence;
  /** Whether 5/6/2019 is in June; null while that is open. */
  readonly dayFirst: boolean | null;
  readonly lettersAreRag: boolean;
  readonly scale: ProgressScale;
}

const dateRoles: readonly TrackerRole[] = ['start', 'due', 'revised', 'forecast'];

export function stageContext({ rows, known, answers, asOn }: StageInput): StageContext {
  const asking = new Asking(answers);
  const cellsOf = (role: TrackerRole) => rows.flatMap(({ cells }) => cells.get(role) ?? []);
  const order = orderEvidence(dateRoles.flatMap(cellsOf).flatMap((cell) => (cell.kind === 'text' ? [cell.value] : [])));
  return {
    asking,
    known,
    asOn,
    order,
    dayFirst: order.monthFirst === null ? true : (asking.given('order', 'order')?.dayFirst ?? null),
    lettersAreRag: areRagLetters(cellsOf('rating').map(cellText)),
    scale: progressScale(cellsOf('progress')),
  };
}
