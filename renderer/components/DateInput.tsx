import { isIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { useId } from 'react';

/** A date as typed: three texts, so that a half-typed date is kept as it stands. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const emptyDate: DateParts = { day: '', month: '', year: '' };

export const partsOf = (date: IsoDate | null): DateParts =>
  date === null
    ? emptyDate
    : { day: String(+date.slice(8, 10)), month: String(+date.slice(5, 7)), year: date.slice(0, 4) };

/** What was typed: a date, nothing at all, or something that is no real date. */
export type TypedDate =
  | { readonly kind: 'date'; readonly on: IsoDate }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid' };

/** Said of what was typed and is no real date. */
export const noRealDate = 'Enter a real date, such as 30 6 2019';

export function readDate({ day, month, year }: DateParts): TypedDate {
  const typed = [year, month, day].map((part) => part.trim());
  if (typed.every((part) => part === '')) return { kind: 'empty' };
  const date = [typed[0] ?? '', (typed[1] ?? '').padStart(2, '0'), (typed[2] ?? '').padStart(2, '0')].join('-');
  return isIsoDate(date) ? { kind: 'date', on: date } : { kind: 'invalid' };
}

interface DateInputProps {
  /** Id of the day, which the error summary goes to. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: DateParts;
  readonly onChange: (value: DateParts) => void;
}

const parts = [
  { key: 'day', label: 'Day' },
  { key: 'month', label: 'Month' },
  { key: 'year', label: 'Year' },
] as const;

/** Day, month and year as three fields: no calendar to fight, any date reachable by typing. */
export function DateInput({ id, label, hint = '', error, value, onChange }: DateInputProps) {
  const described = useId();
  const invalid = error !== undefined;
  return (
    <fieldset className={invalid ? 'field invalid' : 'field'} aria-describedby={described}>
      <legend>{label}</legend>
      <div id={described}>
        {hint === '' ? null : <span className="hint">{hint}</span>}
        {invalid ? <div className="field-error">{error}</div> : null}
      </div>
      <div className="date-parts">
        {parts.map((part) => {
          const inputId = part.key === 'day' ? id : `${id}-${part.key}`;
          return (
            <div key={part.key} className={`field ${part.key}`}>
              <label htmlFor={inputId}>{part.label}</label>
              <input
                id={inputId}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                aria-invalid={invalid}
                value={value[part.key]}
                onChange={(event) => onChange({ ...value, [part.key]: event.target.value })}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
