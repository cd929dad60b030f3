import type { PackDocument } from '#shared/domain/pack/document.ts';

/** Names of the sheets as they stand on the tabs, in the order of the tabs. */
export interface SheetNames {
  readonly readMe: string;
  /** In the order of the document's sections. */
  readonly sections: readonly string[];
  readonly data: string;
  readonly figureIndex: string;
  readonly origins: string;
}

const longest = 31;

/**
 * Tab names that Excel takes: at most 31 characters, none of `: \ / ? * [ ]`, not "History", unique whatever the case.
 * A straight apostrophe becomes a curly one: exceljs does not double it in print titles, which damages the file.
 */
export function sheetNamesOf(document: PackDocument): SheetNames {
  const taken = new Set<string>(['history']);
  const unique = (wish: string): string => {
    const base = tabName(wish);
    for (let n = 1; ; n += 1) {
      const suffix = n === 1 ? '' : ` (${n})`;
      const name = `${base.slice(0, longest - suffix.length).trim()}${suffix}`.toWellFormed();
      if (name.length <= longest && !taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  };
  const readMe = unique('Read me');
  const sections = document.sections.map((section) => unique(section.sheetName));
  return { readMe, sections, data: unique('Data'), figureIndex: unique('Figure index'), origins: unique('Origins') };
}

function tabName(wish: string): string {
  const clean = wish
    .toWellFormed()
    .replace(/[\p{Cc}:\\/?*[\]]/gu, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? 'Section' : clean.slice(0, longest);
}

/** `'Read me'!$A$1` without the dollars: how formulas, links and chart series name a place. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
