import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import type { AuditPage } from '#shared/contract/audit.ts';
import { auditEntityInWords, auditOperationInWords } from '#shared/wording/audit-labels.ts';
import { Button } from '../../components/Button.tsx';
import { SelectChoice } from '../../components/Choice.tsx';
import { DateInput, noRealDate, partsOf, readDate, type DateParts } from '../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { AuditSearch } from './audit-search.ts';

interface AuditFilterFormProps {
  readonly page: Pick<AuditPage, 'actors' | 'operations' | 'entities'>;
  readonly search: AuditSearch;
}

const everything = { value: '', label: 'All' };

/** Values in the order of their words; two that read alike stay two. */
const optionsOf = (values: readonly string[], inWords: (value: string) => string) => [
  everything,
  ...values
    .map((value) => ({ value, label: inWords(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB')),
];

/** What is shown: by words, who, what was done, to what, and from when to when. */
export function AuditFilterForm({ page, search }: AuditFilterFormProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState({
    text: search.text ?? '',
    actor: search.actor ?? '',
    operation: search.operation ?? '',
    entity: search.entity ?? '',
    from: partsOf(search.from ?? null),
    to: partsOf(search.to ?? null),
  });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const set = (changes: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changes }));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    const { from, to, wrong } = readDays(typed.from, typed.to);
    setProblems(wrong);
    if (wrong.length > 0) return;
    const given = {
      text: typed.text.trim(),
      actor: typed.actor,
      operation: typed.operation,
      entity: typed.entity,
      from,
      to,
    };
    const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== null));
    void navigate({ to: '/audit', search: filter });
  }
  return (
    <form noValidate onSubmit={onSubmit} className="stack-small" aria-label="Filter the audit trail">
      <ErrorSummary fields={problems} />
      <div className="filter-form">
        <TextInput id="audit-text" label="Says" value={typed.text} onChange={(text) => set({ text })} />
        <SelectChoice
          label="Who"
          options={optionsOf(page.actors, (actor) => actor)}
          value={typed.actor}
          onChange={(actor) => set({ actor })}
        />
        <SelectChoice
          label="What was done"
          options={optionsOf(page.operations, auditOperationInWords)}
          value={typed.operation}
          onChange={(operation) => set({ operation })}
        />
        <SelectChoice
          label="To what"
          options={optionsOf(page.entities, auditEntityInWords)}
          value={typed.entity}
          onChange={(entity) => set({ entity })}
        />
        <div className="filter-dates">
          <DateInput
            id="audit-from"
            label="From"
            error={errorOf('audit-from')}
            value={typed.from}
            onChange={(from) => set({ from })}
          />
          <DateInput
            id="audit-to"
            label="Up to and with"
            error={errorOf('audit-to')}
            value={typed.to}
            onChange={(to) => set({ to })}
          />
        </div>
        <div className="row-end">
          <Link to="/audit">Show all</Link>
          <Button type="submit">Filter</Button>
        </div>
      </div>
    </form>
  );
}

function readDays(from: DateParts, to: DateParts) {
  const [first, last] = [readDate(from), readDate(to)];
  const wrong: FieldProblem[] = [];
  if (first.kind === 'invalid') wrong.push({ field: 'audit-from', message: noRealDate });
  if (last.kind === 'invalid') wrong.push({ field: 'audit-to', message: noRealDate });
  const days = { from: first.kind === 'date' ? first.on : null, to: last.kind === 'date' ? last.on : null };
  if (days.from !== null && days.to !== null && days.to < days.from) {
    wrong.push({ field: 'audit-to', message: 'The last day must not be before the first' });
  }
  return { ...days, wrong };
}
