import { daysBetween, type IsoDate, type Period } from '../dates.ts';
import { severity, type Colour } from '../rating/rating.ts';

/** What a pack said, as far as comparing two packs needs it. */
export interface Position {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly actions: readonly ActionPosition[];
  readonly indicators: readonly IndicatorPosition[];
  readonly findings: readonly { readonly ref: string; readonly text: string }[];
}

export interface ActionPosition {
  readonly ref: string;
  readonly title: string;
  readonly colour: Colour;
  readonly because: string;
  readonly agreedDueOn: IsoDate;
  readonly forecastOn: IsoDate | null;
  readonly status: string;
}

export interface IndicatorPosition {
  readonly code: string;
  readonly name: string;
  readonly colour: Colour;
  readonly because: string;
  /** What the figure is held against, in words; left out by snapshots made before it was compared. */
  readonly aim?: string;
  /** Values as known then, by period. */
  readonly values: Readonly<Record<Period, number | null>>;
  /** What its control limits rested on by decision; left out by snapshots made before it was compared. */
  readonly limits?: LimitPosition;
}

interface LimitPosition {
  /** Months from which limits are calculated anew. */
  readonly rebases: readonly Period[];
  /** Points that limits are fixed on; null where they are free. */
  readonly fixedOn: number | null;
}

/** Limits of one indicator that were calculated anew, or no longer are; that were fixed or freed. */
export interface LimitChange {
  readonly code: string;
  readonly name: string;
  readonly change:
    | { readonly kind: 'rebased' | 'withdrawn'; readonly period: Period }
    | { readonly kind: 'fixed' | 'freed'; readonly before: number | null; readonly after: number | null };
}

export interface ColourChange {
  readonly kind: 'action' | 'indicator';
  readonly ref: string;
  readonly title: string;
  readonly before: Colour;
  readonly after: Colour;
  /** The sentence of the new colour; a colour that another aim gave says so. */
  readonly because: string;
  readonly direction: 'better' | 'worse' | 'neither';
}

export interface DateChange {
  readonly ref: string;
  readonly title: string;
  readonly what: 'agreed due date' | 'forecast';
  readonly before: IsoDate;
  readonly after: IsoDate;
  /** Positive when later. */
  readonly days: number;
}

export interface Restatement {
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  readonly before: number | null;
  readonly after: number | null;
}

export interface Named {
  readonly kind: 'action' | 'indicator' | 'finding';
  readonly ref: string;
  readonly title: string;
}

export interface Changes {
  readonly colours: readonly ColourChange[];
  readonly dates: readonly DateChange[];
  readonly restated: readonly Restatement[];
  readonly limits: readonly LimitChange[];
  readonly added: readonly Named[];
  readonly closed: readonly Named[];
  /** Present last time, absent now: always named, never silently gone. */
  readonly vanished: readonly Named[];
}

const closedStatuses = new Set(['completed', 'cancelled', 'superseded']);

/**
 * What changed between two positions: colours, dates, figures of the past, things new, closed and vanished.
 * Comparing a position with itself gives nothing; swapping the two swaps better with worse and added with vanished.
 */
export function whatChanged(before: Position, after: Position): Changes {
  const actionsBefore = new Map(before.actions.map((action) => [action.ref, action]));
  const indicatorsBefore = new Map(before.indicators.map((indicator) => [indicator.code, indicator]));
  return {
    colours: [
      ...after.actions.flatMap((now) => colourChange('action', now.ref, now.title, actionsBefore.get(now.ref), now)),
      ...after.indicators.flatMap((now) => indicatorColourChange(indicatorsBefore.get(now.code), now)),
    ],
    dates: after.actions.flatMap((now) => dateChanges(actionsBefore.get(now.ref), now)),
    restated: after.indicators.flatMap((now) => restatements(indicatorsBefore.get(now.code), now)),
    limits: after.indicators.flatMap((now) => limitChanges(indicatorsBefore.get(now.code), now)),
    added: missingFrom(before, after),
    closed: after.actions
      .filter((now) => {
        const was = actionsBefore.get(now.ref);
        return was !== undefined && !closedStatuses.has(was.status) && closedStatuses.has(now.status);
      })
      .map((now) => ({ kind: 'action', ref: now.ref, title: now.title })),
    vanished: missingFrom(after, before),
  };
}

