import { useEffect, useRef } from 'react';
import type { RefusalDetails } from '#shared/domain/refusal.ts';

export interface FieldProblem {
  /** Id of the input to go to. */
  readonly field: string;
  readonly message: string;
}

const noFields: readonly FieldProblem[] = [];

interface ErrorSummaryProps {
  readonly problem?: RefusalDetails | null;
  readonly fields?: readonly FieldProblem[];
  readonly title?: string;
}

const goTo = (field: string): void => {
  const element = document.getElementById(field);
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
};

/** What is wrong and what to do, in one box that takes focus when it appears; each field's sentence leads to the field. */
export function ErrorSummary({ problem = null, fields = noFields, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const said = [problem?.message ?? '', ...fields.map((field) => field.message)].join('');
  const shown = said !== '';
  useEffect(() => {
    if (said === '') return;
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.focus();
  }, [said]);
  if (!shown) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      {problem === null ? null : <Refused problem={problem} />}
      {fields.length === 0 ? null : (
        <ul>
          {fields.map(({ field, message }) => (
            <li key={field}>
              <button type="button" className="link" onClick={() => goTo(field)}>
                {message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Refused({ problem }: { readonly problem: RefusalDetails }) {
  return (
    <div className="stack-small">
      <p className="strong break">{problem.message}</p>
      {problem.where === '' ? null : <p className="break">Where: {problem.where}</p>}
      {problem.next === '' ? null : <p className="break">{problem.next}</p>}
      <p className="muted small">Code: {problem.code}</p>
    </div>
  );
}
