import type { Worksheet } from 'exceljs';
import { ownerHeadId } from '#shared/domain/owners/owner-ids.ts';
import { safeText } from '../workbook/cells/safe-text.ts';
import type { OwnerWorkbookOrder } from './owner-order.ts';

/**
 * The hidden sheet: which workbook of which workspace this is, and what was held of each action when it was made. What
 * counts when it comes back is what the workspace itself recorded; this is for people who ask.
 */
export function writeStampSheet(sheet: Worksheet, order: OwnerWorkbookOrder): void {
  const lines: (readonly string[])[] = [
    [ownerHeadId(order)],
    ['Plumbline reads this workbook back by its hidden references. Please leave this sheet as it is.'],
    ['workbook', order.workbookUid],
    ['workspace', order.workspaceUid],
    ['made on', order.madeOn],
    [],
    ['action', 'held: status', 'held: progress', 'held: own rating', 'held: forecast', 'held: due'],
    ...order.rows.map(({ ref, standing, shown }) => [
      ref,
      standing.status,
      standing.progressPercent === null ? '' : String(standing.progressPercent),
      standing.selfRating ?? '',
      standing.forecastOn ?? '',
      shown.agreedDueOn,
    ]),
  ];
  for (const [index, texts] of lines.entries()) {
    for (const [at, text] of texts.entries()) {
      if (text !== '') sheet.getCell(index + 1, at + 1).value = safeText(text, 'the hidden sheet');
    }
  }
  sheet.state = 'hidden';
}