function colourChange(
  kind: ColourChange['kind'],
  ref: string,
  title: string,
  was: { readonly colour: Colour } | undefined,
  now: { readonly colour: Colour; readonly because: string },
): ColourChange[] {
  if (was === undefined || was.colour === now.colour) return [];
  const [x, y] = [severity(was.colour), severity(now.colour)];
  const direction = x === null || y === null ? 'neither' : y > x ? 'worse' : 'better';
  return [{ kind, ref, title, before: was.colour, after: now.colour, because: now.because, direction }];
}

/** A lower aim turns red into amber without any better figure: the reader is told what it was held against before. */
function indicatorColourChange(was: IndicatorPosition | undefined, now: IndicatorPosition): ColourChange[] {
  const otherAim = was?.aim !== undefined && now.aim !== undefined && was.aim !== now.aim;
  return colourChange('indicator', now.code, now.name, was, now).map((change) =>
    otherAim ? { ...change, because: `${change.because}; held against ${was.aim} last time` } : change,
  );
}

function dateChanges(was: ActionPosition | undefined, now: ActionPosition): DateChange[] {
  if (was === undefined) return [];
  const pairs = [
    ['agreed due date', was.agreedDueOn, now.agreedDueOn],
    ['forecast', was.forecastOn, now.forecastOn],
  ] as const;
  return pairs.flatMap(([what, before, after]) =>
    before === null || after === null || before === after
      ? []
      : [{ ref: now.ref, title: now.title, what, before, after, days: daysBetween(before, after) }],
  );
}

function restatements(was: IndicatorPosition | undefined, now: IndicatorPosition): Restatement[] {
  if (was === undefined) return [];
  return Object.entries(was.values).flatMap(([period, before]) => {
    const after = now.values[period] ?? null;
    return before === after ? [] : [{ code: now.code, name: now.name, period, before, after }];
  });
}

function limitChanges(was: IndicatorPosition | undefined, now: IndicatorPosition): LimitChange[] {
  const [before, after] = [was?.limits, now.limits];
  if (before === undefined || after === undefined) return [];
  const about = { code: now.code, name: now.name };
  const changes: LimitChange['change'][] = [
    ...after.rebases
      .filter((period) => !before.rebases.includes(period))
      .map((period) => ({ kind: 'rebased' as const, period })),
    ...before.rebases
      .filter((period) => !after.rebases.includes(period))
      .map((period) => ({ kind: 'withdrawn' as const, period })),
  ];
  if (before.fixedOn !== after.fixedOn) {
    const kind = after.fixedOn === null ? 'freed' : 'fixed';
    changes.push({ kind, before: before.fixedOn, after: after.fixedOn });
  }
  return changes.map((change) => ({ ...about, change }));
}

/** What `there` has and `here` has not. */
function missingFrom(here: Position, there: Position): Named[] {
  const actions = new Set(here.actions.map((action) => action.ref));
  const indicators = new Set(here.indicators.map((indicator) => indicator.code));
  const findings = new Set(here.findings.map((finding) => finding.ref));
  return [
    ...there.actions
      .filter((action) => !actions.has(action.ref))
      .map((action): Named => ({ kind: 'action', ref: action.ref, title: action.title })),
    ...there.indicators
      .filter((indicator) => !indicators.has(indicator.code))
      .map((indicator): Named => ({ kind: 'indicator', ref: indicator.code, title: indicator.name })),
    ...there.findings
      .filter((finding) => !findings.has(finding.ref))
      .map((finding): Named => ({ kind: 'finding', ref: finding.ref, title: finding.text })),
  ];
}
