import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { lapsedSentence } from '#shared/domain/meetings/moderation.ts';
import type { Row, Section, TableBlock } from '#shared/domain/pack/document.ts';
import type { Moderation } from '#shared/domain/plan.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { isClosed, planRowOf, type AssessedAction, type Assessment } from '../assessment.ts';
import { blank, column, count, date, dateOr, days, ratingCell, run, text, textOr } from '../cells.ts';
import { flatteringModerations, moderatedTable } from './moderated.ts';
import { blockedActions, blockedTable, milestoneTable, missedMilestones } from './plan-steps.ts';

/** Red and overdue first, with the reason and the recovery date; then where the owner flatters, or the board does. */
export function exceptionsSection(assessment: Assessment): Section | null {
  if (assessment.actions.length === 0) return null;
  return {
    id: 'exceptions',
    title: 'Exceptions',
    sheetName: 'Exceptions',
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: 'exceptions-message', runs: [run(message(assessment))] },
      redTable(assessment),
      greenerTable(assessment),
      moderatedTable(assessment),
      ...[milestoneTable(assessment), blockedTable(assessment)].filter((table) => table !== null),
      movedTable(assessment),
    ],
  };
}

/** How many of each kind, so that a reader knows what the pages hold before turning them. */
function message(assessment: Assessment): string {
  const { actions, snapshot } = assessment;
  const red = actions.filter(({ row }) => row.rating.colour === 'red');
  const high = red.filter(({ row }) => row.highPriority).length;
  const missed = missedMilestones(assessment);
  const held = new Set(blockedActions(assessment).map(({ action }) => action.row.ref)).size;
  const parts = [
    `${plural(red.length, 'red action')}${high === 0 ? '' : `, ${high} of high priority`}`,
    `${actions.filter(({ row }) => row.ownerGreener).length} that their owners rate greener than the rule`,
    `${plural(flatteringModerations(assessment).length, 'rating')} that the board set greener`,
    ...(missed === null ? [] : [`${plural(missed, 'milestone')} missed`]),
    ...(held === 0 ? [] : [`${plural(held, 'action')} held up by another`]),
  ];
  return `As at ${dateInWords(snapshot.asAtOn)}: ${parts.join('; ')}.`;
}

/** Where among the exceptions an action stands, from its row in the plan; undefined for one that is none. */
export function exceptionRowOf(row: AssessedAction['row']): string | undefined {
  if (row.rating.colour === 'red') return `red-${row.ref}`;
  if (row.ownerGreener) return `greener-${row.ref}`;
  return !isClosed(row) && row.timesMoved > 0 ? `moved-${row.ref}` : undefined;
}

const redFirst = (a: AssessedAction, b: AssessedAction): number =>
  Number(b.row.highPriority) - Number(a.row.highPriority) || b.row.slippageDays - a.row.slippageDays;

function redTable({ actions, snapshot, origins }: Assessment): TableBlock {
  const red = actions.filter(({ row }) => row.rating.colour === 'red').toSorted(redFirst);
  // what owners write is not in a public edition: a column of blanks takes room from words
  const told = red.some(({ facts }) => lastWords(facts) !== '');
  return {
    kind: 'table',
    id: 'exceptions-red',
    caption: 'Red actions: why, and when the owner expects recovery',
    columns: [
      column('ref', 'Ref', 0.9),
      column('title', 'Action', 2.4),
      column('lead', 'Lead', 1.4),
      column('baseline', 'Baseline due'),
      column('agreed', 'Agreed due'),
      column('forecast', 'Recovery date'),
      column('slippage', 'Slipped', 'fit', 'right'),
      column('rating', 'Rating'),
      column('because', 'Because', 3),
      ...(told ? [column('says', 'The owner says', 2.6)] : []),
    ],
    rows: red.map(({ row, facts }): Row => ({
      id: `red-${row.ref}`,
      cells: [
        text(row.highPriority ? `${row.ref} (priority)` : row.ref, planRowOf(row.ref)),
        text(row.title),
        text(row.lead),
        date(row.baselineDueOn, origins.record('action', row.ref)),
        date(row.agreedDueOn, origins.record('action', row.ref)),
        // a day that has passed is no date of recovery; it stands as the forecast in the plan in full
        row.forecastOn !== null && row.forecastOn < snapshot.asAtOn
          ? blank('none ahead')
          : dateOr(row.forecastOn, updateOrigin(row.ref, row.lastUpdateOn, origins), 'none given'),
        slipped({ row }, origins),
        ratingCell(row.rating, row.moderated),
        text(row.rating.because),
        ...(told ? [textOr(lastWords(facts), 'nothing')] : []),
      ],
    })),
    whenEmpty: 'No action is rated red.',
  };
}

