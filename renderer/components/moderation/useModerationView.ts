import { useEffect, useState } from 'react';
import type { ModerationSubject, ModerationView } from '#shared/contract/moderations.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';

const partsOf = (subject: ModerationSubject): readonly [string, string] =>
  subject.kind === 'action' ? [subject.ref, ''] : [subject.code, subject.period];

/** What the board has said of one subject, asked for when the part of the screen opens. */
export function useModerationView(subject: ModerationSubject) {
  const { client } = useHost();
  const { problem, run } = useOperation();
  const [view, setView] = useState<ModerationView | null>(null);
  const { kind } = subject;
  const [name, period] = partsOf(subject);
  useEffect(() => {
    const asked: ModerationSubject =
      kind === 'action' ? { kind, ref: name } : { kind: 'indicator', code: name, period };
    void run(async () => setView(await client.moderations.of(asked)));
  }, [client, run, kind, name, period]);
  return { view, setView, problem };
}
