import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree: its role, its words where it has them, and what it holds. */
export interface Tag {
  readonly role: string;
  readonly alt: string | undefined;
  readonly bbox: readonly number[] | undefined;
  readonly children: readonly Tag[];
}

interface RawTag {
  readonly type?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly children?: readonly RawTag[];
}

/** pdf.js repeats the whole of a table on each page it runs over: only what has content on this page counts. */
const isHere = (raw: RawTag): boolean => raw.type !== undefined || (raw.children ?? []).some(isHere);

const toTag = (raw: RawTag): Tag => ({
  role: raw.role ?? '',
  alt: raw.alt,
  bbox: raw.bbox,
  children: (raw.children ?? []).filter((child) => child.role !== undefined && isHere(child)).map(toTag),
});

/** The tag and everything in it. */
const descendants = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(descendants)];

export interface ReadPdf {
  readonly pages: readonly {
    readonly text: string;
    readonly tags: readonly Tag[];
    readonly width: number;
    readonly height: number;
  }[];
  readonly outline: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly lang: string | null;
  readonly displayTitle: boolean;
}

/** Reads a PDF as a screen reader would: by another program (pdf.js) than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const tree: unknown = await page.getStructTree();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      text: text.replaceAll(/\s+/gu, ' '),
      tags: tree === null ? [] : descendants(toTag(tree as RawTag)),
      width,
      height,
    });
  }
  const outline = (await document.getOutline()) ?? [];
  const { info, metadata } = await document.getMetadata();
  const preferences = (await document.getViewerPreferences()) as ReadonlyMap<string, unknown> | null;
  const read: ReadPdf = {
    pages,
    outline: outline.map((entry) => ({
      title: entry.title,
      items: entry.items.map((item: { title: string }) => item.title),
    })),
    info: info as Record<string, unknown>,
    xmp: metadata?.getRaw() ?? '',
    lang: 'Language' in info && typeof info.Language === 'string' ? info.Language : null,
    displayTitle: preferences?.get('DisplayDocTitle') === true,
  };
  await task.destroy();
  return read;
}
