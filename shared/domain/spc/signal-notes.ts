import { periodInWords, shortPeriod } from '../dates.ts';
import { explainAssurance, type SpcWording } from './explain.ts';
import { compare, toleranceOf } from './limits.ts';
import type { PointType, SpcPoint, SpcResult } from './series.ts';

/** One signal of a control chart for people who read no control charts: to be read out, or copied into a paper. */
export interface SignalNote {
  /** Stable among the notes of one chart. */
  readonly id: string;
  readonly title: string;
  /** What the rule saw. */
  readonly saw: string;
  /** Since when, or for which months. */
  readonly since: string;
  /** What it must not be read as. */
  readonly doesNotMean: string;
  /** Questions that a board may ask. */
  readonly ask: readonly string[];
  /** False for a signal of the past that the latest point does not carry any more. */
  readonly current: boolean;
}

type Rule = 'beyond_limit' | 'trend' | 'shift' | 'near_limit';

/** Neighbouring points with the same signal: one thing to talk about. */
interface Episode {
  readonly rule: Rule;
  readonly upward: boolean;
  readonly pointType: Exclude<PointType, 'common_cause'>;
  readonly from: string;
  readonly to: string;
  readonly points: number;
  readonly current: boolean;
}

/** A note for each signal, the newest first, then what can be said of the target. Empty where there are no limits to see a signal by. */
export function signalNotes(result: SpcResult, target: number | null, wording: SpcWording): SignalNote[] {
  if (result.points.every((point) => point.lpl === null || point.lpl === point.upl)) return [];
  const notes = episodesOf(result.points)
    .toReversed()
    .map((episode) => noteOn(episode, wording));
  const assurance = assuranceNote(result, target, wording);
  return [...(notes.some((note) => note.current) ? [] : [commonCause(result, wording)]), ...notes, ...assurance].filter(
    (note) => note !== null,
  );
}

function ruleOf(label: string): Rule {
  if (label.includes('UCL') || label.includes('LCL')) return 'beyond_limit';
  if (label.includes('Trend')) return 'trend';
  return label.startsWith('2 in 3') ? 'near_limit' : 'shift';
}

const isUpward = (label: string): boolean => label.includes('Above') || label.includes('Increasing');

/** Signals as runs, oldest first. A point can stand in a run and carry the label of a stronger rule: it belongs to the run all the same. */
function episodesOf(points: readonly SpcPoint[]): Episode[] {
  const tolerance = toleranceOf(points.map((point) => point.y));
  const episodes = new Map<string, Episode>();
  for (const [index, point] of points.entries()) {
    if (point.pointType === 'common_cause') continue;
    const rule = ruleOf(point.specialCauseType);
    const upward = isUpward(point.specialCauseType);
    const joins = joinedBy(rule, point, tolerance);
    const from = ends(points, index, -1, joins);
    const to = ends(points, index, 1, joins);
    episodes.set(`${rule} ${upward} ${from}`, {
      rule,
      upward,
      pointType: point.pointType,
      from: points[from]?.x ?? point.x,
      to: points[to]?.x ?? point.x,
      points: to - from + 1,
      current: to === points.length - 1,
    });
  }
  return [...episodes.values()].toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.from < b.from ? 1 : -1));
}

/** Whether two neighbours belong to the same run, the earlier one given first. */
type Joins = (before: SpcPoint, after: SpcPoint) => boolean;

function joinedBy(rule: Rule, { specialCauseType, relativeToMean }: SpcPoint, tolerance: number): Joins {
  switch (rule) {
    case 'beyond_limit':
    case 'near_limit':
      return (before, after) =>
        before.specialCauseType === specialCauseType && after.specialCauseType === specialCauseType;
    case 'shift':
      return (before, after) => before.relativeToMean === relativeToMean && after.relativeToMean === relativeToMean;
    case 'trend': {
      const step = isUpward(specialCauseType) ? 1 : -1;
      return (before, after) => before.y !== null && after.y !== null && compare(after.y, before.y, tolerance) === step;
    }
  }
}

/** The last index of the run in one direction, from a point of it. */
function ends(points: readonly SpcPoint[], start: number, direction: -1 | 1, joins: Joins): number {
  let index = start;
  for (;;) {
    const [here, next] = [points[index], points[index + direction]];
    if (here === undefined || next === undefined || next.rebaseGroup !== here.rebaseGroup) return index;
    if (!(direction === 1 ? joins(here, next) : joins(next, here))) return index;
    index += direction;
  }
}

const judgement: Record<Episode['pointType'], string> = {
  special_cause_improvement: 'improvement',
  special_cause_concern: 'concern',
  special_cause_neutral_high: 'change, neither good nor bad in itself',
  special_cause_neutral_low: 'change, neither good nor bad in itself',
};

function noteOn(episode: Episode, { noun }: SpcWording): SignalNote {
  const { rule, upward, from, to, points, current, pointType } = episode;
  const months = from === to ? periodInWords(from) : `${periodInWords(from)} to ${periodInWords(to)}`;
  const span = current && from !== to ? `since ${periodInWords(from)}` : months;
  return {
    id: `${rule}-${upward ? 'up' : 'down'}-${from}`,
    title: `${current ? 'Signal' : 'Earlier signal'} of ${judgement[pointType]}: ${titles[rule](upward, points, noun)}`,
    saw: seen[rule](upward, points, noun),
    since: current && from !== to ? `Since ${periodInWords(from)}.` : `${months}.`,
    doesNotMean: notMeant(rule, pointType, noun),
    ask: questions(rule, pointType, span),
    current,
  };
}

type Wording = (upward: boolean, points: number, noun: string) => string;

