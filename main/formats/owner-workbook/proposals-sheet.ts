import type { Worksheet } from 'exceljs';
import {
  ownerColumnId,
  ownerHeadId,
  ownerHeadings,
  proposalColumns,
  type ProposalColumn,
} from '#shared/domain/owners/owner-ids.ts';
import { openLook, protectedSheet } from '../fillable/open-cells.ts';
import { safeText } from '../workbook/cells/safe-text.ts';
import { columnWidth } from '../workbook/cells/text-measure.ts';
import { looks, styled } from '../workbook/styles.ts';
import { dayFormat } from './actions-sheet.ts';
import { proposalRows, type OwnerWorkbookOrder } from './owner-order.ts';
import { openValidation } from './owner-validation.ts';

const idColumn = 1;
const idRow = 4;
export const proposalHeadingRow = 5;
const widths: Readonly<Record<ProposalColumn, number>> = {
  newTitle: 420,
  newSuccessMeasure: 420,
  newStartsOn: 110,
  newDueOn: 110,
};

/** Empty rows in which the owner may propose actions. */
export async function writeProposalsSheet(sheet: Worksheet, order: OwnerWorkbookOrder): Promise<void> {
  sheet.getCell(1, idColumn).value = ownerHeadId(order);
  sheet.getCell(2, 2).value = safeText('New actions that you propose', 'the new actions');
  sheet.getCell(2, 2).style = looks.title;
  sheet.getRow(2).height = 26;
  sheet.getCell(3, 2).value =
    'The secretariat completes the reference and the workstream and agrees the dates with you before they are added to the plan.';
  sheet.getCell(3, 2).style = looks.subtitle;
  sheet.getRow(3).height = 20;
  sheet.getRow(proposalHeadingRow).height = 32;
  for (const [index, column] of proposalColumns.entries()) {
    const at = idColumn + 1 + index;
    sheet.getCell(idRow, at).value = ownerColumnId(column);
    sheet.getColumn(at).width = columnWidth(widths[column]);
    sheet.getCell(proposalHeadingRow, at).value = ownerHeadings[column];
    sheet.getCell(proposalHeadingRow, at).style = looks.head;
    for (let row = proposalHeadingRow + 1; row <= proposalHeadingRow + proposalRows; row += 1) {
      const cell = sheet.getCell(row, at);
      const isDay = column === 'newStartsOn' || column === 'newDueOn';
      cell.style = styled(openLook, isDay ? { format: dayFormat, align: 'left' } : {});
      cell.dataValidation = openValidation[column];
      sheet.getRow(row).height = 32;
    }
  }
  sheet.getColumn(idColumn).hidden = true;
  for (const row of [1, idRow]) sheet.getRow(row).hidden = true;
  sheet.views = [
    {
      state: 'frozen',
      ySplit: proposalHeadingRow,
      xSplit: 0,
      showGridLines: false,
      activeCell: `B${proposalHeadingRow + 1}`,
    },
  ];
  await sheet.protect(protectedSheet.password, protectedSheet.may);
}
