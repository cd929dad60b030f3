import { dateInWords } from '#shared/domain/dates.ts';
import { fillableBytes, fillableWorkbook, setUpFillablePage } from '../fillable/fillable-workbook.ts';
import { headingRow, writeActionsSheet } from './actions-sheet.ts';
import { writeOwnerReadMe } from './owner-read-me.ts';
import type { OwnerWorkbookOrder } from './owner-order.ts';
import { proposalHeadingRow, writeProposalsSheet } from './proposals-sheet.ts';
import { writeStampSheet } from './stamp-sheet.ts';

/**
 * A workbook (.xlsx) for one owner to report in. The same order gives the same bytes on every machine.
 * @throws Refusal for text that Excel cannot hold.
 */
export async function writeOwnerWorkbook(order: OwnerWorkbookOrder): Promise<Uint8Array> {
  const { authority, recipient, producer, marking, madeOn } = order;
  const workbook = fillableWorkbook({
    title: `${authority}: actions of ${recipient}`,
    subject: recipient,
    producer,
    on: madeOn,
  });
  const readMe = workbook.addWorksheet('Read me');
  const actions = workbook.addWorksheet('Your actions');
  const proposals = workbook.addWorksheet('New actions');
  writeOwnerReadMe(readMe, order);
  await writeActionsSheet(actions, order);
  await writeProposalsSheet(proposals, order);
  writeStampSheet(workbook.addWorksheet('Plumbline'), order);
  const words = { marking, authority, left: recipient, centre: `As at ${dateInWords(madeOn)}` };
  setUpFillablePage(readMe, words, 'portrait');
  setUpFillablePage(actions, words, 'landscape');
  setUpFillablePage(proposals, words, 'landscape');
  actions.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
  proposals.pageSetup.printTitlesRow = `${proposalHeadingRow}:${proposalHeadingRow}`;
  return fillableBytes(workbook);
}