/** What the owner wrote last; empty where the last report has no words. */
const lastWords = ({ updates }: AssessedAction['facts']): string => updates.at(-1)?.narrative.trim() ?? '';

const updateOrigin = (ref: string, on: string | null, origins: Assessment['origins']): string =>
  on === null ? origins.record('action', ref) : origins.update(ref, on);

const slipped = ({ row }: Pick<AssessedAction, 'row'>, origins: Assessment['origins']) =>
  days(
    row.slippageDays,
    origins.calculation(
      'Days from the baseline due date to the latest of agreed date, forecast and, while open, as-at date; never reset',
      [origins.record('action', row.ref)],
    ),
  );

function greenerTable({ actions, snapshot }: Assessment): TableBlock {
  const greener = actions.filter(({ row }) => row.ownerGreener);
  return {
    kind: 'table',
    id: 'exceptions-greener',
    caption: 'Owner greener than the rule',
    ownSheet: 'Owner greener',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action', 2.6),
      column('lead', 'Lead', 1.6),
      column('own', 'Owner says'),
      column('rule', 'Rule says'),
      column('because', 'Because', 5),
      column('board', 'Board has said', 1.8),
    ],
    rows: greener.map(({ row, facts }): Row => ({
      id: `greener-${row.ref}`,
      cells: [
        text(row.ref, planRowOf(row.ref)),
        text(row.title),
        text(row.lead),
        row.ownRating === null
          ? blank()
          : ratingCell({
              colour: row.ownRating,
              because: `The owner rates it ${colourWord(row.ownRating)}.`,
              rule: 'own',
            }),
        ratingCell(row.byRule),
        text(row.byRule.because),
        boardCell(facts.moderation, snapshot.asAtOn),
      ],
    })),
    whenEmpty: 'No owner rates an action greener than the rule does.',
  };
}

/** One that lapsed is said to have lapsed: its colour counts no more. */
function boardCell(moderation: Moderation | null, asAtOn: IsoDate) {
  if (moderation === null) return blank('not moderated');
  const lapsed = lapsedSentence(moderation, asAtOn);
  return text(lapsed ?? `${colourWord(moderation.colour)}: ${moderation.reason} (${moderation.moderatedBy})`);
}

function movedTable({ actions, origins }: Assessment): TableBlock {
  const moved = actions
    .filter(({ row }) => !isClosed(row) && row.timesMoved > 0)
    .toSorted((a, b) => b.row.timesMoved - a.row.timesMoved || b.row.slippageDays - a.row.slippageDays);
  return {
    kind: 'table',
    id: 'exceptions-moved',
    caption: 'Open actions whose due date was moved; the baseline stays',
    ownSheet: 'Due dates moved',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action', 3),
      column('baseline', 'Baseline due'),
      column('agreed', 'Agreed due'),
      column('times', 'Times moved', 'fit', 'right'),
      column('slippage', 'Slipped', 'fit', 'right'),
      column('agreed_by', 'Last agreed by', 1.5),
      column('reason', 'Reason', 3),
    ],
    rows: moved.map(({ row, facts }): Row => {
      const last = facts.dueDateChanges.at(-1);
      const record = origins.record('action', row.ref);
      return {
        id: `moved-${row.ref}`,
        cells: [
          text(row.ref, planRowOf(row.ref)),
          text(row.title),
          date(row.baselineDueOn, record),
          date(row.agreedDueOn, record),
          count(row.timesMoved, origins.calculation('Changes of the agreed due date, counted', [record])),
          slipped({ row }, origins),
          last === undefined ? blank() : text(last.agreedBy),
          last === undefined ? blank() : text(last.reason),
        ],
      };
    }),
    whenEmpty: 'No open action has had its due date moved.',
  };
}
