import type { FieldProblem } from './ErrorSummary.tsx';
import { DateInput, emptyDate, noRealDate, readDate, type DateParts } from './DateInput.tsx';
import { TextInput } from './TextInput.tsx';

/** Why, who and on which day, as typed. */
export interface TypedDecision {
  readonly reason: string;
  readonly decidedBy: string;
  readonly on: DateParts;
}

export const emptyDecision: TypedDecision = { reason: '', decidedBy: '', on: emptyDate };

/** The same as it is recorded, or what is missing from it, field by field. */
export function readDecision(
  typed: TypedDecision,
  prefix: string,
):
  | { readonly kind: 'read'; readonly reason: string; readonly decidedBy: string; readonly on: string }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] } {
  const [reason, decidedBy, on] = [typed.reason.trim(), typed.decidedBy.trim(), readDate(typed.on)];
  if (reason !== '' && reason.length <= 300 && decidedBy !== '' && decidedBy.length <= 100 && on.kind === 'date') {
    return { kind: 'read', reason, decidedBy, on: on.on };
  }
  const dateProblem = on.kind === 'empty' ? 'Enter the day' : noRealDate;
  return {
    kind: 'wrong',
    problems: [
      ...(reason === '' ? [{ field: `${prefix}-reason`, message: 'Say why' }] : []),
      ...(reason.length > 300 ? [{ field: `${prefix}-reason`, message: 'Say why in at most 300 characters' }] : []),
      ...(decidedBy === '' ? [{ field: `${prefix}-by`, message: 'Say who decided' }] : []),
      ...(decidedBy.length > 100
        ? [{ field: `${prefix}-by`, message: 'Say who decided in at most 100 characters' }]
        : []),
      ...(on.kind === 'date' ? [] : [{ field: `${prefix}-on`, message: dateProblem }]),
    ],
  };
}

interface DecisionFieldsProps {
  /** Of the fields' ids, so that the error summary can lead to them. */
  readonly prefix: string;
  readonly reasonHint: string;
  readonly dateLabel: string;
  readonly value: TypedDecision;
  readonly onChange: (value: TypedDecision) => void;
  readonly problems: readonly FieldProblem[];
}

/** What every decision on record has: a reason, a name and a day. */
export function DecisionFields({ prefix, reasonHint, dateLabel, value, onChange, problems }: DecisionFieldsProps) {
  const errorOf = (field: string): string | undefined =>
    problems.find((problem) => problem.field === `${prefix}-${field}`)?.message;
  return (
    <>
      <TextInput
        id={`${prefix}-reason`}
        label="Reason"
        hint={reasonHint}
        error={errorOf('reason')}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
        rows={2}
      />
      <TextInput
        id={`${prefix}-by`}
        label="Decided by"
        hint="A board or a role, not a person’s name"
        error={errorOf('by')}
        value={value.decidedBy}
        onChange={(decidedBy) => onChange({ ...value, decidedBy })}
      />
      <DateInput
        id={`${prefix}-on`}
        label={dateLabel}
        hint="For example, 30 6 2019"
        error={errorOf('on')}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
      />
    </>
  );
}
