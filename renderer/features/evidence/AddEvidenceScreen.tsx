import { Link } from '@tanstack/react-router';
import type { ActionRow } from '#shared/contract/actions.ts';
import type { PeopleList } from '#shared/contract/people.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { AddEvidenceForm } from './AddEvidenceForm.tsx';

interface AddEvidenceScreenProps {
  readonly actions: readonly ActionRow[];
  readonly people: PeopleList;
  /** The reference of the action it is for; empty where that is chosen in the form. */
  readonly action: string;
}

/** Attach a file or a reference to an action. */
export function AddEvidenceScreen({ actions, people, action }: AddEvidenceScreenProps) {
  const title = actions.find(({ ref }) => ref === action)?.title ?? '';
  return (
    <>
      {title === '' ? (
        <Link to="/plan/evidence" className="back">
          Evidence
        </Link>
      ) : (
        <Link to="/plan/$ref" params={{ ref: action }} className="back">
          {action} {title}
        </Link>
      )}
      <PageHeading title="Attach evidence">
        <p>It is a claim until somebody else has looked and accepted it.</p>
      </PageHeading>
      <AddEvidenceForm actions={actions} people={people} action={action} />
    </>
  );
}
