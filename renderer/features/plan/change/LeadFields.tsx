import type { Lead } from '#shared/contract/plan.ts';
import { SuggestInput } from '../../../components/SuggestInput.tsx';

interface LeadFieldsProps {
  readonly prefix: string;
  readonly people: readonly Lead[];
  readonly value: Lead;
  readonly onChange: (lead: Lead) => void;
  readonly errorOf: (field: 'role' | 'agency') => string | undefined;
  readonly roleLabel?: string;
  readonly hint?: string;
}

/** A role and its agency. A role that only one agency has brings it along. */
export function LeadFields({
  prefix,
  people,
  value,
  onChange,
  errorOf,
  roleLabel = 'Lead: the role',
  hint = 'A role, not a person’s name. One that is new is added.',
}: LeadFieldsProps) {
  const roles = [...new Set(people.map(({ role }) => role))].toSorted();
  const agencies = [...new Set(people.map(({ agency }) => agency))].toSorted();
  const changeRole = (role: string): void => {
    const [only, ...others] = people.filter((one) => one.role === role);
    onChange(only !== undefined && others.length === 0 ? only : { ...value, role });
  };
  return (
    <div className="pair">
      <SuggestInput
        id={`${prefix}-role`}
        label={roleLabel}
        hint={hint}
        error={errorOf('role')}
        suggestions={roles}
        value={value.role}
        onChange={changeRole}
      />
      <SuggestInput
        id={`${prefix}-agency`}
        label="Agency"
        hint="Who the role belongs to"
        error={errorOf('agency')}
        suggestions={agencies}
        value={value.agency}
        onChange={(agency) => onChange({ ...value, agency })}
      />
    </div>
  );
}
