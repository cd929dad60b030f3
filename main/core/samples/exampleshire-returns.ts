import { addDays, firstDayOf, addMonths, periodInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import { periodsOf, type ExampleshireOptions } from './exampleshire-options.ts';
import { sampleSeries, type SamplePoint } from './exampleshire-series.ts';
import { createRandom } from './random.ts';
import { csvBytes, workbookBytes, type TableRows } from './return-file.ts';

/** A file as somebody sent it. */
export interface SentFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sender: string;
  readonly period: Period;
  readonly receivedOn: IsoDate;
  /** Why past figures are sent again; empty for an ordinary monthly return. */
  readonly restatementReason: string;
}

interface Sender {
  readonly name: string;
  readonly fileStem: string;
  readonly format: 'xlsx' | 'csv';
}

const senders: readonly [Sender, Sender, Sender] = [
  { name: 'Performance team, front door and protection', fileStem: 'front-door-and-protection', format: 'xlsx' },
  { name: 'Performance team, children in care', fileStem: 'children-in-care', format: 'xlsx' },
  { name: 'Human resources and quality assurance', fileStem: 'workforce-and-quality', format: 'csv' },
];

const senderByPrefix: Readonly<Record<string, 0 | 1 | 2>> = {
  CL: 1,
  LC: 1,
  EX: 1,
  PL: 1,
  WF: 2,
  QA: 2,
  SC: 2,
  IP: 2,
  EH: 2,
};
const senderOf = ({ code }: CatalogueIndicator): Sender => senders[senderByPrefix[code.slice(0, 2)] ?? 0];

/** Everybody who sends returns, and which of them sends an indicator. */
export const senderNames: readonly string[] = senders.map(({ name }) => name);
export const senderNameOf = (indicator: CatalogueIndicator): string => senderOf(indicator).name;

interface Line {
  readonly indicator: CatalogueIndicator;
  readonly point: SamplePoint;
}

const headings = ['Code', 'Indicator', 'Month', 'Numerator', 'Denominator', 'Value'];

function tableOf(title: string, lines: readonly Line[]): TableRows {
  return [
    [title],
    [],
    headings,
    ...lines.map(({ indicator, point }) => [
      indicator.code,
      indicator.name,
      periodInWords(point.period),
      point.numerator,
      point.denominator,
      point.value === null ? point.symbol : indicator.unit === 'percent' ? `${point.value}%` : point.value,
    ]),
  ];
}

function fileOf(sender: Sender, name: string, title: string, lines: readonly Line[]) {
  const rows = tableOf(title, lines);
  const bytes = sender.format === 'xlsx' ? workbookBytes('Return', rows) : csvBytes(rows);
  return { fileName: `${name}.${sender.format}`, bytes, sender: sender.name };
}

/** One in twenty returns is weeks late, though never the last month's; the rest come in the middle of the next month. */
const receivedOn = (period: Period, { seed, end }: ExampleshireOptions, sender: Sender): IsoDate => {
  const random = createRandom(seed, `received ${period} ${sender.fileStem}`);
  const days = random.chance(0.05) && period !== end ? random.whole(35, 50) : random.whole(8, 17);
  return addDays(firstDayOf(addMonths(period, 1)), days);
};

/** A whole return that never came: one in forty, but never the last month's, which a board is about to see. */
const neverCame = (period: Period, options: ExampleshireOptions, sender: Sender): boolean =>
  period !== options.end && createRandom(options.seed, `missing ${period} ${sender.fileStem}`).chance(0.025);

/** The months for which a sender's return never came. */
export const monthsThatNeverCame = (senderName: string, options: ExampleshireOptions): readonly Period[] =>
  senders
    .filter(({ name }) => name === senderName)
    .flatMap((sender) => periodsOf(options).filter((period) => neverCame(period, options, sender)));

/** Every file that was sent, in the order it was received: monthly returns, and corrections of past months. */
export function sentFiles(
  indicators: readonly CatalogueIndicator[],
  options: ExampleshireOptions,
): readonly SentFile[] {
  const periods = periodsOf(options);
  const series = indicators.map((indicator, position) => ({
    indicator,
    points: sampleSeries(indicator, position, periods, options.seed),
  }));
  const files = periods.flatMap((period, index) =>
    senders.flatMap((sender) => {
      const lines = series
        .filter(({ indicator }) => senderOf(indicator) === sender && !leftOut(indicator, period, options))
        .flatMap(({ indicator, points }) => points.slice(index, index + 1).map((point) => ({ indicator, point })));
      return filesFor(sender, period, lines, options);
    }),
  );
  return files.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0));
}

/** The return of one sender for one month, and its correction where there was one. */
function filesFor(
  sender: Sender,
  period: Period,
  lines: readonly Line[],
  options: ExampleshireOptions,
): readonly SentFile[] {
  if (lines.length === 0 || neverCame(period, options, sender)) return [];
  const on = receivedOn(period, options, sender);
  const title = `Exampleshire: ${sender.name}, ${periodInWords(period)} (fictional)`;
  const monthly = fileOf(sender, `${period}-${sender.fileStem}`, title, lines);
  const sent: SentFile = { ...monthly, period, receivedOn: on, restatementReason: '' };
  return [sent, ...correctionsOf(sender, period, on, lines, options)];
}

/** A row that the sender left out of an otherwise good return. */
const leftOut = ({ code }: CatalogueIndicator, period: Period, { seed, end }: ExampleshireOptions): boolean =>
  period !== end && createRandom(seed, `left out ${code} ${period}`).chance(0.01);

/** One return in twelve is corrected five weeks later: a few children were recorded late. */
function correctionsOf(
  sender: Sender,
  period: Period,
  on: IsoDate,
  lines: readonly Line[],
  options: ExampleshireOptions,
): SentFile[] {
  const random = createRandom(options.seed, `corrected ${period} ${sender.fileStem}`);
  if (period === options.end || !random.chance(1 / 12)) return [];
  const corrected = lines.filter(({ point }) => random.chance(0.2) && point.value !== null).flatMap(correct);
  if (corrected.length === 0) return [];
  const title = `Exampleshire: ${sender.name}, corrections to ${periodInWords(period)} (fictional)`;
  const file = fileOf(sender, `${period}-${sender.fileStem}-corrected`, title, corrected);
  const reason = 'Records entered after the end of the month; sent again by the performance team.';
  return [{ ...file, period, receivedOn: addDays(on, 35), restatementReason: reason }];
}

function correct({ indicator, point }: Line): Line[] {
  const { value, numerator, denominator } = point;
  if (value === null) return [];
  if (indicator.unit !== 'percent') return [{ indicator, point: { ...point, value: value + 1 } }];
  if (numerator === null || denominator === null) return [];
  const more = denominator + 2;
  const children = numerator + 1;
  const percent = Math.round((1_000 * children) / more) / 10;
  return [{ indicator, point: { ...point, value: percent, numerator: children, denominator: more } }];
}
