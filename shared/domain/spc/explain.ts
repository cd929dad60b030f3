import type { Direction, PointType, SpcPoint, SpcResult } from './series.ts';

/** What the reader calls one point of the series. */
export type PointNoun = 'month' | 'quarter' | 'year' | 'point';

export interface SpcWording {
  readonly direction: Direction;
  readonly noun: PointNoun;
}

const numbers = [
  'Zero',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];
const inWords = (count: number): string => numbers[count] ?? String(count);

/** One sentence for a board on what the latest point says; trial limits and a stuck measure are named in it. */
export function explainVariation(result: SpcResult, { noun }: Pick<SpcWording, 'noun'>): string {
  const latest = result.points.at(-1);
  if (latest === undefined) return 'There are no values yet.';
  if (latest.y === null) return `There is no value for the latest ${noun}, so nothing can be said of it.`;
  const stuck = stuckInWords(groupOf(result.points, latest), latest, noun);
  if (stuck !== null) return stuck;
  if (latest.pointType === 'common_cause') return `${commonCause(latest, noun)}.${caution(result, latest)}`;
  const finding = `${signalInWords(result.points, latest, noun)}: a change worth understanding, ${judgement[latest.pointType]}.`;
  return finding + caution(result, latest);
}

const judgement: Record<Exclude<PointType, 'common_cause'>, string> = {
  special_cause_improvement: 'in the right direction',
  special_cause_concern: 'in the wrong direction',
  special_cause_neutral_high: 'neither good nor bad in itself',
  special_cause_neutral_low: 'neither good nor bad in itself',
};

/**
 * A measure that is always or nearly always at one value (100%, none waiting). Screening then leaves nothing or only
 * ranges of 0, and any signal is one of the arithmetic and not of the service.
 */
function stuckInWords(group: readonly SpcPoint[], latest: SpcPoint, noun: PointNoun): string | null {
  const values = group.flatMap((point) => (point.y === null ? [] : [point.y]));
  if (values.length > 1 && values.every((value) => value === values[0])) {
    return `Every ${noun} so far has the same value, so there is no variation to measure.`;
  }
  return latest.lpl !== null && latest.lpl === latest.upl
    ? 'Nearly every value is the same, so the limits have no width: read the values, not the signal.'
    : null;
}

function commonCause(latest: SpcPoint, noun: PointNoun): string {
  return latest.lpl === null
    ? `There are too few ${noun}s in a row to calculate limits`
    : `The latest ${noun} is within the range that this process usually produces: no signal of change`;
}

function signalInWords(points: readonly SpcPoint[], latest: SpcPoint, noun: PointNoun): string {
  const label = latest.specialCauseType;
  const group = groupOf(points, latest);
  if (label === 'Above UCL') return `The latest ${noun} is above the upper limit`;
  if (label === 'Below LCL') return `The latest ${noun} is below the lower limit`;
  if (label.includes('Trend')) {
    const rising = label.includes('Increasing');
    const length = trendLength(group, rising);
    return `${inWords(length)} ${noun}s in a row, each ${rising ? 'higher' : 'lower'} than the one before`;
  }
  const above = label.includes('Above');
  if (label.startsWith('2 in 3')) {
    return `At least two of the last three ${noun}s close to or beyond the ${above ? 'upper' : 'lower'} limit`;
  }
  return `${inWords(shiftLength(group, latest))} ${noun}s in a row ${above ? 'above' : 'below'} the average`;
}

const groupOf = (points: readonly SpcPoint[], latest: SpcPoint): SpcPoint[] =>
  points.filter((point) => point.rebaseGroup === latest.rebaseGroup);

/** How many points up to the latest are on its side of the mean without a break. */
function shiftLength(group: readonly SpcPoint[], latest: SpcPoint): number {
  const breaks = group.findLastIndex((point) => point.relativeToMean !== latest.relativeToMean);
  return group.length - 1 - breaks;
}

/** How many points up to the latest each continue the rise or fall; the run may be longer than the rule asks for. */
function trendLength(group: readonly SpcPoint[], rising: boolean): number {
  let length = 1;
  for (let i = group.length - 1; i > 0; i--) {
    const [before, after] = [group[i - 1]?.y ?? null, group[i]?.y ?? null];
    if (before === null || after === null || (rising ? after <= before : after >= before)) break;
    length++;
  }
  return length;
}

/** A reason to read the chart with care. */
function caution(result: SpcResult, latest: SpcPoint): string {
  const values = groupOf(result.points, latest).filter((point) => point.y !== null).length;
  return latest.shortGroup && latest.lpl !== null
    ? ` The limits are trial limits: they rest on ${values} points, and 13 are needed.`
    : '';
}

/** One sentence for a board on whether the target can be expected to be met; null where there is no target to speak of. */
export function explainAssurance(
  result: SpcResult,
  target: number | null,
  { direction, noun }: SpcWording,
): string | null {
  if (target === null || direction === 'neutral') return null;
  const trial = result.points.at(-1)?.shortGroup === true ? ' It rests on trial limits, so read it with care.' : '';
  switch (result.assurance) {
    case 'consistent_pass':
      return `Unless the process changes the target will be met every ${noun}: even an ordinary bad ${noun} is better than it.${trial}`;
    case 'consistent_fail':
      return `The target lies outside what the process can be expected to reach: without a change it will be missed again.${trial}`;
    case 'inconsistent':
      return `The target lies inside the usual range: it will be met in one ${noun} and missed in the next by chance alone.${trial}`;
    case null:
      return 'There are no limits to hold the target against, so nothing can be said about meeting it consistently.';
  }
}
