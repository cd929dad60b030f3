import { addMonths, dateInWords, periodInWords, periodsFrom, shortPeriod, type Period } from '#shared/domain/dates.ts';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Block, Cell, Row, Run, Section } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { targetCell } from '../aim-cells.ts';
import { chartBlock, indicatorBlock, isConcern, needsPage, type Assessment } from '../assessment.ts';
import { blank, bold, column, linked, ratingCell, run, text, textOr } from '../cells.ts';
import { sparklineCell, trendInWords } from '../sparkline.ts';

/** How many months stand side by side. */
const monthsShown = 6;

interface Group {
  readonly id: 'workforce' | 'quality-assurance';
  readonly title: string;
  /** The group of the catalogue that it shows. */
  readonly group: string;
}

/** The indicators of the workforce with their last year, and what was said of them. */
export const workforceSection = (assessment: Assessment): Section | null =>
  groupSection({ id: 'workforce', title: 'Workforce', group: 'workforce' }, assessment);

/** The indicators of quality assurance with their last year, and what was said of them. */
export const qualityAssuranceSection = (assessment: Assessment): Section | null =>
  groupSection({ id: 'quality-assurance', title: 'Quality assurance', group: 'quality assurance' }, assessment);

/**
 * A group that a board reads by itself, because everything else rests on it: the last months side by side, the aim, what
 * the control chart says, and what its owners say. The scorecard has the month beside all others; a page of its own,
 * where an indicator has one, has chart and commentary.
 */
function groupSection({ id, title, group }: Group, assessment: Assessment): Section | null {
  const held = assessment.indicators.filter(
    ({ row, facts }) => row.group.toLowerCase() === group && facts.values.length > 0,
  );
  if (held.length === 0) return null;
  return {
    id,
    title,
    sheetName: title,
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: `${id}-message`, runs: message(held) },
      monthsTable(id, title, held, assessment),
      ...commentaries(id, held, assessment.snapshot.period),
    ],
  };
}

/** How many of each colour, then which are red and which the control chart is concerned about. */
function message(held: readonly IndicatorDetail[]): Run[] {
  const counts = colours
    .map((colour) => ({ colour, n: held.filter(({ row }) => row.rating.colour === colour).length }))
    .filter(({ n }) => n > 0)
    .map(({ colour, n }) => `${n} ${colour === 'grey' ? 'not rated' : colour}`);
  const red = held.filter(({ row }) => row.rating.colour === 'red');
  const concern = held.filter(isConcern);
  return [
    run(`${plural(held.length, 'indicator')} with figures: ${counts.join(', ')}.`),
    ...(red.length === 0 ? [] : [run(' Red: '), ...names(red), run('.')]),
    ...(concern.length === 0 ? [] : [run(' Getting worse on the control chart: '), ...names(concern), run('.')]),
  ];
}

const names = (held: readonly IndicatorDetail[]): Run[] =>
  held.flatMap(({ row }, index) => [
    ...(index === 0 ? [] : [run(', ')]),
    linked(`${row.code} ${row.name}`, indicatorBlock(row.code)),
  ]);

function monthsTable(id: string, title: string, held: readonly IndicatorDetail[], assessment: Assessment): Block {
  const { period } = assessment.snapshot;
  const months = periodsFrom(addMonths(period, 1 - monthsShown), period);
  return {
    kind: 'table',
    id: `${id}-table`,
    caption: `${title}: the last ${monthsShown} months, the aim, and what the control chart says`,
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 2.4),
      ...months.map((month) => column(month.replace('-', '_'), shortPeriod(month), 'fit', 'right')),
      column('target', 'Target', 'fit', 'right'),
      column('rating', 'Rating'),
      column('trend', 'Trend'),
      column('reading', 'What the control chart says', 3),
    ],
    rows: held.map((indicator) => monthsRow(id, indicator, months, assessment)),
    whenEmpty: 'No figure has been returned.',
  };
}

function monthsRow(id: string, indicator: IndicatorDetail, months: readonly Period[], { origins }: Assessment): Row {
  const { row, chart, explanation } = indicator;
  const sparkline = sparklineCell(
    indicator,
    row.spark.length === 0 ? [] : chart.points.slice(-row.spark.length),
    { chart: needsPage(indicator) ? chartBlock(row.code) : null, text: trendInWords(indicator) },
    origins,
  );
  return {
    id: `${id}-${row.code}`,
    cells: [
      text(row.code, indicatorBlock(row.code)),
      text(row.name),
      ...months.map((month) => monthCell(month, indicator, origins)),
      targetCell(indicator, indicator.period, row.targetText, origins),
      ratingCell(row.rating, row.moderated),
      sparkline,
      textOr(explanation[0] ?? '', 'Too few figures for a control chart'),
    ],
  };
}

/** A month before the first figure was never asked for; one after it that has none was not returned. */
function monthCell(month: Period, { row, facts, periods }: IndicatorDetail, origins: Assessment['origins']): Cell {
  const held = periods.find(({ period }) => period === month);
  const used = held?.value?.used;
  if (held === undefined || used === undefined) {
    const begun = (facts.values[0]?.period ?? month) <= month;
    return blank(facts.monthly && begun ? 'none' : '–');
  }
  const origin = origins.observation(used);
  const flags = held.flags.length === 0 ? {} : { flags: held.flags };
  return used.value === null
    ? { kind: 'marker', marker: used.marker ?? 'unavailable', text: held.valueText, origin }
    : { kind: 'number', value: used.value, text: held.valueText, unit: row.unit, origin, ...flags };
}

/** Said once: an indicator with a page of its own has its commentary there. */
function commentaries(id: string, held: readonly IndicatorDetail[], period: Period): Block[] {
  const items = held
    .filter((indicator) => !needsPage(indicator))
    .flatMap(({ row, facts }) => {
      const latest = facts.commentaries.findLast((one) => one.period === period);
      return latest === undefined
        ? []
        : [
            [
              bold(`${row.code} ${row.name}. `),
              run(
                `${latest.text} (${latest.author}, ${dateInWords(latest.writtenOn)}${latest.signOff === null ? '; not signed off' : ''})`,
              ),
            ],
          ];
    });
  if (items.length === 0) return [];
  return [
    { kind: 'heading', id: `${id}-commentary`, level: 2, text: `Commentary on ${periodInWords(period)}` },
    { kind: 'list', id: `${id}-commentary-list`, items },
  ];
}
