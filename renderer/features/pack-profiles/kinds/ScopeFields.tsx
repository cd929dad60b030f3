import type { ProfileView } from '#shared/contract/pack-profiles.ts';
import type { PackScope } from '#shared/domain/pack/profile.ts';
import { RadioChoice, SelectChoice } from '../../../components/Choice.tsx';

const kinds = [
  { value: 'whole', label: 'The whole plan' },
  { value: 'workstream', label: 'One workstream' },
  { value: 'agency', label: 'One agency' },
] as const satisfies readonly { readonly value: PackScope['kind']; readonly label: string }[];

interface ScopeFieldsProps {
  readonly view: Pick<ProfileView, 'workstreams' | 'agencies'>;
  readonly scope: PackScope;
  readonly onChange: (scope: PackScope) => void;
  /** Begins the ids: a page has two of them. */
  readonly prefix: string;
}

/** What a pack is about: everything, or the actions of one workstream or agency with what hangs on them. */
export function ScopeFields({ view, scope, onChange, prefix }: ScopeFieldsProps) {
  const choose = (kind: PackScope['kind']): void => {
    if (kind === 'whole') onChange({ kind });
    else if (kind === 'workstream') onChange({ kind, code: view.workstreams[0]?.code ?? '' });
    else onChange({ kind, name: view.agencies[0] ?? '' });
  };
  return (
    <>
      <RadioChoice label="About" options={kinds} value={scope.kind} onChange={choose} />
      {scope.kind === 'workstream' ? (
        <SelectChoice
          id={`${prefix}-scope`}
          label="Workstream"
          options={view.workstreams.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={scope.code}
          onChange={(code) => onChange({ kind: 'workstream', code })}
        />
      ) : null}
      {scope.kind === 'agency' ? (
        <SelectChoice
          id={`${prefix}-scope`}
          label="Agency that leads the actions"
          options={view.agencies.map((name) => ({ value: name, label: name }))}
          value={scope.name}
          onChange={(name) => onChange({ kind: 'agency', name })}
        />
      ) : null}
    </>
  );
}
