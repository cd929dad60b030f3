/** How the parts of a sealed pack are named in its files; readers of later versions look for these very words. */

/** Kinds of attachments, as media types: what the program looks for in a PDF. */
export const attachmentTypes = {
  manifest: 'application/vnd.plumbline.manifest+json',
  document: 'application/vnd.plumbline.document+json',
  snapshot: 'application/vnd.plumbline.snapshot+json',
} as const;

export const xmpNamespace = 'urn:plumbline:pack:1';

export const workbookNames = {
  manifestPart: 'customXml/item1.xml',
  manifestNamespace: 'urn:plumbline:manifest:1',
  codeProperty: 'Plumbline verification code',
  packProperty: 'Plumbline pack',
  /** What wrote the workbook, in place of the name that exceljs gives; any program that saves it puts its own. */
  application: 'Plumbline',
} as const;

export const packParts = { manifest: 'manifest.json', document: 'document.json', snapshot: 'snapshot.json' } as const;
