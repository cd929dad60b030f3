import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
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

/**
 * Many files at once, each with its own decisions; the program is asked about one at a time. A decision is taken at once and
 * looked at in its turn: one that is taken while another is still looked at must not be lost.
 */
export function useCollect(): Collect {
  const { client } = useHost();
  const router = useRouter();
  const { files, held, put, change } = useFiles();
  const [shownId, setShownId] = useState(0);
  const { busy, queue } = useQueue();

  const look = async (id: number): Promise<void> => {
    const one = held(id);
    if (one === undefined) return;
    const { file, decisions } = one;
    try {
      const preview = await client.owners.preview({ fileName: file.name, content: file, decisions });
      change(id, { preview, problem: null });
    } catch (error) {
      change(id, { problem: problemOf(error) });
    }
  };
  const accept = async (id: number, reportedOn: IsoDate): Promise<void> => {
    const one = held(id);
    if (one === undefined) return;
    const { file, decisions } = one;
    try {
      const preview = await client.owners.accept({ fileName: file.name, content: file, decisions, reportedOn });
      change(id, { preview, problem: null });
    } catch (error) {
      await look(id);
      change(id, { problem: problemOf(error) });
      return;
    }
    // what was accepted is held now, so the others are looked at again
    for (const other of files)
      if (other.id !== id && held(other.id)?.preview?.outcome === 'ready') await look(other.id);
    await router.invalidate();
  };
  return {
    files,
    shown: files.find(({ id }) => id === shownId) ?? null,
    busy,
    show: setShownId,
    choose: (chosen) => {
      const added = put(chosen);
      setShownId(added[0] ?? shownId);
      queue(async () => {
        for (const id of added) await look(id);
      });
    },
    decide: (id, decisions) => {
      change(id, { decisions });
      queue(() => look(id));
    },
    accept: (id, reportedOn) => {
      // accepted is what is seen, not what is still to come
      if (!busy) queue(() => accept(id, reportedOn));
    },
  };
}

/** The files, and what is known of them at this moment rather than when the screen was last drawn. */
function useFiles() {
  const [files, setFiles] = useState<readonly CollectedFile[]>([]);
  const now = useRef(files);
  const set = (next: readonly CollectedFile[]): void => {
    now.current = next;
    setFiles(next);
  };
  const held = (id: number): CollectedFile | undefined => now.current.find((one) => one.id === id);
  const change = (id: number, what: Partial<CollectedFile>): void =>
    set(now.current.map((one) => (one.id === id ? { ...one, ...what } : one)));
  const put = (chosen: readonly File[]): number[] => {
    const first = now.current.length + 1;
    const added = chosen.map((file, at) => ({
      id: first + at,
      file,
      decisions: undecided,
      preview: null,
      problem: null,
    }));
    set([...now.current, ...added]);
    return added.map(({ id }) => id);
  };
  return { files, held, put, change };
}

/** One thing after the other, in the order they were asked for; busy until the last is done. */
function useQueue() {
  const [waiting, setWaiting] = useState(0);
  const last = useRef(Promise.resolve());
  const queue = (task: () => Promise<void>): void => {
    setWaiting((before) => before + 1);
    const done = last.current.then(task).finally(() => setWaiting((before) => before - 1));
    last.current = done.catch(() => undefined);
    void done;
  };
  return { busy: waiting > 0, queue };
}
