/** By the ending of a file's name, so that whoever is handed it saves it as what it is. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  plumbpack: 'application/zip',
};

/** A file that the program made, as an operation hands it out. */
export function namedFile(name: string, content: Uint8Array): { readonly name: string; readonly content: Blob } {
  const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { name, content: new Blob([new Uint8Array(content)], { type }) };
}
