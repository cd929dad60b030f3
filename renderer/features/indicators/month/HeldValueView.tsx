import type { HeldValue } from '#shared/contract/indicator-reading.ts';
import { dateInWords, periodInWords, type Period } from '#shared/domain/dates.ts';
import { OriginLine } from '../../../components/SourceLine.tsx';
import { CellSurroundings } from './CellSurroundings.tsx';

const stateWords = { used: 'used', beside: 'not used', replaced: 'restated since' } as const;

interface HeldValueViewProps {
  readonly value: HeldValue;
  readonly period: Period;
  readonly state: keyof typeof stateWords;
}

/** One value as it came in: what stood there, when it was recorded, why it changed, and the cell or publication it is from. */
export function HeldValueView({ value, period, state }: HeldValueViewProps) {
  const terms: readonly (readonly [string, string])[] = [
    ['Stood there as', value.originalText === value.valueText ? '' : value.originalText],
    ['Numerator', value.numerator === null ? '' : String(value.numerator)],
    ['Denominator', value.denominator === null ? '' : String(value.denominator)],
    ['Figure of', value.observedOn === null ? '' : dateInWords(value.observedOn)],
    ['Recorded', dateInWords(value.recordedAt.slice(0, 10))],
    ['Why it was restated', value.reason],
    ['Note', value.note],
    ['Definition', value.definitionVersion === 1 ? '' : `Version ${value.definitionVersion}`],
  ];
  return (
    <div className="stack-small">
      <p className="row">
        <span className="held-value">{value.valueText}</span>
        <span className={state === 'used' ? 'tag' : 'tag tag-warning'}>{stateWords[state]}</span>
        {value.provisional ? <span className="tag tag-warning">provisional</span> : null}
      </p>
      <dl className="summary-list">
        {terms
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <OriginLine cell={value.cell} citation={value.citation} />
      {value.cell === null ? null : (
        <CellSurroundings cell={value.cell} about={`${value.valueText} for ${periodInWords(period)}`} />
      )}
    </div>
  );
}
