import type { IndicatorDetail, IndicatorPeriodRow } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
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
                <PeriodLine key={line.period} line={line} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function PeriodLine({ line }: { readonly line: IndicatorPeriodRow }) {
  const { value } = line;
  const others = value === null ? 0 : value.earlier.length + value.conflicting.length;
  return (
    <tr>
      <th scope="row" className="nowrap">
        {periodInWords(line.period)}
      </th>
      <td className="num">
        <span className="strong">{line.valueText}</span>
        {value !== null && value.conflicting.length > 0 ? (
          <span className="quiet">
            also published: {value.conflicting.map((other) => other.originalText).join(', ')}
          </span>
        ) : null}
        {value !== null && value.earlier.length > 0 ? (
          <span className="quiet">first reported: {value.earlier[0]?.originalText}</span>
        ) : null}
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
            label={others === 0 ? 'Where this came from' : `All ${others + 1} values and where they came from`}
            about={`, ${periodInWords(line.period)}`}
          >
            <ValueOrigin value={value} />
          </Disclosed>
        )}
      </td>
    </tr>
  );
}
