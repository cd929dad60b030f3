import { writePdf } from '#main/formats/pdf/write-pdf.ts';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { namedFile } from '../named-file.ts';
import { operations } from '../operations.ts';
import { comparePacks, type GivenFile } from './compare-packs.ts';
import { openPack } from './open-pack.ts';

const given = (files: readonly { readonly name: string; readonly content: Blob }[]): Promise<GivenFile[]> =>
  Promise.all(files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })));

export const packCompareHandlers = {
  open: operations.packCompare.open.handler(async ({ input, context: { session } }) => {
    const bytes = new Uint8Array(await input.content.arrayBuffer());
    const { verification, document } = await openPack(session, input.name, bytes);
    return { verification, document };
  }),

  compare: operations.packCompare.compare.handler(async ({ input, context: { session } }) =>
    comparePacks(session, await given(input.files), input.publications),
  ),

  file: operations.packCompare.file.handler(async ({ input, context: { session }, signal }) => {
    const document = await comparePacks(session, await given(input.files), input.publications);
    const abort = signal === undefined ? {} : { signal };
    const bytes = await (input.kind === 'pdf' ? writePdf(document, abort) : writeWorkbook(document, abort));
    const name = `comparison-${document.meta.verificationCode.replaceAll(' ', '').toLowerCase()}.${input.kind}`;
    return namedFile(name, bytes);
  }),
};
