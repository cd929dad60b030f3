import { useState } from 'react';
import { useOperation } from './useOperation.ts';

/**
 * A decision that is recorded only after its effect was looked at: the first time the form is sent it shows the effect,
 * the second time it records. Anything typed in between asks for another look, as the effect seen is no longer its own.
 */
export function useSeenFirst<Effect>(typed: object) {
  const { busy, problem, run } = useOperation();
  const [seen, setSeen] = useState<{ readonly of: object; readonly effect: Effect } | null>(null);
  const effect = seen?.of === typed ? seen.effect : null;
  const lookOrRecord = (look: () => Promise<Effect>, record: () => Promise<void>): void =>
    void run(async () => {
      if (effect === null) setSeen({ of: typed, effect: await look() });
      else await record();
    });
  return { busy, problem, effect, lookOrRecord };
}
