import { TextInput } from '../../components/TextInput.tsx';
import type { TypedReader } from './typed.ts';
import type { Save } from './useSave.ts';

/** Why, and who decided, as typed. */
export interface Why {
  readonly reason: string;
  readonly decidedBy: string;
}
export const noWhy: Why = { reason: '', decidedBy: '' };

export const readWhy = (reader: TypedReader, why: Why): Why => ({
  reason: reader.text('reason', why.reason, 'Say why'),
  decidedBy: reader.text('decidedBy', why.decidedBy, 'Say who decided'),
});

interface WhyFieldsProps {
  readonly prefix: string;
  readonly value: Why;
  readonly onChange: (value: Why) => void;
  readonly errorOf: Save['errorOf'];
}

/** What every change of the catalogue has: a reason and a name. */
export function WhyFields({ prefix, value, onChange, errorOf }: WhyFieldsProps) {
  return (
    <>
      <TextInput
        id={`${prefix}-reason`}
        label="Reason"
        error={errorOf('reason')}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
      />
      <TextInput
        id={`${prefix}-decidedBy`}
        label="Decided by"
        hint="A board or a role, not a person’s name"
        error={errorOf('decidedBy')}
        value={value.decidedBy}
        onChange={(decidedBy) => onChange({ ...value, decidedBy })}
      />
    </>
  );
}
