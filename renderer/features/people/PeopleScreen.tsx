import { Link } from '@tanstack/react-router';
import type { PeopleList, PersonRow } from '#shared/contract/people.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { Scroller } from '../../components/Scroller.tsx';

interface PeopleScreenProps {
  readonly list: PeopleList;
  readonly readOnly: boolean;
}

/** Every role by agency, and what it leads. */
export function PeopleScreen({ list, readOnly }: PeopleScreenProps) {
  const byAgency = [...Map.groupBy(list.people, ({ agencyId }) => agencyId).values()];
  return (
    <>
      <PageHeading
        title="People and agencies"
        aside={
          <div className="row">
            <Link to="/people/agencies" className="button" data-quiet>
              Agencies
            </Link>
            {readOnly ? null : (
              <Link to="/people/add" className="button">
                Add a role
              </Link>
            )}
          </div>
        }
      >
        <p>Roles that lead actions, workstreams and indicators. A role stays when the person in it changes.</p>
      </PageHeading>
      {byAgency.length === 0 ? (
        <p className="inset">There is no role yet. Add the roles that lead the plan, each in its agency.</p>
      ) : (
        <Scroller label="People">
          <table className="table people-table">
            <thead>
              <tr>
                <th scope="col">Role</th>
                <th scope="col" className="num">
                  Open actions
                </th>
                <th scope="col" className="num">
                  Workstreams
                </th>
                <th scope="col" className="num">
                  Indicators
                </th>
                <th scope="col">Holds it</th>
              </tr>
            </thead>
            {byAgency.map((people) => (
              <AgencyRows key={people[0]?.agencyId} people={people} />
            ))}
          </table>
        </Scroller>
      )}
    </>
  );
}

function AgencyRows({ people }: { readonly people: readonly PersonRow[] }) {
  return (
    <tbody>
      <tr className="band">
        <th scope="rowgroup" colSpan={5}>
          {people[0]?.agency}
        </th>
      </tr>
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row">
            <Link to="/people/$id" params={{ id: String(person.id) }}>
              {person.role}
            </Link>
          </th>
          <td className="num">{person.openActions}</td>
          <td className="num">{person.workstreams}</td>
          <td className="num">{person.indicators}</td>
          <td>
            <Holding person={person} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Whether somebody holds the role; one that nobody holds must lead nothing. */
function Holding({ person }: { readonly person: PersonRow }) {
  if (person.leftOn === null) return 'Yes';
  const leads = person.openActions + person.workstreams + person.indicators > 0;
  return (
    <>
      {person.left ? `Nobody since ${dateInWords(person.leftOn)}` : `Until ${dateInWords(person.leftOn)}`}{' '}
      {person.left && leads ? <span className="tag tag-warning">Still leads: hand it over</span> : null}
    </>
  );
}
