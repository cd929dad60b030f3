import { shortPeriod } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Benchmark } from '#shared/domain/indicator.ts';
import type { Cell, Row, Section } from '#shared/domain/pack/document.ts';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { formatValue } from '#shared/domain/units.ts';
import { assuranceWords } from '#shared/charts/AssuranceIcon.tsx';
import { variationWords } from '#shared/charts/VariationIcon.tsx';
import { distanceCell, targetCell } from '../aim-cells.ts';
import { chartBlock, indicatorBlock, needsPage, shownObservation, type Assessment } from '../assessment.ts';
import { blank, column, ratingCell, run, strong, text } from '../cells.ts';
import { sparklineCell, trendInWords } from '../sparkline.ts';

interface Comparison {
  readonly key: string;
  readonly label: string;
  readonly area: 'statistical_neighbours' | 'england';
}

/** A column each, where at least one indicator has a figure for it: a column of dashes takes room from words. */
const comparisons: readonly Comparison[] = [
  { key: 'neighbours', label: 'Neighbours', area: 'statistical_neighbours' },
  { key: 'england', label: 'England', area: 'england' },
];

/** Every indicator that has ever been returned, in its group, with target, distance, colour, direction and signal. */
export function scorecardSection(assessment: Assessment): Section | null {
  const returned = assessment.indicators.filter(({ facts }) => facts.values.length > 0);
  if (returned.length === 0) return null;
  const silent = assessment.indicators.length - returned.length;
  const groups = [...new Set(returned.map(({ row }) => row.group))];
  const compared = comparisons.filter(({ area }) => returned.some((held) => latestBenchmark(held, area) !== undefined));
  return {
    id: 'scorecard',
    title: 'Indicator scorecard',
    sheetName: 'Scorecard',
    orientation: 'landscape',
    // a short one may follow the exceptions, so that neither is left alone on a page
    newPage: returned.length > 10,
    blocks: [
      {
        kind: 'paragraph',
        id: 'scorecard-scope',
        runs: [
          run(
            `${plural(returned.length, 'indicator')} with at least one figure.${
              silent > 0
                ? ` ${plural(silent, 'indicator has', 'indicators have')} never been returned: see Data quality.`
                : ''
            } Direction is against the figure before it, with polarity. The icons are those of the control charts.`,
          ),
        ],
      },
      {
        kind: 'table',
        id: 'scorecard-table',
        caption: 'Scorecard',
        columns: [
          column('code', 'Ref'),
          column('name', 'Indicator', 3.4),
          column('period', 'For'),
          column('value', 'Value', 'fit', 'right'),
          column('target', 'Target', 'fit', 'right'),
          column('distance', 'Distance from target', 2),
          column('rating', 'Rating'),
          column('movement', 'Direction', 1.1),
          column('trend', 'Trend'),
          column('variation', 'Variation', 1.9),
          column('assurance', 'Assurance', 1.3),
          ...compared.map(({ key, label }) => column(key, label, 'fit', 'right')),
        ],
        rows: groups.flatMap((group) => [
          bandRow(group, compared),
          ...returned
            .filter(({ row }) => row.group === group)
            .map((indicator) => scorecardRow(indicator, compared, assessment)),
        ]),
        whenEmpty: 'No indicator has been returned.',
      },
    ],
  };
}

const bandRow = (group: string, compared: readonly Comparison[]): Row => ({
  id: `group-${group}`,
  band: true,
  cells: [strong(group), ...Array.from({ length: 10 + compared.length }, () => blank(''))],
});

function scorecardRow(indicator: IndicatorDetail, compared: readonly Comparison[], assessment: Assessment): Row {
  const { row, chart, period } = indicator;
  const { origins } = assessment;
  const shown = shownObservation(indicator);
  return {
    id: `scorecard-${row.code}`,
    cells: [
      text(row.code, indicatorBlock(row.code)),
      text(row.name),
      row.valuePeriod === null ? blank() : text(shortPeriod(row.valuePeriod)),
      valueCell(indicator, assessment),
      targetCell(indicator, period, row.targetText, origins),
      distanceCell(indicator, shown === null ? null : origins.observation(shown), origins),
      ratingCell(row.rating, row.moderated),
      {
        kind: 'movement',
        movement: row.movement.direction,
        judgement: row.movement.judgement,
        text: movementWord(row.movement),
      },
      sparklineCell(
        indicator,
        row.spark.length === 0 ? [] : chart.points.slice(-row.spark.length),
        {
          chart: needsPage(indicator) ? chartBlock(row.code) : null,
          text: trendInWords(indicator),
        },
        origins,
      ),
      row.variation === null
        ? blank(row.value === null ? '–' : 'no limits')
        : { kind: 'variation', icon: row.variation.icon, text: variationWords[row.variation.icon] },
      row.assurance === null
        ? blank()
        : { kind: 'assurance', icon: row.assurance.icon, text: assuranceWords[row.assurance.icon] },
      ...compared.map(({ area }) => benchmarkCell(indicator, area, assessment)),
    ],
  };
}

/** One word for a narrow column; the page of the indicator says by how much and since when. */
function movementWord({ direction, judgement }: IndicatorDetail['row']['movement']): string {
  if (direction === 'none') return '–';
  if (direction === 'level') return 'Level';
  if (judgement === 'neither') return direction === 'up' ? 'Higher' : 'Lower';
  return judgement === 'better' ? 'Better' : 'Worse';
}

/** The figure with its origin and flags, or why there is none. */
function valueCell(indicator: IndicatorDetail, { origins }: Assessment): Cell {
  const { row } = indicator;
  const shown = shownObservation(indicator);
  if (shown === null) return blank('not returned');
  const origin = origins.observation(shown);
  if (shown.value === null) {
    return { kind: 'marker', marker: shown.marker ?? 'unavailable', text: row.valueText, origin };
  }
  const flags = row.flags.length > 0 ? { flags: row.flags } : {};
  return { kind: 'number', value: shown.value, text: row.valueText, unit: row.unit, origin, ...flags };
}

const latestBenchmark = ({ facts }: IndicatorDetail, area: Comparison['area']): Benchmark | undefined =>
  facts.benchmarks
    .filter((held) => held.area === area)
    .toSorted((a, b) => a.year.localeCompare(b.year))
    .at(-1);

function benchmarkCell(indicator: IndicatorDetail, area: Comparison['area'], { origins }: Assessment): Cell {
  const { row } = indicator;
  const latest = latestBenchmark(indicator, area);
  if (latest === undefined) return blank();
  const origin = origins.benchmark(row.code, latest);
  return { kind: 'number', value: latest.value, text: formatValue(latest.value, row.unit), unit: row.unit, origin };
}
