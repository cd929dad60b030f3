import { Link } from '@tanstack/react-router';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { RatingReason } from '../../../components/RatingTag.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { Movement } from '../../../components/SignalWords.tsx';

/** The indicators that show whether a finding is mended: value, target, and what the control chart says in words. */
export function FindingIndicators({ indicators }: { readonly indicators: readonly IndicatorRow[] }) {
  return (
    <Scroller label="Indicators that show the finding">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col" className="num">
              Value
            </th>
            <th scope="col" className="num">
              Target
            </th>
            <th scope="col">Rating and why</th>
            <th scope="col">Movement</th>
            <th scope="col">Control chart</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <Link to="/indicators/$code" params={{ code: row.code }}>
                  {row.code} {row.name}
                </Link>
                {row.flags.length === 0 ? null : <span className="quiet">{row.flags.join(', ')}</span>}
              </th>
              <td className="num">
                {row.valueText}
                {row.valuePeriod === null ? null : <span className="quiet">{periodInWords(row.valuePeriod)}</span>}
              </td>
              <td className="num">{row.targetText === '' ? nothingSymbol : row.targetText}</td>
              <td>
                <RatingReason rating={row.rating} moderated={row.moderated} />
              </td>
              <td>
                <Movement direction={row.movement.direction} text={row.movement.text} />
              </td>
              <td>{controlChart(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

const controlChart = ({ variation, assurance }: IndicatorRow): string =>
  [variation?.text, assurance?.text].filter((text) => text !== undefined && text !== '').join('; ') ||
  'Too few months to say';
