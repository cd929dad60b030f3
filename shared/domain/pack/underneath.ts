import { dateInWords, periodInWords, type IsoDate } from '../dates.ts';
import { statusInWords, type EvidenceState } from '../plan.ts';
import { formatValue } from '../units.ts';
import {
  noTarget,
  publicEvidenceTitle,
  type ActionPosition,
  type IndicatorPosition,
  type ModerationPosition,
} from './position.ts';

/**
 * What became known of an action between two positions, in the words of a list: the report, the date agreed anew, the
 * evidence, the moderation. A colour that moved without any of it moved because time passed, and that is said.
 */
export function underneathAction(was: ActionPosition, now: ActionPosition, asAtOn: IsoDate): string[] {
  const found = [
    ...reported(was, now),
    ...agreed(was, now),
    ...forecast(was, now),
    ...evidenceMoved(was, now),
    ...moderated(was.moderation, now.moderation, asAtOn),
  ];
  const known = was.lastUpdate !== undefined && now.lastUpdate !== undefined;
  return found.length > 0 || !known ? found : ['Nothing new was recorded: only time has passed'];
}

/** The same of an indicator: the figure of a new month, one restated, another aim, another way of counting. */
export function underneathIndicator(was: IndicatorPosition, now: IndicatorPosition, asAtOn: IsoDate): string[] {
  return [
    ...newFigure(was, now),
    ...(was.aim !== undefined && now.aim !== undefined && was.aim !== now.aim
      ? [`Held against ${orNothing(was.aim)} last time, against ${orNothing(now.aim)} now`]
      : []),
    ...(was.definition !== undefined && now.definition !== undefined && was.definition !== now.definition
      ? [`Counted by definition ${now.definition}, by definition ${was.definition} last time`]
      : []),
    ...(was.valuePeriod === now.valuePeriod
      ? moderated(was.moderation, now.moderation, asAtOn)
      : moderatedForMonth(was, now)),
  ];
}

/** Whether there is something to hold its figure against by now, and there was nothing last time. */
export const targetBegan = (was: IndicatorPosition, now: IndicatorPosition): boolean =>
  was.aim === noTarget && now.aim !== undefined && now.aim !== noTarget;

/** A moderation of an indicator is for one month: in the next it neither lapses nor is taken back. */
function moderatedForMonth(was: IndicatorPosition, now: IndicatorPosition): string[] {
  const { moderation: before = null, valuePeriod: period = null } = was;
  const { moderation: after = null } = now;
  return [
    ...(before === null || period === null
      ? []
      : [`The ${before.colour} that ${before.by} set was for ${periodInWords(period)} only`]),
    ...(after === null ? [] : [`Set to ${after.colour} by ${after.by} on ${dateInWords(after.on)}`]),
  ];
}

const orNothing = (aim: string): string => (aim === '' ? 'no aim' : aim);

function reported({ lastUpdate: was }: ActionPosition, { lastUpdate: now }: ActionPosition): string[] {
  if (was === undefined || now === undefined || now === null) return [];
  const same = was !== null && was.on === now.on && was.status === now.status;
  if (same && was.progressPercent === now.progressPercent) return [];
  const status =
    was === null || was.status === now.status
      ? ''
      : `${statusInWords(now.status)}, ${statusInWords(was.status)} before`;
  const progress = progressMoved(was?.progressPercent ?? null, now.progressPercent);
  const said = [status, progress].filter((part) => part !== '').join('; ');
  return [`Report of ${dateInWords(now.on)}${said === '' ? '' : `: ${said}`}`];
}

function progressMoved(was: number | null, now: number | null): string {
  if (now === null) return '';
  return was === null || was === now ? `progress ${now}%` : `progress ${now}%, ${was}% before`;
}

function agreed(was: ActionPosition, now: ActionPosition): string[] {
  if (was.agreedDueOn === now.agreedDueOn) return [];
  const { agreement } = now;
  const who = agreement === undefined || agreement === null ? '' : `, agreed by ${agreement.by}`;
  return [`Due date moved from ${dateInWords(was.agreedDueOn)} to ${dateInWords(now.agreedDueOn)}${who}`];
}

function forecast({ forecastOn: was }: ActionPosition, { forecastOn: now }: ActionPosition): string[] {
  if (was === now || now === null) return [];
  return was === null
    ? [`Forecast for ${dateInWords(now)}, none given before`]
    : [`Forecast moved from ${dateInWords(was)} to ${dateInWords(now)}`];
}

const evidenceWords: Record<EvidenceState, string> = {
  claimed: 'claimed',
  accepted: 'accepted',
  rejected: 'rejected',
  impact_tested: 'tested for its impact',
};

function evidenceMoved({ evidence: was }: ActionPosition, { evidence: now }: ActionPosition): string[] {
  if (was === undefined || now === undefined) return [];
  const left = was.map(keyOf);
  return now
    .filter((one) => {
      const at = left.indexOf(keyOf(one));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map(({ title, state }) => `Evidence ${evidenceWords[state]}${isNamed(title) ? `: ${title}` : ''}`);
}

const isNamed = (title: string): boolean => title !== '' && title !== publicEvidenceTitle;

const keyOf = ({ title, state }: { readonly title: string; readonly state: EvidenceState }): string =>
  `${state} ${title}`;

function moderated(
  was: ModerationPosition | null | undefined,
  now: ModerationPosition | null | undefined,
  asAtOn: IsoDate,
): string[] {
  if (was === undefined || now === undefined) return [];
  if (now !== null) {
    const same = was !== null && was.on === now.on && was.colour === now.colour && was.by === now.by;
    return same ? [] : [`Set to ${now.colour} by ${now.by} on ${dateInWords(now.on)}`];
  }
  if (was === null) return [];
  const lapsed = was.holdsUntil !== null && was.holdsUntil < asAtOn;
  return [
    lapsed
      ? `The ${was.colour} that ${was.by} set lapsed after ${dateInWords(was.holdsUntil)}`
      : `The ${was.colour} that ${was.by} set on ${dateInWords(was.on)} stands no more`,
  ];
}

function newFigure(was: IndicatorPosition, now: IndicatorPosition): string[] {
  const [before, after] = [was.valuePeriod, now.valuePeriod];
  if (before === undefined || after === undefined) return [];
  if (after === null) return before === null ? [] : [`No figure now; ${figureOf(was, before)} last time`];
  if (before === null) return [`${figureOf(now, after)}, the first figure`];
  if (before !== after)
    return [`${figureOf(now, after)} after ${figureOf(now, before)}`, ...restatedSince(was, now, before)];
  return restatedSince(was, now, before);
}

/** The figure that stood in the last pack is another one by now. */
function restatedSince(was: IndicatorPosition, now: IndicatorPosition, period: string): string[] {
  const [before, after] = [was.values[period] ?? null, now.values[period] ?? null];
  return before === after
    ? []
    : [`${periodInWords(period)} restated: ${inWords(after, now)}, ${inWords(before, was)} last time`];
}

const figureOf = (position: IndicatorPosition, period: string): string =>
  `${inWords(position.values[period] ?? null, position)} for ${periodInWords(period)}`;

const inWords = (value: number | null, { unit }: IndicatorPosition): string =>
  value === null ? 'No number' : formatValue(value, unit ?? 'count');
