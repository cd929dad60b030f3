import { Link } from '@tanstack/react-router';
import type { PersonDetail } from '#shared/contract/people.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { HandoverTable } from './HandoverTable.tsx';
import { LeadsTable } from './LeadsTable.tsx';
import { LeavingForm } from './LeavingForm.tsx';
import { NameForm } from './NameForm.tsx';

interface PersonScreenProps {
  readonly detail: PersonDetail;
  readonly readOnly: boolean;
}

/** One role: what it leads, what went over to and from it, and whether somebody holds it. */
export function PersonScreen({ detail, readOnly }: PersonScreenProps) {
  const { person, leads, handovers, name } = detail;
  const id = String(person.id);
  return (
    <div className="stack-large">
      <div>
        <Link to="/people" className="back">
          People and agencies
        </Link>
        <PageHeading
          title={person.role}
          caption={person.agency}
          aside={
            readOnly || leads.length === 0 ? null : (
              <Link to="/people/$id/hand-over" params={{ id }} className="button">
                Hand over
              </Link>
            )
          }
        >
          <p>
            {holding(detail)}
            {name === '' ? '' : ` Held by ${name}.`}
          </p>
        </PageHeading>
        {person.left && leads.length > 0 ? (
          <p className="inset inset-warning">Nobody holds this role any more, and it still leads what stands below.</p>
        ) : null}
      </div>
      <section className="stack-small" aria-labelledby="leads">
        <h2 id="leads">What it leads</h2>
        {leads.length === 0 ? (
          <p className="muted">No open action, no workstream and no indicator.</p>
        ) : (
          <LeadsTable leads={leads} />
        )}
      </section>
      {handovers.length === 0 ? null : (
        <section className="stack-small" aria-labelledby="handovers">
          <h2 id="handovers">Handovers</h2>
          <HandoverTable handovers={handovers} />
        </section>
      )}
      {readOnly ? null : (
        <div className="columns">
          <NameForm key={name} detail={detail} />
          <LeavingForm key={person.leftOn ?? ''} detail={detail} />
        </div>
      )}
    </div>
  );
}

function holding({ person: { left, leftOn } }: PersonDetail): string {
  if (leftOn === null) return 'Somebody holds this role.';
  return left
    ? `Nobody has held this role since ${dateInWords(leftOn)}.`
    : `Somebody holds it until ${dateInWords(leftOn)}.`;
}
