import { dateInWords, type IsoDate } from '../../dates.ts';
import { placeOf, textAt } from '../columns/tracker-row.ts';
import { actionCell, askDate, type RowDate } from './ask-dates.ts';
import { askOwner, askWorkstream } from './ask-people.ts';
import { askState } from './ask-state.ts';
import { baselineNote, heldChanges, newUpdates } from './held-changes.ts';
import type { RowReference } from './references.ts';
import { askEvidence, askPriority, descriptionOf, linksOf, titleOf } from './row-words.ts';
import type { StageContext } from './stage-context.ts';
import { stageUpdates, type RowUpdates } from './stage-updates.ts';
import type { StagedAction } from './staged-action.ts';

export interface StagedRow {
  readonly action: StagedAction;
  readonly splits: RowUpdates['splits'];
}

/** Holds one row against the plan. What is in doubt is asked; the row waits for it. */
export function stageAction(context: StageContext, reference: RowReference, bySheet: boolean): StagedRow {
  const { row, held } = reference;
  const isNew = held === null;
  const base = emptyAction(reference);
  if (reference.leftOut !== '') return { action: { ...base, outcome: 'left_out', why: reference.leftOut }, splits: [] };
  const workstream = askWorkstream(context, row, { isNeeded: isNew, bySheet });
  const owner = askOwner(context, row, isNew);
  const highPriority = askPriority(context, row);
  const dates = askDates(context, reference);
  const state = askState(context, row);
  const evidence = isNew ? askEvidence(context, row) : 'words';
  const told = stageUpdates(context, row, {
    ref: reference.ref,
    startsOn: dates.startsOn ?? held?.startsOn ?? null,
    state,
    forecastOn: dates.forecastOn,
  });
  const open =
    reference.open ||
    dates.open ||
    told.open ||
    highPriority === null ||
    evidence === null ||
    (isNew && (workstream === null || owner === null));
  const said: StagedAction = {
    ...base,
    ...linksOf(row, context.known),
    workstream: workstream?.code ?? '',
    lead: owner === null ? null : { role: owner.role, agency: owner.agency },
    supporting: owner?.supporting ?? [],
    highPriority: highPriority === true,
    startsOn: dates.startsOn,
    baselineDueOn: dates.dueOn,
    revisedDueOn: dates.revisedOn,
    revisedReason: textAt(row, 'reason'),
    description: descriptionOf(row, context.known, evidence !== 'claimed'),
    evidence: evidence === 'claimed' ? evidenceOf(reference) : [],
    updates: told.updates,
    notes: [...reference.notes, ...dates.notes, ...state.notes, ...told.notes],
  };
  if (dates.leaveOut !== '') return { action: { ...said, outcome: 'left_out', why: dates.leaveOut }, splits: [] };
  const action = isNew ? { ...said, outcome: 'new' as const } : againstHeld(context, reference, said);
  return { action: open ? { ...action, outcome: 'undecided' } : action, splits: told.splits };
}

function emptyAction({ row, ref, held, notes }: RowReference): StagedAction {
  return {
    outcome: 'undecided',
    sheet: row.sheet,
    row: row.row,
    cell: actionCell(row),
    ref: ref === '' ? (held?.ref ?? '') : ref,
    title: titleOf(textAt(row, 'action')),
    description: '',
    successMeasure: textAt(row, 'success'),
    workstream: '',
    lead: null,
    supporting: [],
    highPriority: false,
    startsOn: null,
    baselineDueOn: null,
    revisedDueOn: null,
    revisedReason: '',
    findings: [],
    recommendations: [],
    indicators: [],
    evidence: [],
    updates: [],
    changes: [],
    notes,
    why: '',
  };
}

/** Each text of evidence is one piece, named on one line. */
const evidenceOf = ({ row }: RowReference): StagedAction['evidence'] =>
  (row.texts.get('evidence') ?? []).map(({ text, cell }) => ({ title: titleOf(text), cell: placeOf(row.sheet, cell) }));

function againstHeld(context: StageContext, { row, held }: RowReference, said: StagedAction): StagedAction {
  if (held === null) return said;
  const changes = heldChanges(context, held, said, row.cells.has('priority'));
  const { updates, notes } = newUpdates(held, said.updates);
  const taken = changes.some((change) => change.taken);
  const due = changes.find(({ field }) => field === 'agreedDueOn');
  return {
    ...said,
    outcome: taken || updates.length > 0 ? 'changed' : 'same',
    changes,
    updates,
    revisedDueOn: due?.taken === true ? due.tracker : null,
    notes: [...said.notes, ...baselineNote(held, said), ...notes],
  };
}

interface RowDates {
  readonly startsOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  /** Only where it differs from the due date. */
  readonly revisedOn: IsoDate | null;
  readonly forecastOn: IsoDate | null;
  readonly open: boolean;
  readonly leaveOut: string;
  readonly notes: readonly string[];
}

function askDates(context: StageContext, { row, held }: RowReference): RowDates {
  const isNew = held === null;
  const start = askDate(context, row, 'start', isNew);
  const due = askDate(context, row, 'due', isNew);
  const revised = askDate(context, row, 'revised', false);
  const forecast = askDate(context, row, 'forecast', false);
  const ordered = isNew ? startBeforeDue(context, row, start, due) : start;
  const all = [ordered, due, revised, forecast];
  const leaveOut = !isNew
    ? ''
    : left(ordered)
      ? 'It has no start, as decided.'
      : left(due)
        ? 'It has no due date, as decided.'
        : '';
  const [startsOn, dueOn] = [onOf(ordered), onOf(due)];
  const revisedOn = onOf(revised);
  const isTooEarly = revisedOn !== null && startsOn !== null && revisedOn < startsOn;
  return {
    startsOn,
    dueOn,
    revisedOn: isTooEarly || (isNew && revisedOn === dueOn) ? null : revisedOn,
    forecastOn: onOf(forecast),
    // Of an action that is held only a date that stands in the tracker can be open.
    open: all.some(({ kind }) => kind === 'open'),
    leaveOut,
    notes: [
      ...all.flatMap((date) => (date.kind === 'date' && date.said !== '' ? [`${date.said}.`] : [])),
      ...(isTooEarly
        ? [`Its revised due date of ${dateInWords(revisedOn)} is before its start, so it is not taken.`]
        : []),
    ],
  };
}

const onOf = (date: RowDate): IsoDate | null => (date.kind === 'date' ? date.on : null);
const left = (date: RowDate): boolean => date.kind === 'none' && date.decided;

/** An action that would be due before it starts needs another start, or is left out. */
function startBeforeDue(context: StageContext, row: RowReference['row'], start: RowDate, due: RowDate): RowDate {
  if (start.kind !== 'date' || due.kind !== 'date' || start.on <= due.on) return start;
  const answer = context.asking.ask({
    key: `start:${actionCell(row)}`,
    group: 'date',
    kind: 'date',
    text: titleOf(textAt(row, 'action')).slice(0, 120),
    question: `Row ${row.row} is due on ${dateInWords(due.on)}, before it starts on ${dateInWords(start.on)}. When does it start?`,
    hint: 'The due date is the baseline and stands; the start can be put right here, or both in the tracker.',
    cell: placeOf(row.sheet, row.cells.get('due')?.ref ?? ''),
    openLabel: 'Leave this row out',
  });
  if (answer === null) return { kind: 'open' };
  if (answer.on === null) return { kind: 'none', decided: true };
  return answer.on <= due.on ? { kind: 'date', on: answer.on, said: '' } : { kind: 'open' };
}
