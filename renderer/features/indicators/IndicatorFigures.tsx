import type { IndicatorRow } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { AssuranceWords, Movement, VariationWords } from '../../components/SignalWords.tsx';

/** The figures of the period as a row of boxes. */
export function IndicatorFigures({ row }: { readonly row: IndicatorRow }) {
  return (
    <dl className="pack-figures">
      <div>
        <dt>Value{row.valuePeriod === null ? '' : `, ${periodInWords(row.valuePeriod)}`}</dt>
        <dd>{row.valueText}</dd>
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
  );
}
