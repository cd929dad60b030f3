import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { IndicatorDetail, IndicatorPeriodRow } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import type { ObservationFact, Unit } from '#shared/domain/indicator.ts';
import { formatValue } from '#shared/domain/units.ts';
import { RatingReason } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { ValueOrigin } from './ValueOrigin.tsx';

/** Of the table. */
const columns = 6;

/** The table beside the chart: every period's value, rating, signal, marks, and where the figure came from. */
export function IndicatorPeriods({ detail }: { readonly detail: IndicatorDetail }) {
  return (
    <section className="stack-small" aria-labelledby="values">
      <h2 id="values">Every value</h2>
      {detail.periods.length === 0 ? (
        <p className="inset">There is no value yet. Import a return that has {detail.row.code} in it.</p>
      ) : (
        <Scroller label="Values by period">
          <table className="table periods-table">
            <thead>
              <tr>
                <th scope="col" className="w-period">
                  Period
                </th>
                <th scope="col" className="num w-value">
                  Value
                </th>
                <th scope="col" className="num w-target">
                  Target
                </th>
                <th scope="col">Rating and why</th>
                <th scope="col" className="w-signal">
                  Signal and marks
                </th>
                <th scope="col">Where the figure came from</th>
              </tr>
            </thead>
            <tbody>
              {detail.periods.map((line) => (
                <PeriodLine key={line.period} line={line} code={detail.row.code} unit={detail.row.unit} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

/** A value as it was reported then: with its unit, or the words that stood in place of a number. */
const inWords = ({ value, originalText }: ObservationFact, unit: Unit): string =>
  value === null ? originalText : formatValue(value, unit);

interface PeriodLineProps {
  readonly line: IndicatorPeriodRow;
  readonly code: string;
  readonly unit: Unit;
}

/** The origin opens across the whole table: in its own narrow column it would be a long strip beside nothing. */
function PeriodLine({ line, code, unit }: PeriodLineProps) {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  return (
    <>
      <tr>
        <th scope="row" className="nowrap">
          <Link to="/indicators/$code/months/$month" params={{ code, month: line.period }}>
            {periodInWords(line.period)}
          </Link>
        </th>
        <td className="num">
          <ValueWords line={line} unit={unit} />
        </td>
        <td className="num">{line.targetText}</td>
        <td>
          <RatingReason rating={line.rating} />
        </td>
        <td>
          {line.signal}
          {line.flags.map((flag) => (
            <span key={flag} className="tag tag-warning flag">
              {flag}
            </span>
          ))}
        </td>
        <td>
          <Origin line={line} isOpen={isOpen} onOpen={setOpen} panelId={panelId} />
        </td>
      </tr>
      {isOpen && line.value !== null ? (
        <tr>
          <td colSpan={columns} id={panelId} className="origin-panel">
            <ValueOrigin value={line.value} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** The value with its numbers, what else was published or reported first, and three months together where it is small. */
function ValueWords({ line, unit }: Pick<PeriodLineProps, 'line' | 'unit'>) {
  const { value, quarter } = line;
  const first = value?.earlier[0];
  // "more than 300" says more than that it is approximate
  const approximate = value?.used.marker === 'approximate' ? value.used.originalText : null;
  return (
    <>
      <span className="strong">{approximate ?? line.valueText}</span>
      {approximate === null ? null : <span className="quiet">{line.valueText}</span>}
      {line.ofText === '' ? null : <span className="quiet">{line.ofText}</span>}
      {quarter === null || quarter.valueText === '' ? null : (
        <span className="quiet">
          three months: {quarter.valueText}, {quarter.ofText}
          {quarter.complete ? '' : ', partial'}
        </span>
      )}
      {value !== null && value.conflicting.length > 0 ? (
        <span className="quiet">
          also published: {value.conflicting.map((other) => inWords(other, unit)).join(', ')}
        </span>
      ) : null}
      {first === undefined ? null : <span className="quiet">first reported: {inWords(first, unit)}</span>}
    </>
  );
}

interface OriginProps {
  readonly line: IndicatorPeriodRow;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly panelId: string;
}

function Origin({ line: { value, period, source }, isOpen, onOpen, panelId }: OriginProps) {
  if (value === null) return <span className="muted">No figure</span>;
  const others = value.earlier.length + value.conflicting.length;
  const label =
    others === 0 ? source : `${others === 1 ? 'Both' : `All ${others + 1}`} values and where they came from`;
  return (
    <div data-expanded={isOpen || undefined}>
      <Button
        className="disclosure-button"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': panelId } : {})}
        onPress={() => onOpen(!isOpen)}
      >
        <span>
          {label}
          <span className="visually-hidden">, {periodInWords(period)}</span>
        </span>
      </Button>
    </div>
  );
}
