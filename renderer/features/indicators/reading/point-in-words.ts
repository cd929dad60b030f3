import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { colourWord } from '#shared/wording/colours.ts';

/** One point of the chart as a reader would say it: month, value, colour, signal and what has to be known of it. */
export function pointInWords({ chart, periods }: Pick<IndicatorDetail, 'chart' | 'periods'>, index: number): string {
  const point = chart.points[index];
  const line = periods.find(({ period }) => period === point?.period);
  if (point === undefined || line === undefined) return '';
  const { valueText, ofText, targetText, rating, signal, flags } = line;
  const held = /\d/u.test(targetText) ? `target ${targetText}` : targetText;
  const signalText = signal === '' ? 'no signal' : `signal: ${signal.toLowerCase()}`;
  return [
    `${periodInWords(point.period)}: ${valueText}${ofText === '' ? '' : ` (${ofText})`}, ${held}`,
    colourWord(rating.colour),
    point.value === null ? '' : signalText,
    flags.join(', '),
    ...chart.rebases.filter((rebase) => rebase.index === index).map(({ label }) => `limits calculated anew: ${label}`),
    ...chart.definitions.filter((mark) => mark.index === index).map(({ label }) => `${label} from here on`),
  ]
    .filter((part) => part !== '')
    .join('; ');
}
