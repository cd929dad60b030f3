import type { LockedCell, ProposedAction, ReturnedCell, RowToDecide } from '#shared/contract/owners.ts';
import { isIsoDate, shortDate } from '#shared/domain/dates.ts';
import type { AnswerOutcome } from '#shared/domain/owners/compare-answers.ts';
import { lockedChanges, rowKey, type UnplacedRow } from '#shared/domain/owners/match-rows.ts';
import { answerColumns, type AnswerColumn } from '#shared/domain/owners/owner-ids.ts';
import { readDay } from '#shared/domain/owners/read-answers.ts';
import type { ReturnedRow } from '#shared/domain/owners/read-owner-file.ts';
import { cellText, type SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';
import { answerInWords, columnTitles, standingValue } from './answer-words.ts';
import type { StagedFile, StagedRow } from './stage-owner-return.ts';

/** The cells of a row that do not come back as they were sent, in words. */
export function returnedCells({ compared, matched }: StagedRow, { sideOf }: StagedFile): ReturnedCell[] {
  const { sent, row } = matched;
  return answerColumns.flatMap((column): ReturnedCell[] => {
    const outcome: AnswerOutcome<string | number> = compared.answers[column];
    if (outcome.kind === 'unchanged') return [];
    const cell = row.cells[column];
    return [
      {
        column,
        heading: columnTitles[column],
        sheet: row.sheet,
        cell: cell?.ref ?? '',
        kind: outcome.kind,
        take: outcome.kind === 'conflict' ? sideOf(sent.ref, column) : null,
        sent: answerInWords(column, standingValue(column, sent.standing)),
        held: answerInWords(column, standingValue(column, compared.held)),
        returned: returnedText(column, outcome, cell),
        ...(outcome.kind === 'invalid' ? { why: outcome.why, next: outcome.next } : { why: '', next: '' }),
      },
    ];
  });
}

function returnedText(
  column: AnswerColumn,
  outcome: AnswerOutcome<string | number>,
  cell: SheetCell | undefined,
): string {
  if ('value' in outcome) return answerInWords(column, outcome.value);
  return outcome.kind === 'emptied' || cell === undefined ? 'nothing' : cellText(cell);
}

const inWords = (text: string): string => (text === '' ? 'nothing' : isIsoDate(text) ? shortDate(text) : text);

export const lockedCells = (staged: StagedFile): LockedCell[] =>
  staged.rows.flatMap(({ matched }) =>
    lockedChanges(matched).map(({ heading, cell, sent, returned }) => ({
      ref: matched.sent.ref,
      heading,
      sheet: matched.row.sheet,
      cell: cell?.ref ?? `row ${matched.row.row}`,
      sent: inWords(sent),
      returned: inWords(returned),
    })),
  );

/** What a person needs to see of a row without a reference, to say which action it is of. */
export function rowToDecide({ key, row, why }: UnplacedRow, { decisions }: StagedFile): RowToDecide {
  const decision = decisions.rows.find((one) => one.key === key);
  return {
    key,
    sheet: row.sheet,
    row: row.row,
    why,
    shows: textsOf(row, ['ref', 'title']),
    answers: textsOf(row, answerColumns),
    decided: decision === undefined ? null : (decision.ref ?? ''),
  };
}

/** A day as people write it, and everything else as it stands. */
const shownText = (cell: SheetCell): string =>
  cell.kind === 'date' ? inWords(cell.value.slice(0, 10)) : cellText(cell).trim();

const textsOf = ({ cells }: ReturnedRow, columns: readonly (keyof ReturnedRow['cells'])[]): string =>
  columns
    .flatMap((column) => {
      const cell = cells[column];
      return cell === undefined ? [] : [shownText(cell)];
    })
    .filter((text) => text !== '')
    .join(' · ');

/** An action that the owner proposes, as far as it can be read. */
export function proposedAction(row: ReturnedRow, { decisions }: StagedFile): ProposedAction {
  const key = rowKey(row);
  const [startsOn, dueOn] = [readDay(row.cells.newStartsOn), readDay(row.cells.newDueOn)];
  const decision = decisions.proposals.find((one) => one.key === key);
  return {
    key,
    sheet: row.sheet,
    row: row.row,
    title: textsOf(row, ['newTitle']),
    successMeasure: textsOf(row, ['newSuccessMeasure']),
    startsOn: startsOn.kind === 'value' ? startsOn.value : null,
    dueOn: dueOn.kind === 'value' ? dueOn.value : null,
    problems: [
      ...(startsOn.kind === 'invalid' ? [`Start: ${startsOn.why}`] : []),
      ...(dueOn.kind === 'invalid' ? [`Due: ${dueOn.why}`] : []),
    ],
    decided: decision === undefined ? 'open' : decision.action === null ? 'left_out' : 'added',
  };
}
