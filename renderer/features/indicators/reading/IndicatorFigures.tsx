import type { DerivedFigure } from '#shared/contract/indicator-reading.ts';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { AssuranceWords, Movement, VariationWords } from '../../../components/SignalWords.tsx';

/** The figures of the period as a row of boxes, and under them the months put together. */
export function IndicatorFigures({ detail: { row, periods, yearToDate } }: { readonly detail: IndicatorDetail }) {
  const line = periods.find(({ period }) => period === row.valuePeriod);
  const quarter = line?.quarter ?? null;
  return (
    <div className="stack">
      <dl className="pack-figures indicator-figures">
        <div>
          <dt>Value{row.valuePeriod === null ? '' : `, ${periodInWords(row.valuePeriod)}`}</dt>
          <dd>
            {row.valueText}
            <span className="figure-note">{line?.ofText}</span>
          </dd>
        </div>
        <div>
          <dt>Target</dt>
          <dd>
            {row.targetText}
            <span className="figure-note">{row.distanceText}</span>
          </dd>
        </div>
        <div>
          <dt>Movement</dt>
          <dd className="figure-words">
            <Movement direction={row.movement.direction} text={row.movement.text} />
          </dd>
        </div>
        <div>
          <dt>Variation</dt>
          <dd className="figure-words">
            <VariationWords icon={row.variation?.icon ?? null} />
            <span className="figure-note">{row.variation?.text}</span>
          </dd>
        </div>
        <div>
          <dt>Assurance</dt>
          <dd className="figure-words">
            <AssuranceWords icon={row.assurance?.icon ?? null} />
            <span className="figure-note">{row.assurance?.text}</span>
          </dd>
        </div>
        {row.neighboursText === '' ? null : (
          <div>
            <dt>Statistical neighbours</dt>
            <dd className="figure-words">{row.neighboursText}</dd>
          </div>
        )}
        {row.englandText === '' ? null : (
          <div>
            <dt>England</dt>
            <dd className="figure-words">{row.englandText}</dd>
          </div>
        )}
      </dl>
      {periods.length === 0 ? null : (
        <dl className="summary-list">
          {quarter === null ? null : <Together title="Three months together" figure={quarter} />}
          <Together title="Year to date" figure={yearToDate} />
        </dl>
      )}
    </div>
  );
}

/** Several months as one figure: how it came about, or why there is none. It stands beside the chart, never in it. */
function Together({ title, figure }: { readonly title: string; readonly figure: DerivedFigure }) {
  return (
    <div>
      <dt>
        {title}
        <span className="figure-note">{figure.label}</span>
      </dt>
      <dd>
        {figure.valueText === '' ? null : (
          <strong>
            {figure.valueText}
            {figure.ofText === '' ? '' : ` (${figure.ofText})`}
          </strong>
        )}
        <span className="figure-note">{figure.because}</span>
      </dd>
    </div>
  );
}
