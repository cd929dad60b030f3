import { fold } from '../../returns/fold.ts';
import { lineAt, textAt, type TrackerRow } from '../columns/tracker-row.ts';
import { actionCell } from './ask-dates.ts';
import type { StageContext } from './stage-context.ts';
import type { HeldTrackerAction } from './staged-action.ts';

/** What a row is known by. */
export interface RowReference {
  readonly row: TrackerRow;
  /** Empty where the next free one of its workstream is given. */
  readonly ref: string;
  readonly held: HeldTrackerAction | null;
  readonly open: boolean;
  /** Why the row is left out; empty where it is not. */
  readonly leftOut: string;
  readonly notes: readonly string[];
}

/** As references are here: letters, figures, dots and dashes with at least one figure (shared/contract/action-changes.ts). */
const validRef = /^(?=.*\d)(?=.{1,20}$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u;

/** A reference in the form that references have here; empty where it cannot have it. */
function cleanRef(text: string): string {
  const clean = text
    .normalize('NFKC')
    .replaceAll(/[\s/_–—:()]+/g, '-')
    .replaceAll(/[^A-Za-z0-9.-]/g, '')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '');
  return validRef.test(clean) ? clean : '';
}

/** Finds out which rows are actions held already, which are new, and which share a reference. */
export function referencesOf(context: StageContext, rows: readonly TrackerRow[]): RowReference[] {
  const kept = rows.filter((row) => !isLeftOut(context, row));
  const groups = Map.groupBy(kept, (row) => fold(lineAt(row, 'ref')));
  return rows.map((row): RowReference => {
    if (isLeftOut(context, row)) return out(row, 'Left out, as decided.');
    const text = lineAt(row, 'ref');
    const group = groups.get(fold(text)) ?? [row];
    if (text === '') return withoutRef(context, row);
    return group.length === 1 ? single(context, row, text, '') : shared(context, row, text, group);
  });
}

const isLeftOut = ({ asking }: StageContext, row: TrackerRow): boolean =>
  asking.given(`leave:${actionCell(row)}`, 'choice')?.choice === 'leave';

const out = (row: TrackerRow, leftOut: string): RowReference => ({
  row,
  ref: '',
  held: null,
  open: false,
  leftOut,
  notes: [],
});

function single({ known }: StageContext, row: TrackerRow, text: string, suffix: string): RowReference {
  const held = suffix === '' ? heldBy(known.actions, text) : null;
  if (held !== null) return { row, ref: held.ref, held, open: false, leftOut: '', notes: [] };
  const clean = cleanRef(text + suffix);
  const taken = known.actions.some(({ ref }) => fold(ref) === fold(clean));
  const ref = taken ? '' : clean;
  const notes =
    ref === text
      ? []
      : [
          ref === ''
            ? `“${text}” cannot be a reference here, so it gets the next of its workstream.`
            : `Its reference “${text}” becomes ${ref} here.`,
        ];
  return { row, ref, held: null, open: false, leftOut: '', notes };
}

const heldBy = (actions: readonly HeldTrackerAction[], text: string): HeldTrackerAction | null =>
  actions.find(({ ref }) => fold(ref) === fold(text) || fold(ref) === fold(cleanRef(text))) ?? null;

/** Several rows with one reference: one of them is it, or all are actions and the later ones get a letter. */
function shared(context: StageContext, row: TrackerRow, text: string, group: readonly TrackerRow[]): RowReference {
  const titles = group.map((each) => textAt(each, 'action').replaceAll(/\s+/g, ' ').slice(0, 60));
  let answer = null;
  for (const each of group) {
    answer = context.asking.ask({
      key: `ref:${fold(text)}`,
      group: 'reference',
      kind: 'choice',
      text,
      question: `${group.length} rows have the reference ${text}. Which is it?`,
      hint: 'Every action has a reference of its own, for ever.',
      cell: actionCell(each),
      options: [
        { value: 'each', label: `All of them: the later ones become ${text}b and so on` },
        ...group.map((one, index) => ({
          value: actionCell(one),
          label: `Row ${one.row} alone: ${titles[index] ?? ''}`,
        })),
      ],
    });
  }
  if (answer === null) return { ...single(context, row, text, ''), open: true };
  if (answer.choice === 'each') {
    const place = group.indexOf(row);
    return single(context, row, text, place === 0 ? '' : letter(place));
  }
  if (answer.choice === actionCell(row)) return single(context, row, text, '');
  return out(row, `Another row was chosen for the reference ${text}.`);
}

/** `b` for the second, and so on to the last of the alphabet. */
const letter = (place: number): string => (place < 26 ? String.fromCharCode(97 + place) : `-${place + 1}`);

/** Without a reference a row is new, unless it has the very words of an action that is held. */
function withoutRef(context: StageContext, row: TrackerRow): RowReference {
  const { asking, known } = context;
  const words = fold(textAt(row, 'action'));
  const same = known.actions.find(({ title }) => fold(title) === words);
  if (same === undefined) return { row, ref: '', held: null, open: false, leftOut: '', notes: [] };
  const answer = asking.ask({
    key: `same:${actionCell(row)}`,
    group: 'reference',
    kind: 'choice',
    text: same.title.slice(0, 120),
    question: `Is this ${same.ref}, which has the same words?`,
    hint: 'The row has no reference.',
    cell: actionCell(row),
    options: [
      { value: same.ref, label: `Yes, it is ${same.ref}` },
      { value: 'new', label: 'No, it is another action' },
    ],
    suggestion: { kind: 'choice', choice: same.ref },
  });
  const held = answer?.choice === same.ref ? same : null;
  return { row, ref: held?.ref ?? '', held, open: answer === null, leftOut: '', notes: [] };
}

/** The next free reference of a workstream: FD-12 after FD-11. */
export function nextRefOf(code: string, taken: ReadonlySet<string>): string {
  const prefix = `${code}-`.toLowerCase();
  const numbers = [...taken]
    .filter((ref) => ref.startsWith(prefix))
    .map((ref) => Number(ref.slice(prefix.length)))
    .filter(Number.isInteger);
  return `${code}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
