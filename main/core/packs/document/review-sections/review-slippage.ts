import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Block, Cell, Row, Section } from '#shared/domain/pack/document.ts';
import { forecastSlips, type ForecastRecord } from '#shared/domain/rating/forecast-slips.ts';
import { changesUpTo } from '#shared/domain/rating/known-facts.ts';
import type { Assessment } from '../assessment.ts';
import { blank, column, count, date, dateOr, days, run, text, textOr } from '../cells.ts';
import { happened } from './promise-words.ts';
import { reviewOf, type ActionUnderReview, type ReviewAssessment } from './review-assessment.ts';

/** How many of the longest are listed; the workbook of the monthly pack has all. */
const longest = 10;

/** How far dates have moved from those first promised: counted from the baseline, never reset. */
export function reviewSlippageSection(assessment: Assessment): Section | null {
  const review = reviewOf(assessment);
  const { actions } = review;
  if (actions.length === 0) return null;
  const behind = actions.filter(({ row }) => row.slippageDays > 0);
  const moved = actions.filter(({ row }) => row.timesMoved > 0);
  return {
    id: 'review-slippage',
    title: 'Slippage against the baseline',
    sheetName: 'Slippage',
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: 'review-slippage-scope', runs: [run(scope(review, behind, moved))] },
      ...(behind.length + moved.length === 0
        ? []
        : [
            ...slipTables(review, assessment),
            longestTable(behind, review, assessment),
            movesTable(review, assessment),
          ]),
    ],
  };
}

function scope(
  { actions, asAtOn, startOn }: ReviewAssessment,
  behind: readonly unknown[],
  moved: readonly unknown[],
): string {
  const all = plural(actions.length, 'action');
  const due = actions.filter(({ row }) => row.baselineDueOn <= asAtOn).length;
  const counted = `Days are counted from the date first promised to completion or, while an action is open, to the latest of agreed date, forecast and ${dateInWords(asAtOn)}; agreeing a new date never resets them.`;
  if (behind.length + moved.length === 0) {
    const none = `Of ${all}, ${due} ${due === 1 ? 'was' : 'were'} due by ${dateInWords(asAtOn)} at the first date; none is behind it and no agreed date was moved.`;
    return `${none} ${counted}`;
  }
  return `${behind.length} of ${all} ended or ${behind.length === 1 ? 'is' : 'are'} expected after the first date; of ${moved.length} the agreed date was moved. “At the start” is ${dateInWords(startOn)}. ${counted}`;
}

function slipTables(review: ReviewAssessment, assessment: Assessment): Block[] {
  const slips = forecastSlips(
    review.actions.map(({ facts }) => facts),
    review.asAtOn,
  );
  return [
    slipTable('workstream', 'Workstream', slips.byWorkstream, review, assessment),
    slipTable('lead', 'Owner', slips.byOwner, review, assessment),
  ];
}

function slipTable(
  key: 'workstream' | 'lead',
  label: string,
  records: readonly ForecastRecord[],
  { actions }: ReviewAssessment,
  assessment: Assessment,
): Block {
  const rows = records
    .map((record) => ({ record, own: actions.filter(({ row }) => row[key] === record.name) }))
    .toSorted((a, b) => daysBehind(b.own) - daysBehind(a.own));
  return {
    kind: 'table',
    id: `review-slippage-${key}`,
    caption: `By ${label.toLowerCase()}: most days behind first`,
    columns: [
      column('name', label, 3),
      column('actions', 'Actions', 'fit', 'right'),
      column('behind', 'Behind the baseline', 1, 'right'),
      column('at_start', 'Days behind at the start', 1, 'right'),
      column('now', 'Days behind now', 1, 'right'),
      column('longest', 'Longest', 'fit', 'right'),
      column('moved', 'Agreed dates moved', 1, 'right'),
      column('slips', 'Forecasts that slipped', 1.2, 'right'),
      column('slipped', 'Days forecasts slipped', 1, 'right'),
    ],
    rows: rows.map(({ record, own }): Row => ({
      id: `review-slippage-${key}-${record.name}`,
      cells: slipCells(record, own, assessment),
    })),
    whenEmpty: 'No action is held.',
  };
}

