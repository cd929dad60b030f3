import { dateInWords, monthsBetween, periodInWords, shortPeriod } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { formatValue } from '#shared/domain/units.ts';
import { colourWord } from '#shared/wording/colours.ts';
import type { Block, Cell, Row, Run, Section } from '#shared/domain/pack/document.ts';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { choiceInWords, type Commentary, type ObservationFact, type PeriodValue } from '#shared/domain/indicator.ts';
import { spcChart } from '#shared/domain/pack/spc-chart.ts';
import { sourceName } from '../../../indicators/source-name.ts';
import { targetCell } from '../aim-cells.ts';
import { chartBlock, indicatorBlock, needsPage, type Assessment } from '../assessment.ts';
import { blank, bold, column, ratingCell, run, text, textOr } from '../cells.ts';

/** How many months the table under a chart shows: the year and the month it is compared with. */
const monthsShown = 13;

/** A page for each indicator that is red or shows a special cause of concern. */
export function indicatorPagesSection(assessment: Assessment): Section | null {
  const pages = assessment.indicators.filter(needsPage);
  if (pages.length === 0) return null;
  return {
    id: 'indicator-pages',
    title: 'Red and concern indicators',
    sheetName: 'Red and concern',
    orientation: 'portrait',
    blocks: pages.flatMap((indicator, index) => page(indicator, assessment, index > 0)),
  };
}

function page(indicator: IndicatorDetail, assessment: Assessment, newPage: boolean): Block[] {
  const { row, chartAlt } = indicator;
  const id = indicatorBlock(row.code);
  return [
    { kind: 'heading', id, level: 2, text: `${row.code} ${row.name}`, newPage },
    { kind: 'paragraph', id: `${id}-because`, runs: becauseRuns(indicator) },
    {
      kind: 'chart',
      id: chartBlock(row.code),
      caption: `${row.code} ${row.name}`,
      alt: chartAlt,
      chart: spcChart(
        indicator.facts,
        indicator.period,
        assessment.snapshot.ruleSet,
        (period, held) => assessment.origins.month(row.code, period, held),
        (benchmark) => assessment.origins.benchmark(row.code, benchmark),
      ),
    },
    ...explanation(indicator, id),
    ...commentary(indicator, id),
    ...conflicts(indicator, id),
    monthsTable(indicator, id, assessment),
  ];
}

function becauseRuns({ row }: IndicatorDetail): Run[] {
  const owner = row.owner === '' ? '' : ` Owner: ${row.owner}.`;
  const flags = row.flags.length === 0 ? '' : ` Note: ${row.flags.join(', ')}.`;
  return [bold(`${colourWord(row.rating.colour)}. `), run(`${row.rating.because}.${owner}${flags}`)];
}

/** What the chart says, one sentence a point; several as a list, which keeps the page to a page. */
function explanation({ explanation: sentences }: IndicatorDetail, id: string): Block[] {
  const [first, ...more] = sentences;
  if (first === undefined) return [];
  if (more.length === 0) return [{ kind: 'paragraph', id: `${id}-explanation`, runs: [run(first)] }];
  return [{ kind: 'list', id: `${id}-explanation`, items: sentences.map((sentence) => [run(sentence)]) }];
}

/** What was said of an earlier month is not left to pass for a word on the figure above it. */
function commentary({ row, facts, period }: IndicatorDetail, id: string): Block[] {
  const latest = facts.commentaries.findLast((held) => held.period <= period);
  const month = row.valuePeriod ?? period;
  const runs =
    latest === undefined
      ? [run('No commentary has been given.')]
      : [
          bold(`${latest.author}, ${dateInWords(latest.writtenOn)}, on ${periodInWords(latest.period)}: `),
          run(`${latest.text} `),
          run(signedOff(latest)),
        ];
  // in the title, where it takes no line more: a page of an indicator is to stay a page
  const older =
    latest === undefined || latest.period >= month
      ? ''
      : `: none on ${periodInWords(month)}, the last is ${plural(monthsBetween(latest.period, month), 'month')} older`;
  return [{ kind: 'callout', id: `${id}-commentary`, tone: 'information', title: `Commentary${older}`, runs }];
}

