import type { IndicatorDetail, IndicatorPeriodRow } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import type { ObservationFact, Unit } from '#shared/domain/indicator.ts';
import { formatValue } from '#shared/domain/units.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { RatingReason } from '../../components/RatingTag.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { ValueOrigin } from './ValueOrigin.tsx';

/** The table beside the chart: every period's value, rating, signal, and where the figure came from. */
export function IndicatorPeriods({ detail }: { readonly detail: IndicatorDetail }) {
  return (
    <section className="stack-small" aria-labelledby="values">
      <h2 id="values">Every value</h2>
      {detail.periods.length === 0 ? (
        <p className="inset">There is no value yet. Import a return that has {detail.row.code} in it.</p>
      ) : (
        <Scroller label="Values by period">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Period</th>
                <th scope="col" className="num">
                  Value
                </th>
                <th scope="col" className="num">
                  Target
                </th>
                <th scope="col">Rating and why</th>
                <th scope="col">Signal</th>
                <th scope="col">Where the figure came from</th>
              </tr>
            </thead>
            <tbody>
              {detail.periods.map((line) => (
                <PeriodLine key={line.period} line={line} unit={detail.row.unit} />
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

function PeriodLine({ line, unit }: { readonly line: IndicatorPeriodRow; readonly unit: Unit }) {
  const { value } = line;
  const first = value?.earlier[0];
  // "more than 300" says more than that it is approximate
  const approximate = value?.used.marker === 'approximate' ? value.used.originalText : null;
  const others = value === null ? 0 : value.earlier.length + value.conflicting.length;
  return (
    <tr>
      <th scope="row" className="nowrap">
        {periodInWords(line.period)}
      </th>
      <td className="num">
        <span className="strong">{approximate ?? line.valueText}</span>
        {approximate === null ? null : <span className="quiet">{line.valueText}</span>}
        {value !== null && value.conflicting.length > 0 ? (
          <span className="quiet">
            also published: {value.conflicting.map((other) => inWords(other, unit)).join(', ')}
          </span>
        ) : null}
        {first === undefined ? null : <span className="quiet">first reported: {inWords(first, unit)}</span>}
      </td>
      <td className="num">{line.targetText}</td>
      <td>
        <RatingReason rating={line.rating} />
      </td>
      <td>{line.signal}</td>
      <td>
        {value === null ? (
          <span className="muted">No figure</span>
        ) : (
          <Disclosed
            label={
              others === 0
                ? 'Where this came from'
                : `${others === 1 ? 'Both' : `All ${others + 1}`} values and where they came from`
            }
            about={`, ${periodInWords(line.period)}`}
          >
            <ValueOrigin value={value} />
          </Disclosed>
        )}
      </td>
    </tr>
  );
}
