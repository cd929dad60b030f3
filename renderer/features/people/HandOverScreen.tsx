import { Link } from '@tanstack/react-router';
import type { PersonDetail } from '#shared/contract/people.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { HandOverForm } from './HandOverForm.tsx';

/** What one role leads goes to another from a day on. */
export function HandOverScreen({ detail }: { readonly detail: PersonDetail }) {
  const { person, leads, others } = detail;
  return (
    <>
      <Link to="/people/$id" params={{ id: String(person.id) }} className="back">
        {person.role}
      </Link>
      <PageHeading title="Hand over" caption={`${person.role}, ${person.agency}`}>
        <p>
          From the day that you give, the other role leads. As at a day before, {person.role} stands: nothing is
          rewritten. If somebody else takes the same role, nothing needs to be handed over.
        </p>
      </PageHeading>
      {leads.length === 0 || others.length === 0 ? (
        <p className="inset">
          {leads.length === 0
            ? 'This role leads nothing that could be handed over.'
            : 'There is no other role that it could go to. Add the role first.'}
        </p>
      ) : (
        <HandOverForm detail={detail} />
      )}
    </>
  );
}
