import type { Audited, Change } from '#main/store/workspace.ts';
import { nothingChanged } from './amend-from.ts';

/** What a write returns, where it may turn out that nothing differed. @throws Refusal `NothingChanged` */
export function someChanges(changes: readonly (Change | null)[]): Audited<null> {
  const [first, ...rest] = changes.flatMap((change) => (change === null ? [] : [change]));
  if (first === undefined) throw nothingChanged();
  return { result: null, changes: [first, ...rest] };
}
