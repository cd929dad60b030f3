import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '../../../client/host-context.ts';
import type { DecisionTyped } from '../DecisionForm.tsx';
import { draftKey, readDraft, withTyped, type LiveDraft } from './live-draft.ts';

/** Short enough that a crash loses a word at most, long enough not to write at every key. */
const settleMs = 400;

/** `keeping` is on its way, `lost` could not be written; else the file has it. */
type Kept = 'kept' | 'keeping' | 'lost';

/** Keeps in the workspace where one is in a meeting and what is typed there: leaving and coming back changes nothing. */
export function useLiveDraft(ref: string, body: string | null, first: string) {
  const { client } = useHost();
  const [draft, setDraft] = useState<LiveDraft>(() => {
    const kept = readDraft(body);
    return kept.current === '' ? { ...kept, current: first } : kept;
  });
  const [kept, setKept] = useState<Kept>('kept');
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const keep = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    client.drafts.keep({ key: draftKey(ref), body: JSON.stringify(latest.current) }).then(
      () => setKept(timer.current === null ? 'kept' : 'keeping'),
      () => setKept('lost'),
    );
  }, [client, ref]);
  useEffect(() => keep, [keep]);
  const change = (work: (before: LiveDraft) => LiveDraft): void => {
    latest.current = work(latest.current);
    setDraft(latest.current);
    setKept((before) => (before === 'lost' ? before : 'keeping'));
    // not put off by the next key: somebody who types without a pause is kept, too
    timer.current ??= setTimeout(keep, settleMs);
  };
  return {
    draft,
    kept,
    goTo: (current: string) => change((before) => ({ ...before, current })),
    type: (key: string, words: DecisionTyped) => change((before) => withTyped(before, key, words)),
  };
}
