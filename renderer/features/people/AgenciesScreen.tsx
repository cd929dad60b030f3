import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgencyRow, PeopleList } from '#shared/contract/people.ts';
import { Button } from '../../components/Button.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { AgencyAddForm } from './AgencyAddForm.tsx';
import { AgencyRenameForm } from './AgencyRenameForm.tsx';

interface AgenciesScreenProps {
  readonly list: PeopleList;
  readonly readOnly: boolean;
}

/** The agencies by name, with how many roles each has; adding one, and giving one another name. */
export function AgenciesScreen({ list, readOnly }: AgenciesScreenProps) {
  const [renaming, setRenaming] = useState<AgencyRow | null>(null);
  return (
    <>
      <Link to="/people" className="back">
        People and agencies
      </Link>
      <PageHeading title="Agencies">
        <p>Who works together on the plan. A new name holds from its day; what was shown before keeps the old one.</p>
      </PageHeading>
      <div className="stack-large">
        {list.agencies.length === 0 ? (
          <p className="inset">There is no agency yet. Add the council and its partners.</p>
        ) : (
          <table className="table people-table">
            <thead>
              <tr>
                <th scope="col">Agency</th>
                <th scope="col" className="num">
                  Roles
                </th>
                {readOnly ? null : (
                  <th scope="col">
                    <span className="visually-hidden">Change</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {list.agencies.map((agency) => (
                <tr key={agency.id}>
                  <th scope="row">{agency.name}</th>
                  <td className="num">{list.people.filter(({ agencyId }) => agencyId === agency.id).length}</td>
                  {readOnly ? null : (
                    <td className="buttons">
                      <Button quiet small onPress={() => setRenaming(agency)}>
                        Rename<span className="visually-hidden"> {agency.name}</span>
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {renaming === null ? null : (
          <AgencyRenameForm key={renaming.id} agency={renaming} today={list.asAtOn} onDone={() => setRenaming(null)} />
        )}
        {readOnly || renaming !== null ? null : <AgencyAddForm />}
      </div>
    </>
  );
}