const titles: Readonly<Record<Rule, Wording>> = {
  beyond_limit: (up, points, noun) =>
    points === 1
      ? `a ${noun} ${up ? 'above' : 'below'} the limits`
      : `${points} ${noun}s ${up ? 'above' : 'below'} the limits`,
  trend: (up, points, noun) => `${points} ${noun}s in a row ${up ? 'rising' : 'falling'}`,
  shift: (up, points, noun) => `${points} ${noun}s in a row ${up ? 'above' : 'below'} the average`,
  near_limit: (up, _points, noun) => `two of three ${noun}s near the ${up ? 'upper' : 'lower'} limit`,
};

const seen: Readonly<Record<Rule, Wording>> = {
  beyond_limit: (up, points, noun) =>
    `${points === 1 ? `One ${noun} lies` : `${points} ${noun}s lie`} ${up ? 'above the upper' : 'below the lower'} limit. While nothing changes, nearly every ${noun} lies between the limits, so a ${noun} outside them has most likely a cause of its own.`,
  trend: (up, points, noun) =>
    `${points} ${noun}s in a row, each ${up ? 'higher' : 'lower'} than the one before. By chance alone figures go up and down; so long a run in one direction is most unlikely.`,
  shift: (up, points, noun) =>
    `${points} ${noun}s in a row ${up ? 'above' : 'below'} the average. By chance alone about half of them would be on the other side: the usual level seems to have moved.`,
  near_limit: (up, _points, noun) =>
    `Two of three ${noun}s in a row lie close to the ${up ? 'upper' : 'lower'} limit. One of them may be chance; two so near together seldom are.`,
};

function notMeant(rule: Rule, pointType: Episode['pointType'], noun: string): string {
  const cause =
    'It does not say what the cause is, nor that it lies in the service: a changed way of counting looks the same.';
  if (pointType === 'special_cause_improvement') {
    const lasting = rule === 'beyond_limit' || rule === 'near_limit' ? `One good ${noun} is not yet a new level. ` : '';
    return `It does not mean that the target is met or will be. ${lasting}${cause}`;
  }
  if (pointType === 'special_cause_concern') return `It does not mean that somebody is at fault. ${cause}`;
  return `It is neither praise nor blame: this measure has no better direction. ${cause}`;
}

function questions(rule: Rule, pointType: Episode['pointType'], span: string): string[] {
  const sudden = rule === 'beyond_limit' || rule === 'near_limit';
  const when = span.startsWith('since') ? span : `in ${span}`;
  return [
    sudden ? `What was different ${when}?` : `What has changed ${when}, and was it something we did on purpose?`,
    'Was anything counted, recorded or defined differently?',
    pointType === 'special_cause_improvement'
      ? 'How will it be kept, and what do children notice of it?'
      : pointType === 'special_cause_concern'
        ? 'What does it mean for children, what is being done about it, and by when will it show here?'
        : 'Does it change what the service needs to be ready for?',
  ];
}

/** That the latest point carries no signal is a finding too, and the one most often misread. */
function commonCause(result: SpcResult, { noun }: SpcWording): SignalNote | null {
  const latest = result.points.at(-1);
  if (latest === undefined || latest.y === null || latest.lpl === null) return null;
  const group = result.points.find((point) => point.rebaseGroup === latest.rebaseGroup);
  return {
    id: 'common-cause',
    title: 'No signal now: the usual ups and downs',
    saw: `The latest ${noun} lies between the limits, and none of the rules for runs and trends holds for it. Being higher or lower than the ${noun} before is what this process does by itself.`,
    since: group === undefined ? '' : `Measured against the ${noun}s since ${shortPeriod(group.x)}.`,
    doesNotMean:
      'It does not mean that performance is good enough, nor that nothing needs to be done: a process can be steadily poor.',
    ask: [
      'Is the usual range good enough for children?',
      'If not, what will be done differently? Without a change the next figures will lie in the same range.',
    ],
    current: true,
  };
}

function assuranceNote(result: SpcResult, target: number | null, wording: SpcWording): SignalNote[] {
  const sentence = explainAssurance(result, target, wording);
  if (sentence === null || result.assurance === null) return [];
  const { noun } = wording;
  const told = {
    consistent_pass: {
      title: 'Target: will be met as things stand',
      doesNotMean: 'It does not mean that the target is the right one, nor that every child is well served.',
      ask: ['Is the target still ambitious enough?', 'What keeps the process where it is, and could it be lost?'],
    },
    consistent_fail: {
      title: 'Target: will be missed as things stand',
      doesNotMean: `It does not mean that people are not trying: the process as it is cannot reach the target, and a good ${noun} would not change that.`,
      ask: [
        'What in the process itself will be changed, by whom and by when?',
        'Is there a trajectory: what should be reached on the way, and when?',
      ],
    },
    inconsistent: {
      title: 'Target: hit or miss',
      doesNotMean: `A ${noun} on target is not a success and a ${noun} off target is not a failure: both come from the same process.`,
      ask: ['What would narrow the ups and downs, or move the whole range beyond the target?'],
    },
  }[result.assurance];
  return [
    { id: 'assurance', saw: sentence, since: 'Held against the limits at the latest point.', current: true, ...told },
  ];
}

/** A note as plain text, for a paper or an e-mail. */
export const signalNoteText = (note: SignalNote, subject: string): string =>
  [
    `${subject}. ${note.title}.`,
    `What the chart shows: ${note.saw}`,
    note.since === '' ? '' : `When: ${note.since}`,
    `What it does not mean: ${note.doesNotMean}`,
    'Questions for the board:',
    ...note.ask.map((question) => `- ${question}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
