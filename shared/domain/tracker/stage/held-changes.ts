import { dateInWords, type IsoDate } from '../../dates.ts';
import { fold } from '../../returns/fold.ts';
import type { StageContext } from './stage-context.ts';
import type { HeldField } from './questions.ts';
import type { HeldChange, HeldTrackerAction, StagedAction, TrackerUpdate } from './staged-action.ts';

type Said = Pick<
  StagedAction,
  'title' | 'successMeasure' | 'workstream' | 'lead' | 'startsOn' | 'baselineDueOn' | 'revisedDueOn' | 'highPriority'
>;

/** What the tracker says otherwise than the plan, field by field. What it does not say at all is no difference. */
export function heldChanges(
  { asking }: StageContext,
  held: HeldTrackerAction,
  said: Said,
  hasPriority: boolean,
): HeldChange[] {
  const taken = new Set<HeldField>(asking.given(`held:${held.ref}`, 'fields')?.fields);
  const due = dueSaid(held, said);
  const differences: readonly (readonly [field: HeldField, held: string, tracker: string])[] = [
    ['title', held.title, said.title],
    ['successMeasure', held.successMeasure, said.successMeasure],
    ['workstream', held.workstream, said.workstream],
    ['lead', `${held.role}, ${held.agency}`, said.lead === null ? '' : `${said.lead.role}, ${said.lead.agency}`],
    ['startsOn', held.startsOn, said.startsOn ?? ''],
    ['highPriority', yesNo(held.highPriority), hasPriority ? yesNo(said.highPriority) : ''],
    ['agreedDueOn', held.agreedDueOn, due ?? ''],
  ];
  return differences
    .filter(([, before, after]) => after !== '' && fold(before) !== fold(after))
    .map(([field, before, after]) => ({ field, held: before, tracker: after, taken: taken.has(field) }));
}

const yesNo = (high: boolean): string => (high ? 'High' : 'Normal');

/** The due date that the tracker has in force: its revised one, else its due date unless that is just the baseline. */
function dueSaid(held: HeldTrackerAction, { baselineDueOn, revisedDueOn }: Said): IsoDate | null {
  if (revisedDueOn !== null) return revisedDueOn;
  return baselineDueOn === held.baselineDueOn ? null : baselineDueOn;
}

/** Said where the tracker has another baseline than the one that was agreed first. */
export const baselineNote = (held: HeldTrackerAction, { baselineDueOn, revisedDueOn }: Said): string[] =>
  baselineDueOn === null || revisedDueOn === null || baselineDueOn === held.baselineDueOn
    ? []
    : [`The baseline stays ${dateInWords(held.baselineDueOn)}; the tracker says ${dateInWords(baselineDueOn)}.`];

interface HeldUpdates {
  readonly updates: readonly TrackerUpdate[];
  readonly notes: readonly string[];
}

/** Of the tracker's reports those that are not held; none can slip in before the last one that is. */
export function newUpdates(held: HeldTrackerAction, updates: readonly TrackerUpdate[]): HeldUpdates {
  const told = new Set(held.updates.map(({ narrative }) => narrative.trim()).filter((text) => text !== ''));
  const last = held.updates.at(-1);
  const unknown = updates.filter((update) => !isHeld(update, told, last));
  const late = unknown.filter(({ reportedOn }) => last !== undefined && reportedOn < last.reportedOn);
  const notes = late.map(
    ({ reportedOn, cell }) =>
      `The report of ${dateInWords(reportedOn)} (${cell}) is not added: a later one of ${dateInWords(last?.reportedOn ?? '')} is held.`,
  );
  return { updates: unknown.filter((update) => !late.includes(update)), notes };
}

function isHeld(
  update: TrackerUpdate,
  told: ReadonlySet<string>,
  last: HeldTrackerAction['updates'][number] | undefined,
): boolean {
  const saysText = update.narrative !== '' && !told.has(update.narrative.trim());
  if (saysText) return false;
  const saysState = [update.selfRating, update.progressPercent, update.forecastOn].some((value) => value !== null);
  if (!saysState && update.narrative !== '') return true;
  return (
    last !== undefined &&
    last.status === update.status &&
    (update.selfRating === null || last.selfRating === update.selfRating) &&
    (update.progressPercent === null || last.progressPercent === update.progressPercent) &&
    (update.forecastOn === null || last.forecastOn === update.forecastOn)
  );
}
