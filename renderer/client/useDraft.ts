import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from './host-context.ts';

/** Unsaved work as it was kept. */
export interface KeptDraft {
  readonly body: string;
  /** The instant, in UTC. */
  readonly keptAt: string;
}

export interface Draft {
  /** What was kept before this screen was opened; undefined until that is known, null where there was nothing. */
  readonly kept: KeptDraft | null | undefined;
  /** True once keeping failed: then a crash would lose what is typed, and the screen has to say so. */
  readonly failed: boolean;
  /** Keeps it a moment after the last change; null drops it at once. */
  readonly keep: (body: string | null) => void;
}

const pauseMs = 300;

/**
 * Unsaved work of one form, kept in the workspace file while it is typed, so that neither a closed window nor a killed
 * program loses it. What is waiting is sent at once when the screen is left or the window hidden.
 */
export function useDraft(key: string): Draft {
  const { client } = useHost();
  const [kept, setKept] = useState<KeptDraft | null>();
  const [failed, setFailed] = useState(false);
  const waiting = useRef<{ readonly body: string | null; readonly timer: number } | null>(null);
  const sent = useRef<Promise<unknown>>(Promise.resolve());

  const send = useCallback(
    (body: string | null): void => {
      // One after the other: an older draft must never arrive after a newer one.
      sent.current = sent.current.then(() =>
        client.drafts.keep({ key, body }).then(
          () => setFailed(false),
          () => setFailed(true),
        ),
      );
    },
    [client, key],
  );
  const flush = useCallback((): void => {
    if (waiting.current === null) return;
    window.clearTimeout(waiting.current.timer);
    const { body } = waiting.current;
    waiting.current = null;
    send(body);
  }, [send]);
  const keep = useCallback(
    (body: string | null): void => {
      if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
      waiting.current = { body, timer: window.setTimeout(flush, pauseMs) };
      if (body === null) flush();
    },
    [flush],
  );

  useEffect(() => {
    let left = false;
    client.drafts.get({ key }).then(
      ({ body, keptAt }) => left || setKept(body === null || keptAt === null ? null : { body, keptAt }),
      () => left || setKept(null),
    );
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      left = true;
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [client, key, flush]);
  return { kept, failed, keep };
}