const daysBehind = (own: readonly ActionUnderReview[]): number =>
  own.reduce((sum, { row }) => sum + row.slippageDays, 0);

function slipCells(record: ForecastRecord, own: readonly ActionUnderReview[], { origins }: Assessment): Cell[] {
  const parts = own.map(({ row }) => origins.record('action', row.ref));
  const of = (words: string) => origins.calculation(`${words}: ${record.name}`, parts);
  const behind = own.filter(({ row }) => row.slippageDays > 0);
  const start = own.reduce((sum, { slippageAtStart }) => sum + (slippageAtStart ?? 0), 0);
  const moves = own.reduce((sum, { row }) => sum + row.timesMoved, 0);
  return [
    textOr(record.name, 'none'),
    count(own.length, of('Actions counted')),
    count(behind.length, of('Actions behind their first date counted')),
    days(start, of('Days behind the first date at the start, added up')),
    days(daysBehind(own), of('Days behind the first date, added up')),
    days(Math.max(0, ...own.map(({ row }) => row.slippageDays)), of('Most days behind the first date')),
    count(moves, of('Changes of the agreed date counted')),
    record.forecasts === 0 ? blank('no forecast') : text(`${record.slips} of ${record.forecasts}`),
    days(record.daysSlipped, of('Days by which forecasts slipped, added up')),
  ];
}

function longestTable(
  behind: readonly ActionUnderReview[],
  { asAtOn }: ReviewAssessment,
  { origins }: Assessment,
): Block {
  const rows = behind.toSorted((a, b) => b.row.slippageDays - a.row.slippageDays).slice(0, longest);
  return {
    kind: 'table',
    id: 'review-slippage-longest',
    caption:
      behind.length > longest ? `The ${longest} longest of ${behind.length}` : 'Every action behind its first date',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action', 3),
      column('lead', 'Owner', 1.6),
      column('baseline', 'First due'),
      column('agreed', 'Agreed now'),
      column('forecast', 'Forecast'),
      column('at_start', 'At the start', 'fit', 'right'),
      column('now', 'Now', 'fit', 'right'),
      column('happened', 'What happened', 2.6),
    ],
    rows: rows.map(({ row, slippageAtStart, facts }): Row => {
      const origin = origins.record('action', row.ref);
      return {
        id: `review-longest-${row.ref}`,
        cells: [
          text(row.ref),
          text(row.title),
          textOr(row.lead),
          date(row.baselineDueOn, origin),
          date(row.agreedDueOn, origin),
          dateOr(row.forecastOn, origin),
          slippageAtStart === null ? blank('not begun') : days(slippageAtStart, origin),
          days(row.slippageDays, origin),
          text(happened(facts, asAtOn)),
        ],
      };
    }),
    whenEmpty: 'No action is behind its first date.',
  };
}

/** Each change of an agreed date in the span: who agreed it, and why. */
function movesTable({ actions, from, asAtOn }: ReviewAssessment, { origins }: Assessment): Block {
  const rows = actions
    .flatMap(({ row, facts }) => {
      const changes = changesUpTo(facts, asAtOn);
      return changes.map((change, index) => ({
        row,
        change,
        index,
        before: changes[index - 1]?.dueOn ?? row.baselineDueOn,
      }));
    })
    .filter(({ change }) => change.agreedOn >= from)
    .toSorted((a, b) => (a.change.agreedOn < b.change.agreedOn ? -1 : 1));
  return {
    kind: 'table',
    id: 'review-slippage-moves',
    caption: 'Agreed dates that were moved in the span',
    ownSheet: 'Dates moved',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action', 3),
      column('agreed_on', 'Agreed on'),
      column('before', 'From'),
      column('after', 'To'),
      column('by', 'Agreed by', 1.6),
      column('reason', 'Reason', 3),
    ],
    rows: rows.map(({ row, change, index, before }): Row => {
      const origin = origins.record('action', row.ref);
      return {
        id: `review-move-${row.ref}-${index + 1}`,
        cells: [
          text(row.ref),
          text(row.title),
          text(shortDate(change.agreedOn)),
          date(before, origin),
          date(change.dueOn, origin),
          textOr(change.agreedBy),
          textOr(change.reason, 'no reason given'),
        ],
      };
    }),
    whenEmpty: 'No agreed date was moved in the span.',
  };
}
