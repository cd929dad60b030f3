import type { ExtractedCell } from '#shared/domain/returns/extraction.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { HeldIndicator } from './load-held.ts';

/**
 * Figures of a workbook that was sent out, each under the code that its indicator has now: the reference names the
 * indicator itself, and its code may have changed since.
 * @throws Refusal `TemplateNotOurs`: its references are of other indicators, whatever their codes.
 */
export async function withCurrentCodes(
  db: ReadableDb,
  cells: readonly ExtractedCell[],
  catalogue: readonly HeldIndicator[],
): Promise<readonly ExtractedCell[]> {
  if (cells.every(({ template }) => template === undefined)) return cells;
  const { workspace_uid } = await db.selectFrom('authorities').select('workspace_uid').executeTakeFirstOrThrow();
  const codes = new Map(catalogue.map(({ id, code }) => [id, code]));
  return cells.map((cell) => {
    if (cell.template === undefined) return cell;
    if (cell.template.workspaceUid !== workspace_uid) throw ofAnotherWorkspace(cell);
    const code = codes.get(cell.template.indicatorId) ?? cell.code;
    return code === cell.code ? cell : { ...cell, code };
  });
}

const ofAnotherWorkspace = ({ sheet, cell }: ExtractedCell): Refusal =>
  new Refusal({
    code: 'TemplateNotOurs',
    message: 'This workbook was sent out from another workspace, so its figures are not of this one.',
    where: [sheet, cell].filter((part) => part !== '').join('!'),
    next: 'Open the workspace that it was made from, or send a workbook made from this one.',
  });
