import { Link } from '@tanstack/react-router';
import { SpcChart } from '#shared/charts/SpcChart.tsx';
import type { ComparedIndicator } from '#shared/contract/indicator-reading.ts';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { screenPalette } from '../../../components/screen-palette.ts';
import { AssuranceWords, VariationWords } from '../../../components/SignalWords.tsx';

interface ComparedCardProps {
  readonly compared: ComparedIndicator;
  readonly period: Period;
  readonly valueSpan: readonly [number, number] | null;
}

/** One small chart with its latest value, rating and icons in words. */
export function ComparedCard({ compared: { row, chart, chartAlt }, period, valueSpan }: ComparedCardProps) {
  const of = row.valuePeriod !== null && row.valuePeriod !== period ? ` for ${periodInWords(row.valuePeriod)}` : '';
  return (
    <article className="multiple" aria-label={`${row.code} ${row.name}`}>
      <h2>
        <Link to="/indicators/$code" params={{ code: row.code }}>
          {row.code} {row.name}
        </Link>
      </h2>
      <p className="row">
        <span className="held-value">{row.valueText}</span>
        <span className="small muted">
          {`${of} ${/\d/u.test(row.targetText) ? `target ${row.targetText}` : row.targetText}`.trim()}
        </span>
        <RatingTag colour={row.rating.colour} />
      </p>
      <SpcChart
        spec={{ ...chart, rebases: chart.rebases.map((rebase) => ({ ...rebase, label: 'New limits' })) }}
        alt={chartAlt}
        palette={screenPalette}
        width={360}
        height={170}
        fontSize={12}
        lineLabels={false}
        legend={false}
        valueSpan={valueSpan}
      />
      <p className="row small">
        {row.variation === null ? <Unsaid what="Variation" /> : <VariationWords icon={row.variation.icon} />}
        {row.assurance === null ? <Unsaid what="Assurance" /> : <AssuranceWords icon={row.assurance.icon} />}
      </p>
    </article>
  );
}

const Unsaid = ({ what }: { readonly what: string }) => <span className="muted">{what}: cannot be said</span>;
