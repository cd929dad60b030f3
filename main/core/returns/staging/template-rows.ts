import type { ExtractedCell } from '#shared/domain/returns/extract/extraction.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { HeldIndicator } from './load-held.ts';

/**
 * Puts a figure of a workbook that was sent out under the code that its indicator has now: the reference names the
 * indicator itself, and its code may have changed since. What it gives out throws Refusal `TemplateNotOurs` for a
 * workbook whose references are of other indicators, whatever their codes.
 */
export async function createCurrentCode(
  db: ReadableDb,
  catalogue: readonly HeldIndicator[],
): Promise<(cell: ExtractedCell) => ExtractedCell> {
  const authority = await db.selectFrom('authorities').select('workspace_uid').executeTakeFirstOrThrow();
  const codes = new Map(catalogue.map(({ id, code }) => [id, code]));
  return (cell) => {
    if (cell.template === undefined) return cell;
    if (cell.template.workspaceUid !== authority.workspace_uid) throw ofAnotherWorkspace(cell);
    const code = codes.get(cell.template.indicatorId) ?? cell.code;
    return code === cell.code ? cell : { ...cell, code };
  };
}

const ofAnotherWorkspace = ({ sheet, cell }: ExtractedCell): Refusal =>
  new Refusal({
    code: 'TemplateNotOurs',
    message: 'This workbook was sent out from another workspace, so its figures are not of this one.',
    where: [sheet, cell].filter((part) => part !== '').join('!'),
    next: 'Open the workspace that it was made from, or send a workbook made from this one.',
  });
