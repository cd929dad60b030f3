import type { IsoDate } from '#shared/domain/dates.ts';
import type { SentWorkbook } from '#shared/domain/owners/owner-answers.ts';
import { givenIn } from '#shared/domain/owners/compare-answers.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { writeUpdate, type UpdateOrigin } from '../plan/write-update.ts';
import { answerInWords, columnNames, standingValue } from './answer-words.ts';
import type { StagedFile, StagedRow } from './stage-owner-return.ts';

/**
 * A report for each row that says something new, as it came; and after it, where a person kept ours, a report of the
 * author's that restates what stood. The history then shows both, and the latest stands.
 */
export async function writeReports(
  db: WritableDb,
  author: Author,
  staged: StagedFile,
  reportedOn: IsoDate,
): Promise<Change[]> {
  const { workbook, rows } = staged;
  const changes: Change[] = [];
  for (const row of rows) {
    const { reports, action, facts, reportsAs } = row;
    if (reports === null) continue;
    const target = { id: action.id, ref: facts.ref };
    const agency = reportsAs === 'agency' && workbook.agencyId !== null ? { agencyId: workbook.agencyId } : {};
    const theirs = {
      ...reports.theirs,
      ...agency,
      reportedOn,
      reportedBy: reporterOf(workbook.sent),
      origin: originOf(row, staged),
    };
    changes.push(await writeUpdate(db, author, target, theirs));
    if (reports.kept === null) continue;
    const kept = { ...reports.kept, ...agency, reportedOn, narrative: keptNarrative(row, staged) };
    changes.push(await writeUpdate(db, author, target, kept));
  }
  return changes;
}

/** The owner's role; of an agency's workbook the agency. */
const reporterOf = ({ recipient }: SentWorkbook): string =>
  recipient.kind === 'person' ? recipient.role : recipient.agency;

/** The first cell of the row that the owner filled in. */
function originOf({ compared, matched }: StagedRow, { read }: StagedFile): UpdateOrigin {
  const [column] = givenIn(compared);
  const cell = column === undefined ? undefined : matched.row.cells[column];
  return { sha256: read.sha256, fileName: read.fileName, sheet: matched.row.sheet, cell: cell?.ref ?? '' };
}

function keptNarrative({ conflicts, compared, facts }: StagedRow, { sideOf, read }: StagedFile): string {
  const kept = conflicts.filter((column) => sideOf(facts.ref, column) === 'ours');
  const words = kept.map((column) => {
    const outcome = compared.answers[column];
    const theirs = 'value' in outcome ? answerInWords(column, outcome.value) : 'nothing';
    const ours = answerInWords(column, standingValue(column, compared.held));
    return `${columnNames[column]} ${ours}, where ${read.fileName} says ${theirs}`;
  });
  return `Kept as held: ${words.join('; ')}.`;
}
