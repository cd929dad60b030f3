import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { z } from 'zod';
import type { GridProblem, UpdateGrid } from '#shared/contract/updates.ts';
import { useHost } from '../../client/host-context.ts';
import { useDraft } from '../../client/useDraft.ts';
import { useOperation } from '../../client/useOperation.ts';
import { emptyDate, noRealDate, readDate, type DateParts } from '../../components/DateInput.tsx';
import { gridFields, problemOfText, rowToUpdate } from './grid-cells.ts';
import {
  changedRefs,
  keptToWork,
  noWork,
  setTexts,
  textIn,
  workToKeep,
  type CellPlace,
  type GridWork,
} from './grid-work.ts';

/** What stands above the grid: one day and one reporter for all its rows. */
export interface GridHeader {
  readonly reportedOn: DateParts;
  readonly reportedBy: string;
}

/** Something in the way of saving; `place` is where it can be mended, null where that is above the grid. */
export interface InTheWay {
  readonly place: CellPlace | null;
  readonly message: string;
  /** Another report came in: not a mistake, and it may be saved all the same. */
  readonly unseen: boolean;
}

const noHeader: GridHeader = { reportedOn: emptyDate, reportedBy: '' };
const keptHeader = z.object({
  reportedOn: z.object({ day: z.string(), month: z.string(), year: z.string() }),
  reportedBy: z.string(),
  work: z.unknown(),
});
const nothing: readonly InTheWay[] = [];

/** The work on the grid of updates: typed, kept as it is typed, and saved whole or not at all. */
export function useUpdateGrid(grid: UpdateGrid) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const draft = useDraft('updates-grid');
  const [work, setWork] = useState(noWork);
  const [header, setHeader] = useState(noHeader);
  const [inTheWay, setInTheWay] = useState(nothing);
  const [saved, setSaved] = useState(0);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [looked, setLooked] = useState(false);
  /** What stands in a cell that is not taken yet. */
  const half = useRef<{ readonly place: CellPlace; readonly text: string } | null>(null);

  // Once, when the kept work has arrived.
  if (!looked && draft.kept !== undefined) {
    setLooked(true);
    const kept = readKept(draft.kept?.body ?? '', grid);
    if (kept !== null && draft.kept !== null && work === noWork) {
      setWork(kept.work);
      setHeader(kept.header);
      setRestoredAt(draft.kept.keptAt);
    }
  }

  const keep = (of: GridWork, above: GridHeader): void => {
    const row = grid.rows.find(({ ref }) => ref === half.current?.place.ref);
    const whole =
      half.current === null || row === undefined
        ? of
        : setTexts(of, [{ row, field: half.current.place.field, text: half.current.text }]);
    const any = changedRefs(whole).length > 0;
    draft.keep(any ? JSON.stringify({ ...above, work: workToKeep(whole) }) : null);
  };
  const change = (next: GridWork): void => {
    setSaved(0);
    setWork(next);
    keep(next, header);
  };
  const startAgain = (): void => {
    half.current = null;
    setWork(noWork);
    setInTheWay(nothing);
    setRestoredAt(null);
    draft.keep(null);
  };

  const send = async (of: GridWork): Promise<void> => {
    const date = readDate(header.reportedOn);
    const wrong = [...headerProblems(header), ...cellProblems(grid, of)];
    setInTheWay(wrong);
    if (wrong.length > 0 || date.kind !== 'date') return;
    const rows = changedRows(grid, of).map((row) =>
      rowToUpdate(row.ref, of.seen[row.ref] ?? row.seenUpdateId, (field) => textIn(of, row, field)),
    );
    const by = header.reportedBy.trim();
    const result = await client.updates.saveGrid({
      reportedOn: date.on,
      rows,
      ...(by === '' ? {} : { reportedBy: by }),
    });
    if (result.kind === 'refused') {
      setInTheWay(result.problems.map(toInTheWay));
      return;
    }
    startAgain();
    setHeader(noHeader);
    setSaved(result.saved);
    await router.invalidate();
  };

  return {
    work,
    header,
    inTheWay,
    saved,
    restoredAt,
    busy,
    problem,
    notKept: draft.failed,
    change,
    setHeader: (next: GridHeader): void => {
      setHeader(next);
      keep(work, next);
    },
    /** What is typed in a cell and not taken yet is kept too; null when the cell was left. */
    typing: (place: CellPlace, text: string | null): void => {
      half.current = text === null ? null : { place, text };
      keep(work, header);
    },
    save: (): void => {
      setSaved(0);
      if (changedRefs(work).length > 0) void run(() => send(work));
    },
    /** After the other reports were read: ours are saved as well. */
    saveAllTheSame: (): void =>
      void run(async () => {
        const now = await client.updates.grid();
        const seen = Object.fromEntries(now.rows.map(({ ref, seenUpdateId }) => [ref, seenUpdateId]));
        const next = { ...work, seen: { ...work.seen, ...seen } };
        setWork(next);
        await send(next);
      }),
    keepRestored: (): void => setRestoredAt(null),
    discard: startAgain,
  };
}

const changedRows = ({ rows }: UpdateGrid, work: GridWork) => rows.filter(({ ref }) => work.typed[ref] !== undefined);

/** The kept work for the actions that are still there; null where there is none. */
function readKept(body: string, { rows }: UpdateGrid): { readonly work: GridWork; readonly header: GridHeader } | null {
  if (body === '') return null;
  try {
    const read = keptHeader.safeParse(JSON.parse(body)).data;
    const work = read === undefined ? null : keptToWork(read.work, rows);
    return read === undefined || work === null ? null : { work, header: read };
  } catch {
    return null;
  }
}

function headerProblems({ reportedOn, reportedBy }: GridHeader): InTheWay[] {
  const date = readDate(reportedOn);
  const above = (message: string): InTheWay => ({ place: null, message, unseen: false });
  return [
    ...(date.kind === 'empty' ? [above('Enter the date of the reports, above the grid')] : []),
    ...(date.kind === 'invalid' ? [above(noRealDate)] : []),
    ...(reportedBy.trim().length > 100 ? [above('Say who reports in at most 100 characters')] : []),
  ];
}

const cellProblems = (grid: UpdateGrid, work: GridWork): InTheWay[] =>
  changedRows(grid, work).flatMap((row) =>
    gridFields.flatMap((field): InTheWay[] => {
      const message = problemOfText(field, textIn(work, row, field));
      return message === ''
        ? []
        : [{ place: { ref: row.ref, field }, message: `${row.ref}: ${message}`, unseen: false }];
    }),
  );

const toInTheWay = ({ ref, field, code, message, next }: GridProblem): InTheWay => ({
  place: { ref, field: gridFields.find((one) => one === field) ?? 'status' },
  message: `${ref}: ${message} ${next}`.trim(),
  unseen: code === 'UpdateSince',
});
