import { Link } from '@tanstack/react-router';
import type { ActionDetail } from '#shared/contract/actions.ts';
import { dateInWords, type Period } from '#shared/domain/dates.ts';

/** What a page of changes says on the action's own page once it was done. */
const words = {
  created: 'The action was added to the plan.',
  amended: 'The changes were saved. What it said before stands below.',
  'due-date': 'The new due date was recorded.',
  split: 'The action was split.',
  merge: 'The actions were merged.',
  supersede: 'The action was superseded.',
  cancelled: 'The action was cancelled.',
} as const;
export type ChangeDone = keyof typeof words;
export const changesDone = ['created', 'amended', 'due-date', 'split', 'merge', 'supersede', 'cancelled'] as const;

interface ChangeSaidProps {
  readonly done: ChangeDone;
  readonly detail: ActionDetail;
  readonly newestPeriod: Period;
  readonly newest: boolean;
}

/** Says what was done; a page as at an earlier day may not show it, and says that too. */
export function ChangeSaid({ done, detail, newestPeriod, newest }: ChangeSaidProps) {
  return (
    <div role="status" className="result-banner stack-small">
      <p className="strong">{words[done]}</p>
      {newest ? null : (
        <p>
          This page shows the plan as at {dateInWords(detail.asAtOn)}.{' '}
          <Link to="/plan/$ref" params={{ ref: detail.row.ref }} search={{ period: newestPeriod, done }}>
            Show what is known today
          </Link>
        </p>
      )}
    </div>
  );
}
