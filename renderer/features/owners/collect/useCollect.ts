import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwnerDecisions, OwnerReturnPreview } from '#shared/contract/owners.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { problemOf, type Problem } from '../../../client/problem.ts';

/** A file on its way from being chosen to being accepted. */
export interface CollectedFile {
  readonly id: number;
  readonly file: File;
  readonly decisions: OwnerDecisions;
  /** What the program says of it under these decisions; null while or where it could not be read. */
  readonly preview: OwnerReturnPreview | null;
  readonly problem: Problem | null;
}

export interface Collect {
  readonly files: readonly CollectedFile[];
  readonly shown: CollectedFile | null;
  readonly busy: boolean;
  readonly choose: (files: readonly File[]) => void;
  readonly show: (id: number) => void;
  /** Takes a decision about a file and looks at it again. */
  readonly decide: (id: number, decisions: OwnerDecisions) => void;
  readonly accept: (id: number, reportedOn: IsoDate) => void;
}

const undecided: OwnerDecisions = { conflicts: [], takeAll: null, rows: [], proposals: [], leaveOutRest: false };

/** Many files at once, each with its own decisions; the program is asked about one at a time. */
export function useCollect(): Collect {
  const { client } = useHost();
  const router = useRouter();
  const [files, setFiles] = useState<readonly CollectedFile[]>([]);
  const [shownId, setShownId] = useState(0);
  const [busy, setBusy] = useState(false);

  const put = (one: CollectedFile): void =>
    setFiles((before) => before.map((other) => (other.id === one.id ? one : other)));
  const look = async (one: CollectedFile): Promise<CollectedFile> => {
    try {
      const preview = await client.owners.preview({
        fileName: one.file.name,
        content: one.file,
        decisions: one.decisions,
      });
      return { ...one, preview, problem: null };
    } catch (error) {
      return { ...one, problem: problemOf(error) };
    }
  };
  const work = async (task: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await task();
    } finally {
      setBusy(false);
    }
  };
  return {
    files,
    shown: files.find(({ id }) => id === shownId) ?? null,
    busy,
    show: setShownId,
    choose: (chosen) =>
      void work(async () => {
        const first = files.length + 1;
        const added = chosen.map((file, at) => ({
          id: first + at,
          file,
          decisions: undecided,
          preview: null,
          problem: null,
        }));
        setFiles([...files, ...added]);
        setShownId(first);
        for (const one of added) put(await look(one));
      }),
    decide: (id, decisions) =>
      void work(async () => {
        const one = files.find((file) => file.id === id);
        if (one !== undefined) put(await look({ ...one, decisions }));
      }),
    accept: (id, reportedOn) =>
      void work(async () => {
        const one = files.find((file) => file.id === id);
        if (one === undefined) return;
        const { file, decisions } = one;
        try {
          const preview = await client.owners.accept({ fileName: file.name, content: file, decisions, reportedOn });
          put({ ...one, preview, problem: null });
        } catch (error) {
          put({ ...(await look(one)), problem: problemOf(error) });
          return;
        }
        // what was accepted is held now, so the others are looked at again
        for (const other of files) if (other.id !== id && other.preview?.outcome === 'ready') put(await look(other));
        await router.invalidate();
      }),
  };
}