/** Whose word it is: an author's alone, or one that another role stands behind. */
const signedOff = ({ signOff }: Commentary): string =>
  signOff === null ? '(Not signed off.)' : `(Signed off by ${signOff.by}, ${dateInWords(signOff.on)}.)`;

/** Two published values for one month stay side by side, with the reason for the one that is used. */
function conflicts({ row, facts }: IndicatorDetail, id: string): Block[] {
  return facts.values
    .filter((value) => value.conflicting.length > 0)
    .map((value, index): Block => {
      const others = value.conflicting
        .map((other) => `${valueText(other, row.unit)} (${sourceName(other)})`)
        .join(' and ');
      return {
        kind: 'callout',
        id: `${id}-conflict-${index + 1}`,
        tone: 'warning',
        title: `Two values for ${periodInWords(value.period)}`,
        runs: [
          run(
            `Used: ${valueText(value.used, row.unit)} (${sourceName(value.used)}). Also published: ${others}. Why: ${choiceInWords(value)}`,
          ),
        ],
      };
    });
}

const valueText = (observation: ObservationFact, unit: IndicatorDetail['row']['unit']): string =>
  observation.value === null ? observation.originalText : formatValue(observation.value, unit);

function monthsTable(indicator: IndicatorDetail, id: string, { origins }: Assessment): Block {
  const { row, facts } = indicator;
  const held = indicator.periods.filter(({ value }) => value !== null || facts.monthly).slice(0, monthsShown);
  // A column for signals only where there are any: the rows then keep to few lines and the page to one page.
  const signalled = held.some(({ signal }) => signal !== '');
  return {
    kind: 'table',
    id: `${id}-table`,
    caption: `${row.code}: figures and where they came from`,
    columns: [
      column('period', 'Month'),
      column('value', 'Value', 'fit', 'right'),
      column('target', 'Target', 'fit', 'right'),
      column('rating', 'Rating'),
      ...(signalled ? [column('signal', 'Signal', 2)] : []),
      column('origin', 'Where the figure came from', 2.6),
    ],
    rows: held.map((month): Row => {
      const used = month.value?.used ?? null;
      const note = month.value === null ? '' : noteOn(month.value, row.unit);
      return {
        id: `${id}-${month.period}`,
        cells: [
          text(shortPeriod(month.period)),
          used === null ? blank('not returned') : observationCell(used, month.valueText, note, row.unit, origins),
          targetCell(indicator, month.period, month.targetText, origins),
          ratingCell(month.rating),
          ...(signalled ? [textOr(month.signal)] : []),
          used === null
            ? blank()
            : text(used.value === null && note !== '' ? `${sourceName(used)}: ${note}` : sourceName(used)),
        ],
      };
    }),
    whenEmpty: 'No figure has been returned.',
  };
}

function observationCell(
  used: ObservationFact,
  valueAsText: string,
  note: string,
  unit: IndicatorDetail['row']['unit'],
  origins: Assessment['origins'],
): Cell {
  const origin = origins.observation(used);
  return used.value === null
    ? { kind: 'marker', marker: used.marker ?? 'unavailable', text: valueAsText, origin }
    : { kind: 'number', value: used.value, text: valueAsText, unit, origin, ...(note === '' ? {} : { flags: [note] }) };
}

/** What was said of the figure, and what it was before it was restated. */
function noteOn({ used, earlier }: PeriodValue, unit: IndicatorDetail['row']['unit']): string {
  const was = earlier.map((before) => valueText(before, unit)).join(', ');
  const remark = used.note.replace(/\.$/u, ''); // whoever prints it ends the sentence
  return [was === '' ? '' : `Restated: was ${was}`, used.provisional ? 'Provisional' : '', remark]
    .filter((part) => part !== '')
    .join('. ');
}
