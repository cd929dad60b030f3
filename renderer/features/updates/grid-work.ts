import { z } from 'zod';
import type { UpdateGridRow } from '#shared/contract/updates.ts';
import { isFinished, actionStatuses } from '#shared/domain/plan.ts';
import { gridFields, heldText, type GridField } from './grid-cells.ts';

/** A cell of the grid by what it is about, wherever it stands on the screen. */
export interface CellPlace {
  readonly ref: string;
  readonly field: GridField;
}

interface CellChange extends CellPlace {
  /** Undefined is the text of the last report. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** One thing a person did: typed into a cell, copied down, cleared. Undone as a whole. */
type Step = readonly CellChange[];

type TypedCells = Readonly<Record<string, Readonly<Partial<Record<GridField, string>>>>>;

/** Everything that was typed into the grid and not saved, with how to take it back. */
export interface GridWork {
  /** Only what differs from the last report, by reference. */
  readonly typed: TypedCells;
  /** The last report that the person had seen when the row was first changed. */
  readonly seen: Readonly<Record<string, number>>;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const noWork: GridWork = { typed: {}, seen: {}, done: [], undone: [] };

/** A cell's text as it stands: what was typed, else what the last report left. */
export const textIn = (work: GridWork, row: UpdateGridRow, field: GridField): string =>
  work.typed[row.ref]?.[field] ?? heldText(row, field);

export const isChanged = (work: GridWork, { ref, field }: CellPlace): boolean => work.typed[ref]?.[field] !== undefined;

/** References of the rows in which something differs. */
export const changedRefs = (work: GridWork): readonly string[] => Object.keys(work.typed);

interface TypedText {
  readonly row: UpdateGridRow;
  readonly field: GridField;
  readonly text: string;
}

/**
 * Puts texts into cells as one step. An action that is said to be finished loses its forecast in the same step, because
 * a report that gives both is refused. The same work comes back where nothing differs.
 */
export function setTexts(work: GridWork, texts: readonly TypedText[]): GridWork {
  const step = texts.flatMap(withForecast(work)).flatMap(({ row, field, text }): CellChange[] => {
    const before = work.typed[row.ref]?.[field];
    const after = text === heldText(row, field) ? undefined : text;
    return before === after ? [] : [{ ref: row.ref, field, before, after }];
  });
  if (step.length === 0) return work;
  const seen = Object.fromEntries(texts.map(({ row }) => [row.ref, work.seen[row.ref] ?? row.seenUpdateId]));
  return {
    typed: applied(work.typed, step, 'after'),
    seen: { ...work.seen, ...seen },
    done: [...work.done, step],
    undone: [],
  };
}

const withForecast =
  (work: GridWork) =>
  (typed: TypedText): TypedText[] => {
    const finished =
      typed.field === 'status' && isFinished(actionStatuses.find((one) => one === typed.text) ?? 'in_progress');
    return finished && textIn(work, typed.row, 'forecastOn') !== ''
      ? [typed, { ...typed, field: 'forecastOn', text: '' }]
      : [typed];
  };

/** The work with the last step taken back, and where that was; null where there is none. */
export function undo(work: GridWork): { readonly work: GridWork; readonly place: CellPlace } | null {
  const step = work.done.at(-1);
  const [place] = step ?? [];
  if (step === undefined || place === undefined) return null;
  return {
    work: {
      ...work,
      typed: applied(work.typed, step, 'before'),
      done: work.done.slice(0, -1),
      undone: [...work.undone, step],
    },
    place,
  };
}

/** The work with the step that was taken back last done again; null where there is none. */
export function redo(work: GridWork): { readonly work: GridWork; readonly place: CellPlace } | null {
  const step = work.undone.at(-1);
  const [place] = step ?? [];
  if (step === undefined || place === undefined) return null;
  return {
    work: {
      ...work,
      typed: applied(work.typed, step, 'after'),
      done: [...work.done, step],
      undone: work.undone.slice(0, -1),
    },
    place,
  };
}

function applied(typed: TypedCells, step: Step, side: 'before' | 'after'): TypedCells {
  const rows = new Map(Object.entries(typed).map(([ref, cells]) => [ref, { ...cells }]));
  for (const change of step) {
    const cells = rows.get(change.ref) ?? {};
    const text = change[side];
    if (text === undefined) delete cells[change.field];
    else cells[change.field] = text;
    if (Object.keys(cells).length === 0) rows.delete(change.ref);
    else rows.set(change.ref, cells);
  }
  return Object.fromEntries(rows);
}

const keptWork = z.object({
  typed: z.record(z.string(), z.partialRecord(z.enum(gridFields), z.string())),
  seen: z.record(z.string(), z.number()),
});

/** What is kept of the work while it is not saved; steps are not kept, so what is restored is one step further back. */
export const workToKeep = ({ typed, seen }: GridWork): z.infer<typeof keptWork> => ({
  typed: Object.fromEntries(Object.entries(typed).map(([ref, cells]) => [ref, { ...cells }])),
  seen,
});

/** Work that was kept, for actions that are still there; null where nothing of it can be used. */
export function keptToWork(kept: unknown, rows: readonly UpdateGridRow[]): GridWork | null {
  const read = keptWork.safeParse(kept).data;
  if (read === undefined) return null;
  const texts = rows.flatMap((row) =>
    gridFields.flatMap((field): TypedText[] => {
      const text = read.typed[row.ref]?.[field];
      return text === undefined ? [] : [{ row, field, text }];
    }),
  );
  const work = setTexts({ ...noWork, seen: read.seen }, texts);
  return work.done.length === 0 ? null : { ...work, done: [] };
}
