import type { ExceptionReason, LiveException } from '#shared/contract/meeting-live.ts';
import type { ModerationRow } from '#shared/contract/moderations.ts';
import type { LogRow } from '#shared/contract/action-log.ts';
import type { ActionRow } from '#shared/contract/actions.ts';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import { addDays, dateInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { colourWord } from '#shared/wording/colours.ts';

/** What the exceptions of a meeting are found in. */
export interface Before {
  readonly asAtOn: IsoDate;
  readonly period: Period;
  readonly actions: readonly ActionRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly moderations: readonly ModerationRow[];
  readonly log: readonly LogRow[];
  readonly deadlines: readonly OverdueDeadline[];
  /** Moderations that end within so many days are spoken of before they lapse. */
  readonly updateCycleDays: number;
}

export interface OverdueDeadline {
  readonly id: number;
  readonly requirement: string;
  readonly event: string;
  readonly dueOn: IsoDate;
  readonly daysLate: number;
}

/** One exception, less what has to be loaded to show it. */
export type FoundException = Pick<LiveException, 'key' | 'reference' | 'title' | 'colour' | 'reasons'> & {
  readonly found:
    | { readonly kind: 'action'; readonly row: ActionRow }
    | { readonly kind: 'indicator'; readonly row: IndicatorRow }
    | { readonly kind: 'decision'; readonly row: LogRow }
    | { readonly kind: 'deadline'; readonly row: OverdueDeadline };
};

/**
 * What the board has to look at, each thing once with every reason: actions first, those of high priority before the
 * others and the longest overdue at the top; then indicators, deadlines of scrutiny, and what is left of the log.
 */
export function findExceptions(before: Before): FoundException[] {
  const actions = before.actions
    .map((row) => ({ row, reasons: actionReasons(row, before) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted(byGravity)
    .map(({ row, reasons }): FoundException => ({
      key: `action ${row.ref}`,
      reference: row.ref,
      title: row.title,
      colour: row.rating.colour,
      reasons,
      found: { kind: 'action', row },
    }));
  return [...actions, ...indicatorExceptions(before), ...deadlineExceptions(before), ...logExceptions(before)];
}

function actionReasons(row: ActionRow, before: Before): ExceptionReason[] {
  const { byRule, rating, ownRating } = row;
  const lapsing = endingSoon(before).find(({ subject }) => subject.kind === 'action' && subject.ref === row.ref);
  const red = byRule.colour === 'red' || rating.colour === 'red';
  return [
    ...(byRule.rule === 'overdue' ? [{ kind: 'overdue' as const, sentence: byRule.because }] : []),
    ...(red && byRule.rule !== 'overdue'
      ? [{ kind: 'red' as const, sentence: rating.colour === 'red' ? rating.because : byRule.because }]
      : []),
    ...(byRule.rule === 'evidence_overdue' ? [{ kind: 'evidence_overdue' as const, sentence: byRule.because }] : []),
    ...(row.ownerGreener && ownRating !== null
      ? [
          {
            kind: 'owner_greener' as const,
            sentence: `The owner says ${colourWord(ownRating)}, the rule says ${colourWord(byRule.colour)}.`,
          },
        ]
      : []),
    ...(lapsing === undefined ? [] : [lapsingReason(lapsing)]),
  ];
}

const endingSoon = ({ moderations, asAtOn, updateCycleDays }: Before): readonly ModerationRow[] =>
  moderations.filter(
    ({ state, holdsUntil }) =>
      state === 'in_force' && holdsUntil !== null && holdsUntil <= addDays(asAtOn, updateCycleDays),
  );

const lapsingReason = ({ colour, holdsUntil, byRule }: ModerationRow): ExceptionReason => ({
  kind: 'moderation_lapsing',
  sentence: `The board’s ${colourWord(colour)} ends on ${dateInWords(holdsUntil ?? '')}; then the rule’s ${colourWord(byRule.colour)} counts again.`,
});

interface Found {
  readonly row: ActionRow;
  readonly reasons: readonly ExceptionReason[];
}
const weights: Readonly<Record<string, number>> = { overdue: 0, red: 1, evidence_overdue: 2, owner_greener: 3 };
const weightOf = ({ reasons }: Found): number => Math.min(...reasons.map(({ kind }) => weights[kind] ?? 4));
const byGravity = (a: Found, b: Found): number =>
  weightOf(a) - weightOf(b) ||
  Number(b.row.highPriority) - Number(a.row.highPriority) ||
  (a.row.agreedDueOn < b.row.agreedDueOn ? -1 : Number(a.row.agreedDueOn > b.row.agreedDueOn));

/** Red figures, and figures that a control chart says are getting worse whatever their colour. */
function indicatorExceptions(before: Before): FoundException[] {
  const lapsing = endingSoon(before);
  return before.indicators.flatMap((row): FoundException[] => {
    const mine = lapsing.find(
      ({ subject }) => subject.kind === 'indicator' && subject.code === row.code && subject.period === before.period,
    );
    const concern = row.variation?.icon.startsWith('concern') === true;
    const reasons: ExceptionReason[] = [
      ...(row.rating.colour === 'red' ? [{ kind: 'indicator_red' as const, sentence: row.rating.because }] : []),
      ...(concern ? [{ kind: 'indicator_concern' as const, sentence: row.variation?.text ?? '' }] : []),
      ...(mine === undefined ? [] : [lapsingReason(mine)]),
    ];
    if (reasons.length === 0) return [];
    return [
      {
        key: `indicator ${row.code}`,
        reference: row.code,
        title: row.name,
        colour: row.rating.colour,
        reasons,
        found: { kind: 'indicator', row },
      },
    ];
  });
}

const deadlineExceptions = ({ deadlines }: Before): FoundException[] =>
  deadlines.map((row) => ({
    key: `deadline ${row.id}`,
    reference: 'Deadline',
    title: row.requirement,
    colour: null,
    reasons: [
      {
        kind: 'deadline_overdue',
        sentence: `Due on ${dateInWords(row.dueOn)} after ${row.event}: ${plural(row.daysLate, 'day')} overdue.`,
      },
    ],
    found: { kind: 'deadline', row },
  }));

const logExceptions = ({ log }: Before): FoundException[] =>
  log
    .filter(({ daysOverdue }) => daysOverdue > 0)
    .toSorted((a, b) => b.daysOverdue - a.daysOverdue)
    .map((row) => ({
      key: `decision ${row.ref}`,
      reference: row.ref,
      title: row.text,
      colour: null,
      reasons: [
        {
          kind: 'log_overdue',
          sentence: `Decided on ${dateInWords(row.meetingOn)}, due on ${dateInWords(row.dueOn ?? row.meetingOn)}: ${plural(row.daysOverdue, 'day')} overdue.`,
        },
      ],
      found: { kind: 'decision', row },
    }));
