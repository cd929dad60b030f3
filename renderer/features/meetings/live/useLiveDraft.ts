import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '../../../client/host-context.ts';
import type { DecisionTyped } from '../DecisionForm.tsx';
import { draftKey, readDraft, withTyped, type LiveDraft } from './live-draft.ts';

/** Short enough that a crash loses a word at most, long enough not to write at every key. */
const settleMs = 400;

/** Keeps in the workspace where one is in a meeting and what is typed there: leaving and coming back changes nothing. */
export function useLiveDraft(ref: string, body: string | null, first: string) {
  const { client } = useHost();
  const [draft, setDraft] = useState<LiveDraft>(() => {
    const kept = readDraft(body);
    return kept.current === '' ? { ...kept, current: first } : kept;
  });
  const [lost, setLost] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<LiveDraft | null>(null);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    const next = waiting.current;
    waiting.current = null;
    if (next === null) return;
    client.drafts.keep({ key: draftKey(ref), body: JSON.stringify(next) }).then(
      () => setLost(false),
      () => setLost(true),
    );
  }, [client, ref]);
  useEffect(() => keep, [keep]);
  const change = (work: (before: LiveDraft) => LiveDraft): void =>
    setDraft((before) => {
      const next = work(before);
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, settleMs);
      return next;
    });
  return {
    draft,
    lost,
    goTo: (current: string) => change((before) => ({ ...before, current })),
    type: (key: string, words: DecisionTyped) => change((before) => withTyped(before, key, words)),
  };
}
