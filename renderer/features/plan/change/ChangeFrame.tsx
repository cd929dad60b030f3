import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { PlanNav } from '../../../components/PlanNav.tsx';

interface ChangeFrameProps {
  readonly title: string;
  /** The action that is changed; left out where there is none yet. */
  readonly action?: { readonly ref: string; readonly title: string };
  /** What the change means, in a sentence or two. */
  readonly children: ReactNode;
}

/** The head of every page that changes the plan: what is changed, what it means, and the way back. */
export function ChangeFrame({ title, action, children }: ChangeFrameProps) {
  return (
    <>
      <PlanNav />
      <PageHeading title={title} caption={action === undefined ? 'Improvement plan' : `${action.ref} ${action.title}`}>
        <p className="measure">{children}</p>
        {action === undefined ? null : (
          <p>
            <Link to="/plan/$ref" params={{ ref: action.ref }}>
              Back to {action.ref}
            </Link>
          </p>
        )}
      </PageHeading>
    </>
  );
}
