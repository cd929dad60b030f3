import type { GridProblem, GridSaved, GridUpdate } from '#shared/contract/updates.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { actionByRef } from '../plan/plan-commands.ts';
import { refuseEndByReport } from '../plan/update-refusals.ts';
import { writeUpdate } from '../plan/write-update.ts';
import type { Session } from '../session.ts';

interface GridOfUpdates {
  readonly reportedOn: IsoDate;
  readonly reportedBy?: string | undefined;
  readonly rows: readonly GridUpdate[];
}

/** Ends the transaction and carries out of it what was in the way. */
class GridRefused extends Error {
  readonly problems: readonly GridProblem[];
  constructor(problems: readonly GridProblem[]) {
    super('rows of the grid were refused');
    this.problems = problems;
  }
}

/**
 * Records a report for each row in one transaction: all of them, or none, and then every row that stands in the way is
 * named, so that nobody mends one row to be told of the next.
 */
export async function saveGrid(session: Session, grid: GridOfUpdates): Promise<GridSaved> {
  const author = await session.author('updates.saveGrid');
  try {
    return await session.workspace.write(author, async (db) => {
      const { changes, problems } = await writeRows(db, author, grid);
      const [first, ...others] = changes;
      if (problems.length > 0 || first === undefined) throw new GridRefused(problems);
      return { result: { kind: 'saved', saved: changes.length }, changes: [first, ...others] };
    });
  } catch (error) {
    if (error instanceof GridRefused) return { kind: 'refused', problems: error.problems };
    throw error;
  }
}

async function writeRows(db: WritableDb, author: Author, { rows, reportedOn, reportedBy }: GridOfUpdates) {
  const changes: Change[] = [];
  const problems: GridProblem[] = [];
  const seen = new Set<string>();
  for (const { ref, seenUpdateId, ...values } of rows) {
    try {
      if (seen.has(ref)) throw rowTwice(ref);
      seen.add(ref);
      const action = await actionByRef(db, ref);
      refuseEndByReport(ref, values.status);
      const update = {
        ...values,
        reportedOn,
        ...(reportedBy === undefined ? {} : { reportedBy }),
        ...(seenUpdateId === undefined ? {} : { seenUpdateId }),
      };
      changes.push(await writeUpdate(db, author, action, update));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const field = error.where === ref ? '' : error.where;
      problems.push({ ref, field, code: error.code, message: error.message, next: error.next });
    }
  }
  return { changes, problems };
}

const rowTwice = (ref: string): Refusal =>
  new Refusal({
    code: 'RowTwice',
    message: `${ref} is in the grid twice.`,
    where: ref,
    next: 'Send one report for each action.',
  });
