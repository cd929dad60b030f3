import { Link } from '@tanstack/react-router';
import { Sparkline } from '#shared/charts/Sparkline.tsx';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { polarityLabels } from '#shared/wording/indicator-labels.ts';
import { RatingReason } from '../../components/RatingTag.tsx';
import { screenPalette } from '../../components/screen-palette.ts';
import { AssuranceWords, Movement, VariationWords } from '../../components/SignalWords.tsx';

interface IndicatorLineProps {
  readonly row: IndicatorRow;
  readonly period: Period;
  /** Whether the table has a column of comparators. */
  readonly compared: boolean;
}

/** One indicator in the list. */
export function IndicatorLine({ row, period, compared }: IndicatorLineProps) {
  const otherPeriod = row.valuePeriod !== null && row.valuePeriod !== period;
  return (
    <tr>
      <th scope="row">
        <Link to="/indicators/$code" params={{ code: row.code }}>
          {row.code} {row.name}
        </Link>
        <span className="quiet">{polarityLabels[row.polarity]}</span>
        {row.flags.map((flag) => (
          <span key={flag} className="tag tag-warning">
            {flag}
          </span>
        ))}
      </th>
      <td>
        <span className="strong">{row.valueText}</span>
        {otherPeriod && row.valuePeriod !== null ? (
          <span className="quiet">of {periodInWords(row.valuePeriod)}</span>
        ) : null}
        <span className="quiet">{/\d/u.test(row.targetText) ? `target ${row.targetText}` : row.targetText}</span>
        <span className="quiet">{row.distanceText}</span>
      </td>
      <td>
        <RatingReason rating={row.rating} moderated={row.moderated} />
      </td>
      <td>
        <Movement direction={row.movement.direction} text={row.movement.text} />
      </td>
      <td>
        <Sparkline
          values={row.spark}
          alt={`${row.code}: ${row.movement.text === '' ? 'no movement' : row.movement.text}`}
          palette={screenPalette}
          width={96}
          height={26}
        />
      </td>
      <td>
        <VariationWords icon={row.variation?.icon ?? null} />
      </td>
      <td>
        <AssuranceWords icon={row.assurance?.icon ?? null} />
      </td>
      {compared ? (
        <td>
          {row.neighboursText === '' ? null : <span className="quiet">Neighbours {row.neighboursText}</span>}
          {row.englandText === '' ? null : <span className="quiet">England {row.englandText}</span>}
        </td>
      ) : null}
    </tr>
  );
}
