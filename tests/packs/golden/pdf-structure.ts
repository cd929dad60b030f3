import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { timeless } from './timeless.ts';

interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

/** A PDF as a reviewer compares it: bookmarks, and for each page its size, its links and its text line by line. */
export async function pdfStructure(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const lines = ['# bookmarks', ...outlineLines((await document.getOutline()) ?? [], '')];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link').length;
    const { width, height } = page.getViewport({ scale: 1 });
    lines.push('', `# page ${number} · ${width > height ? 'landscape' : 'portrait'} · ${links} links`);
    lines.push(...textLines(items.flatMap((item) => ('str' in item ? [item] : []))));
  }
  await task.destroy();
  return timeless(lines.join('\n'));
}

const outlineLines = (entries: readonly OutlineEntry[], indent: string): string[] =>
  entries.flatMap(({ title, items }) => [`${indent}${title}`, ...outlineLines(items, `${indent}  `)]);

/** Pieces of one line stand at one height; those of a table's row follow each other cell by cell. */
function textLines(items: readonly { readonly str: string; readonly transform: readonly number[] }[]): string[] {
  const lines: string[] = [];
  let height: number | null = null;
  for (const { str, transform } of items) {
    const at = Math.round(transform[5] ?? 0);
    if (height !== null && Math.abs(at - height) <= 1) lines.push(`${lines.pop() ?? ''}${str}`);
    else lines.push(str);
    height = at;
  }
  return lines.map((line) => line.replaceAll(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}
