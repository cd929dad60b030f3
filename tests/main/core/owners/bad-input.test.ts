import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Session } from '#main/core/session.ts';
import { readOwnerId } from '#shared/domain/owners/owner-ids.ts';
import { writeOwnerWorkbook } from '#main/formats/owner-workbook/write-owner-workbook.ts';
import { writeTemplate } from '#main/formats/template/write-template.ts';
import { propose } from '../../formats/owner-workbook/fill-owner-workbook.ts';
import { ownerOrder } from '../../formats/owner-workbook/owner-order.ts';
import { markEncrypted, oleBytes, smallWorkbook } from '../../formats/sheets/workbook-bytes.ts';
import { bytesOf, openWorkbook } from '../../formats/template/fill-template.ts';
import { templateOrder } from '../../formats/template/template-order.ts';
import { auditLength } from '../plan/plan-workspace.ts';
import { accept, filledIn, makeOne, ownersSession, preview, refusedWith, type MadeFile } from './owners-session.ts';

type Bad = (file: MadeFile, session: Session) => Uint8Array | Promise<Uint8Array>;

const withParts = (bytes: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...unzipSync(bytes), ...parts });

/** The sent workbook with its references written anew. */
async function rewritten(bytes: Uint8Array, change: (text: string) => string | null): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (readOwnerId(cell.text) !== null) cell.value = change(cell.text);
      }),
    );
  }
  return bytesOf(workbook);
}

test.each<readonly [string, string, RegExp, Bad]>([
  ['of another workspace', 'OwnerWorkbookElsewhere', /another workspace/u, () => writeOwnerWorkbook(ownerOrder)],
  [
    'that this workspace never made',
    'OwnerWorkbookNotRecorded',
    /no record of having made/u,
    async (_, session) => {
      const { workspace_uid } = await session.workspace.db
        .selectFrom('authorities')
        .selectAll()
        .executeTakeFirstOrThrow();
      return writeOwnerWorkbook({ ...ownerOrder, workspaceUid: workspace_uid });
    },
  ],
  [
    'with macros, whatever it is called',
    'FileHasMacros',
    /macros/u,
    ({ content }) => withParts(content, { 'xl/vbaProject.bin': new Uint8Array(64) }),
  ],
  [
    'of a newer version',
    'OwnerWorkbookNewer',
    /newer version/u,
    ({ content }) => rewritten(content, (text) => text.replace('/1', '/2')),
  ],
  [
    'without any reference',
    'OwnerWorkbookUnknownKind',
    /no workbook that was sent/u,
    ({ content }) => rewritten(content, () => null),
  ],
  ['that is no workbook of ours', 'OwnerWorkbookUnknownKind', /no workbook that was sent/u, () => smallWorkbook()],
  ['for monthly figures', 'OwnerWorkbookUnknownKind', /monthly figures/u, () => writeTemplate(templateOrder)],
  ['with a password', 'FileEncrypted', /password/u, () => oleBytes(['EncryptionInfo', 'EncryptedPackage'])],
  ['with encrypted parts', 'FileEncrypted', /password/u, ({ content }) => markEncrypted(content)],
  ['in the old format', 'FileOldExcel', /\.xls\b/u, () => oleBytes(['Workbook'])],
  ['that is a PDF', 'FileNotSpreadsheet', /PDF/u, () => strToU8('%PDF-1.7 and so on')],
  ['that is empty', 'FileEmpty', /empty/u, () => new Uint8Array()],
  ['that was cut off', 'FileDamaged', /damaged/u, ({ content }) => content.slice(0, content.length / 2)],
  [
    'with a list of children pasted into it',
    'ReturnChildLevel',
    /single children/u,
    (file) =>
      filledIn(file, {}, (workbook) => {
        const sheet = workbook.addWorksheet('Cases');
        sheet.addRow(['Child ID', 'Date of birth', 'NHS number', 'Postcode']);
        for (let row = 1; row <= 20; row += 1)
          sheet.addRow([`C${1000 + row}`, '2012-03-04', '943 476 5919', 'NN1 1AA']);
      }),
  ],
])('a file %s is refused with a sentence, and nothing is changed', async (_, code, sentence, bad) => {
  const session = await ownersSession();
  const bytes = await bad(await makeOne(session), session);
  const audit = await auditLength(session);
  const refusal = await refusedWith(preview(session, bytes));
  expect(refusal).toMatchObject({ code, where: expect.stringContaining('back.xlsx') as string });
  expect(refusal.message).toMatch(sentence);
  expect(refusal.next).not.toBe('');
  expect(await refusedWith(accept(session, bytes))).toMatchObject({ code });
  expect(await auditLength(session)).toBe(audit);
});

test('a proposed action that is due before it starts is refused, and the reports with it are not kept', async () => {
  const session = await ownersSession();
  const back = await filledIn(await makeOne(session), { 'FD-01': { progressPercent: 60 } }, (workbook) =>
    propose(workbook, 'Something'),
  );
  const action = {
    ref: 'FD-09',
    title: 'Something',
    successMeasure: '',
    workstream: 'FD',
    lead: { role: 'Head of front door', agency: 'Exampleshire Council' },
    startsOn: '2019-05-01',
    baselineDueOn: '2019-04-30',
  };
  const audit = await auditLength(session);
  const refusal = await refusedWith(accept(session, back, { proposals: [{ key: 'New actions!6', action }] }));
  expect(refusal).toMatchObject({ code: 'DueBeforeStart' });
  expect(await auditLength(session)).toBe(audit);
});
