import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { spcLegend } from '#shared/charts/spc-legend.ts';
import { valueSpans } from '#shared/charts/spc-layout.ts';
import type { Comparison } from '#shared/contract/indicator-reading.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { CompareChoice } from './CompareChoice.tsx';
import { ComparedCard } from './ComparedCard.tsx';

interface CompareScreenProps {
  readonly comparison: Comparison;
  /** Codes chosen by hand; empty for a whole group. */
  readonly chosen: readonly string[];
  readonly group: string;
}

/** Several indicators side by side: the same months, one scale for each unit, icons and the latest value in words. */
export function CompareScreen({ comparison, chosen, group }: CompareScreenProps) {
  const [sameScale, setSameScale] = useState(true);
  const { charts } = comparison;
  const spans = valueSpans(charts.map(({ chart }) => chart));
  const legend = [...new Set(charts.flatMap(({ chart }) => spcLegend(chart).map(({ label }) => label)))];
  return (
    <div className="stack">
      <div>
        <Link to="/indicators" className="back no-print">
          Indicators
        </Link>
        <PageHeading title="Compare indicators" caption={periodInWords(comparison.period)} />
      </div>
      <CompareChoice comparison={comparison} chosen={chosen} group={group} />
      {charts.length === 0 ? (
        <Nothing comparison={comparison} group={group} chosen={chosen.length} />
      ) : (
        <>
          <div className="toolbar no-print">
            <Checkbox className="check" isSelected={sameScale} onChange={setSameScale}>
              Same scale for percentages, rates and times
            </Checkbox>
            <Button quiet onPress={() => window.print()}>
              Print
            </Button>
          </div>
          <p role="status" className="small muted">
            {charts.length === 1 ? 'One indicator' : `${charts.length} indicators`}, {periodInWords(comparison.from)} to{' '}
            {periodInWords(comparison.to)}, as at {dateInWords(comparison.asAtOn)}.{' '}
            {sameScale
              ? 'Percentages, rates and times have one scale each; counts of different things have their own.'
              : 'Each chart has a scale of its own: do not compare heights.'}
          </p>
          <ul className="multiples">
            {charts.map((one) => (
              <li key={one.row.code}>
                <ComparedCard
                  compared={one}
                  period={comparison.period}
                  valueSpan={sameScale ? (spans.get(one.chart.unit) ?? null) : null}
                />
              </li>
            ))}
          </ul>
          <p className="small muted">
            In the charts: {legend.join(', ').toLowerCase()}. Each is explained on the page of its indicator.
          </p>
        </>
      )}
    </div>
  );
}

interface NothingProps {
  readonly comparison: Comparison;
  readonly group: string;
  readonly chosen: number;
}

function Nothing({ comparison, group, chosen }: NothingProps) {
  if (group !== '' && chosen === 0 && !comparison.onOffer.some((one) => one.group === group)) {
    return <p className="inset">There is no group “{group}” in this period. Choose one from the list.</p>;
  }
  if (group !== '' && chosen === 0) {
    return <p className="inset">No indicator of {group} has ever had a figure. Choose another group.</p>;
  }
  if (chosen > 0) return <p className="inset">None of the indicators chosen is in use in this period.</p>;
  return <p className="inset">Nothing is chosen yet. Choose a group, or up to 12 indicators.</p>;
}
