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
          <Movement {...row.movement} />
        </dd>
      </div>
      <div>
        <dt>Variation</dt>
        <dd className="figure-words">
          <VariationWords variation={row.variation} />
        </dd>
      </div>
      <div>
        <dt>Assurance</dt>
        <dd className="figure-words">
          <AssuranceWords assurance={row.assurance} />
        </dd>
      </div>
      <div>
        <dt>Statistical neighbours</dt>
        <dd className="figure-words">{row.neighboursText}</dd>
      </div>
      <div>
        <dt>England</dt>
        <dd className="figure-words">{row.englandText}</dd>
      </div>
    </dl>
  );
}
