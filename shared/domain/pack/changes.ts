import { daysBetween, type IsoDate, type Period } from '../dates.ts';
import { movedFrom, type Colour } from '../rating/rating.ts';
import type { ActionPosition, AgreementPosition, IndicatorPosition, Position, ThingKind } from './position.ts';
import { targetBegan, underneathAction, underneathIndicator } from './underneath.ts';
import { isFinished } from '../plan.ts';

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
  /** The sentence of the new colour. */
  readonly because: string;
  /** What became known since: reports, dates agreed anew, restated figures, moderations set or lapsed, another aim. */
  readonly underneath: readonly string[];
  readonly direction: 'better' | 'worse' | 'neither';
  /** It has a colour because there is something to hold its figure against by now, and there was nothing last time. */
  readonly targetBegan?: true;
}

export interface DateChange {
  readonly ref: string;
  readonly title: string;
  readonly what: 'agreed due date' | 'forecast';
  readonly before: IsoDate;
  readonly after: IsoDate;
  /** Positive when later. */
  readonly days: number;
  /** Who agreed it and why; null for a forecast, which is the owner's own, and where it is not known. */
  readonly agreement: AgreementPosition | null;
  /** Days behind the baseline; null where an older pack did not keep it. */
  readonly slippedBefore: number | null;
  readonly slippedAfter: number | null;
}

export interface Restatement {
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  readonly before: number | null;
  readonly after: number | null;
}

export interface Named {
  readonly kind: 'action' | 'indicator' | 'finding' | 'section' | ThingKind;
  readonly ref: string;
  readonly title: string;
  /** The action or indicator that evidence or a moderation belongs to. */
  readonly about?: string;
}

export interface Closed extends Named {
  /** Completed with what evidence, cancelled why, superseded by what; empty where an older pack did not keep it. */
  readonly how: string;
}

export interface Changes {
  readonly colours: readonly ColourChange[];
  readonly dates: readonly DateChange[];
  readonly restated: readonly Restatement[];
  readonly limits: readonly LimitChange[];
  readonly added: readonly Named[];
  readonly closed: readonly Closed[];
  /** Present last time, absent now: always named, never silently gone. */
  readonly vanished: readonly Named[];
}

/**
 * What changed between two positions: colours, dates, figures of the past, things new, closed and vanished.
 * Comparing a position with itself gives nothing; swapping the two swaps better with worse and added with vanished.
 */
export function whatChanged(before: Position, after: Position): Changes {
  const actionsBefore = new Map(before.actions.map((action) => [action.ref, action]));
  const indicatorsBefore = new Map(before.indicators.map((indicator) => [indicator.code, indicator]));
  const { asAtOn } = after;
  return {
    colours: [
      ...after.actions.flatMap((now) => {
        const was = actionsBefore.get(now.ref);
        return colourChange('action', now.ref, now.title, was, now).map((change) => ({
          ...change,
          underneath: was === undefined ? [] : underneathAction(was, now, asAtOn),
        }));
      }),
      ...after.indicators.flatMap((now) => {
        const was = indicatorsBefore.get(now.code);
        return colourChange('indicator', now.code, now.name, was, now).map((change) => ({
          ...change,
          underneath: was === undefined ? [] : underneathIndicator(was, now, asAtOn),
          ...(was !== undefined && targetBegan(was, now) ? { targetBegan: true as const } : {}),
        }));
      }),
    ],
    dates: after.actions.flatMap((now) => dateChanges(actionsBefore.get(now.ref), now)),
    restated: after.indicators.flatMap((now) => restatements(indicatorsBefore.get(now.code), now)),
    limits: after.indicators.flatMap((now) => limitChanges(indicatorsBefore.get(now.code), now)),
    added: missingFrom(before, after),
    closed: [...closedActions(before, after), ...closedThings(before, after)],
    vanished: missingFrom(after, before),
  };
}

function closedActions(before: Position, after: Position): Closed[] {
  const was = new Map(before.actions.map((action) => [action.ref, action]));
  return after.actions
    .filter(({ ref, status }) => {
      const earlier = was.get(ref);
      return earlier !== undefined && !isFinished(earlier.status) && isFinished(status);
    })
    .map(({ ref, title, ended = '' }) => ({ kind: 'action', ref, title, how: ended }));
}

function closedThings(before: Position, after: Position): Closed[] {
  const open = new Set((before.things ?? []).filter(({ ended }) => ended === undefined).map(keyOf));
  return (after.things ?? []).flatMap((thing) =>
    thing.ended !== undefined && open.has(keyOf(thing))
      ? [{ kind: thing.kind, ref: thing.ref, title: thing.title, how: thing.ended }]
      : [],
  );
}

function colourChange(
  kind: ColourChange['kind'],
  ref: string,
  title: string,
  was: { readonly colour: Colour } | undefined,
  now: { readonly colour: Colour; readonly because: string },
): Omit<ColourChange, 'underneath'>[] {
  if (was === undefined || was.colour === now.colour) return [];
  const direction = movedFrom(was.colour, now.colour);
  return [{ kind, ref, title, before: was.colour, after: now.colour, because: now.because, direction }];
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
      : [
          {
            ref: now.ref,
            title: now.title,
            what,
            before,
            after,
            days: daysBetween(before, after),
            agreement: what === 'forecast' ? null : (now.agreement ?? null),
            slippedBefore: was.slippageDays ?? null,
            slippedAfter: now.slippageDays ?? null,
          },
        ],
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

/** What `there` has and `here` has not. Of kinds that one of the two did not keep nothing can be said. */
function missingFrom(here: Position, there: Position): Named[] {
  const held = new Set(namedIn(here).map(keyOf));
  const compared: Position = {
    ...there,
    things: here.things === undefined ? [] : (there.things ?? []),
    sections: here.sections === undefined ? [] : (there.sections ?? []),
  };
  return namedIn(compared).filter((thing) => !held.has(keyOf(thing)));
}

const keyOf = ({ kind, ref }: Pick<Named, 'kind' | 'ref'>): string => `${kind} ${ref}`;

/** Everything that a position names. */
export const namedIn = ({ actions, indicators, findings, things = [], sections = [] }: Position): Named[] => [
  ...actions.map(({ ref, title }): Named => ({ kind: 'action', ref, title })),
  ...indicators.map(({ code, name }): Named => ({ kind: 'indicator', ref: code, title: name })),
  ...findings.map(({ ref, text }): Named => ({ kind: 'finding', ref, title: text })),
  ...things.map(({ ended: _ended, ...thing }): Named => thing),
  ...sections.map((id): Named => ({ kind: 'section', ref: id, title: '' })),
];
