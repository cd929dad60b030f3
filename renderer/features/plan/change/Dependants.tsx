import type { ActionBackground } from '#shared/contract/action-background.ts';
import { isFinished } from '#shared/domain/plan.ts';
import { RelatedList } from '../page/RelatedList.tsx';

interface DependantsProps {
  /** Of the actions that end. */
  readonly of: readonly ActionBackground[];
  /** What they need is handed on to what takes their place. */
  readonly handedOn: boolean;
}

/** Who waits for an action that is about to end: said before it ends. */
export function Dependants({ of, handedOn }: DependantsProps) {
  const waiting = of.flatMap(({ neededBy }) => neededBy).filter(({ status }) => !isFinished(status));
  if (waiting.length === 0) return null;
  const refs = of.map(({ ref }) => ref).join(', ');
  return (
    <div className="inset inset-warning stack-small">
      <p className="strong">
        {waiting.length === 1 ? 'One open action needs' : `${waiting.length} open actions need`} {refs} done first.
      </p>
      <RelatedList actions={waiting} />
      <p>
        {handedOn
          ? 'They will need what takes its place instead.'
          : 'They keep needing it until somebody takes that out of them.'}
      </p>
    </div>
  );
}
