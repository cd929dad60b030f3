import { periodInWords, type Period } from '#shared/domain/dates.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import { unitLabels } from '#shared/wording/indicator-labels.ts';
import { TextInput } from '../../../components/TextInput.tsx';
import type { Save } from '../useSave.ts';

interface MonthAimsProps {
  readonly aims: ReadonlyMap<Period, string>;
  readonly unit: Unit;
  readonly errorOf: Save['errorOf'];
  readonly onChange: (period: Period, aim: string) => void;
}

/** One field a month; an empty one has no aim of its own. */
export function MonthAims({ aims, unit, errorOf, onChange }: MonthAimsProps) {
  return (
    <fieldset className="stack-small">
      <legend className="strong">Aim of each month ({unitLabels[unit].toLowerCase()})</legend>
      <p className="hint">An empty month is held against the target.</p>
      <div className="month-aims">
        {[...aims].map(([period, aim]) => (
          <TextInput
            key={period}
            id={`trajectory-${period}`}
            label={periodInWords(period)}
            narrow
            error={errorOf(period)}
            value={aim}
            onChange={(typed) => onChange(period, typed)}
          />
        ))}
      </div>
    </fieldset>
  );
}
