import { dateInWords } from '../../dates.ts';
import type { TrackerQuestion } from './questions.ts';
import { nextRefOf, referencesOf } from './references.ts';
import { stageAction } from './stage-action.ts';
import { stageContext, type StageContext, type StageInput } from './stage-context.ts';
import type { StagedAction, TrackerSplit } from './staged-action.ts';

export interface TrackerStage {
  readonly questions: readonly TrackerQuestion[];
  readonly actions: readonly StagedAction[];
  readonly splits: readonly TrackerSplit[];
}

/** Holds a tracker against the plan: what each row would become, and everything that somebody has to decide first. */
export function stageTracker(input: StageInput): TrackerStage {
  const context = stageContext(input);
  const sheets = new Set(input.rows.map(({ sheet }) => sheet));
  const references = referencesOf(context, input.rows);
  const staged = references.map((reference) => stageAction(context, reference, sheets.size > 1));
  const actions = withReferences(
    context,
    staged.map(({ action }) => action),
  )
    .map((action) => withPlan(context, action))
    .map((action) => withAgreement(context, action));
  const refByCell = new Map(actions.map(({ cell, ref }) => [cell, ref]));
  const splits = staged.flatMap(({ splits: own, action }) =>
    own.map((split) => ({ ...split, ref: split.ref === '' ? (refByCell.get(action.cell) ?? '') : split.ref })),
  );
  return { questions: context.asking.questions(), actions, splits };
}

/**
 * New actions without a reference get the next free one of their workstream, in the order of the rows; so does a later
 * row whose reference is the same as another's once both are written as references are here.
 */
function withReferences({ known }: StageContext, actions: readonly StagedAction[]): StagedAction[] {
  const taken = new Set([...known.actions, ...actions].map(({ ref }) => ref.toLowerCase()));
  const seen = new Set<string>();
  return actions.map((action) => {
    if (action.outcome === 'left_out') return action;
    const own = action.ref.toLowerCase();
    const isTwice = own !== '' && seen.has(own);
    seen.add(own);
    if ((own !== '' && !isTwice) || action.workstream === '') return action;
    const ref = nextRefOf(action.workstream, taken);
    taken.add(ref.toLowerCase());
    const notes = isTwice
      ? [...action.notes, `Another row is ${action.ref}, so this one becomes ${ref}.`]
      : action.notes;
    return { ...action, ref, notes };
  });
}

/** Of several plans, the one that new workstreams belong to. */
function withPlan({ asking, known }: StageContext, action: StagedAction): StagedAction {
  const isNew = action.workstream !== '' && !known.workstreams.some(({ code }) => code === action.workstream);
  if (!isNew || known.plans.length < 2 || action.outcome === 'left_out') return action;
  const answer = asking.ask({
    key: 'plan',
    group: 'workstream',
    kind: 'choice',
    text: '',
    question: 'Which plan do the new workstreams belong to?',
    cell: action.cell,
    options: known.plans.map(({ code, title }) => ({ value: code, label: title })),
  });
  return answer === null ? { ...action, outcome: 'undecided' } : action;
}

/** A date that was moved needs who agreed it: that it stands in a tracker is not enough. */
function withAgreement({ asking }: StageContext, action: StagedAction): StagedAction {
  if (action.revisedDueOn === null || action.outcome === 'left_out') return action;
  const answer = asking.ask({
    key: 'agreed',
    group: 'agreed',
    kind: 'agreed',
    text: '',
    question: 'Who agreed the revised due dates, and when?',
    hint: 'A board or a role. “As stated in the tracker” is not enough: a date is moved by somebody. The baseline stays where it is.',
    cell: action.cell,
  });
  const note = `The agreed due date becomes ${dateInWords(action.revisedDueOn)}; the baseline stays.`;
  return {
    ...action,
    outcome: answer === null ? 'undecided' : action.outcome,
    revisedReason: action.revisedReason === '' ? (answer?.reason ?? '') : action.revisedReason,
    notes: [...action.notes, note],
  };
}
