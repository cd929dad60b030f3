import { useState } from 'react';
import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';
import { CatalogueForm } from '../CatalogueForm.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { TypedReader } from '../typed.ts';
import { useSave } from '../useSave.ts';

/** Who answers for the indicator: a role in an agency, or nobody. */
export function OwnerForm({ detail }: { readonly detail: CatalogueDetail }) {
  const { client } = useHost();
  const { code, owner } = detail.row.entry;
  const save = useSave('owner');
  const [role, setRole] = useState(owner?.role ?? '');
  const [agency, setAgency] = useState(owner?.agency ?? '');
  const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].toSorted();
  const onSave = (): void => {
    const reader = new TypedReader('owner');
    const next =
      role.trim() === '' && agency.trim() === ''
        ? null
        : {
            role: reader.text('role', role, 'Enter the role, or leave both empty'),
            agency: reader.text('agency', agency, 'Enter the agency, or leave both empty'),
          };
    void save.save('The owner was saved.', reader.problems, () => client.catalogue.setOwner({ code, owner: next }));
  };
  return (
    <section className="stack" aria-labelledby="owner">
      <h2 id="owner">Owner</h2>
      <CatalogueForm onSave={onSave}>
        <SaveStatus save={save} />
        <SuggestInput
          id="owner-role"
          label="Role"
          hint="A role, not a person’s name. Empty: nobody owns it."
          error={save.errorOf('role')}
          suggestions={distinct(detail.owners.map((one) => one.role))}
          value={role}
          onChange={(next) => {
            setRole(next);
            const known = detail.owners.find((one) => one.role === next);
            if (known !== undefined) setAgency(known.agency);
          }}
        />
        <SuggestInput
          id="owner-agency"
          label="Agency"
          hint="The organisation the role is in"
          error={save.errorOf('agency')}
          suggestions={distinct(detail.owners.map((one) => one.agency))}
          value={agency}
          onChange={setAgency}
        />
        <Button type="submit" quiet busy={save.busy}>
          Save the owner
        </Button>
      </CatalogueForm>
    </section>
  );
}
