import { paperPalette } from '#shared/charts/theme.ts';
import type { Block, Cell, PackDocument, Row, Run, TableBlock } from '#shared/domain/pack/document.ts';
import { assertNever } from '#shared/domain/refusal.ts';
import type { Assurance, VariationIcon } from '#shared/domain/spc/series.ts';
import { assuranceSvg, chartSvg, svgRatio, variationSvg } from './chart-svg.tsx';
import { placesIn, waysBack, type WayBack } from './document-links.ts';
import { FlagLetters, templateCell } from './template-cell.ts';
import type { TemplateBlock, TemplateData, TemplateRow, TemplateRun, TemplateSection } from './template-data.ts';
import { templateMeta } from './template-meta.ts';

/**
 * Characters in a cell beyond which its row may be split between pages: in the narrowest column of sentences (3 cm, some 20
 * a line) so many fill two thirds of a wide page, and a row that is kept whole must never be taller than one.
 */
const longText = 700;

/** A name as part of an address: plain ASCII. */
const addressOf = encodeURIComponent;

function templateRun(run: Run): TemplateRun {
  const link = run.link;
  return {
    text: run.text,
    strong: run.strong ?? false,
    to: link && 'to' in link ? addressOf(link.to) : null,
    url: link && 'url' in link ? link.url : null,
  };
}

/** What the layout of one block needs to know of the whole document. */
class Layout {
  readonly ways: ReadonlyMap<string, readonly WayBack[]>;
  readonly places: Readonly<Record<string, string>>;
  readonly #counts = { Table: 0, Figure: 0 };

  constructor(document: PackDocument) {
    this.ways = waysBack(document);
    this.places = placesIn(document, this.ways);
  }

  /** The caption behind its number, counted through the document. */
  numbered(kind: 'Table' | 'Figure', caption: string): string {
    this.#counts[kind] += 1;
    return `${kind} ${this.#counts[kind]}. ${caption}`;
  }
}

const textOf = (cell: Cell): string => ('text' in cell ? cell.text : '');

function templateRow(row: Row, next: Row | undefined, letters: FlagLetters, layout: Layout): TemplateRow {
  return {
    anchor: row.id in layout.places ? row.id : null,
    band: row.band ?? false,
    heads: row.band === true && next !== undefined && next.band !== true,
    long: row.cells.some((cell) => textOf(cell).length > longText),
    cells: row.cells.map((cell) => templateCell(cell, letters)),
  };
}

function templateTable(block: TableBlock, layout: Layout): TemplateBlock {
  if (block.rows.length === 0) {
    const runs = [{ text: `${block.caption}: `, strong: true }, { text: block.whenEmpty }];
    return { kind: 'paragraph', id: block.id, runs: runs.map(templateRun) };
  }
  const letters = new FlagLetters();
  const rows = block.rows.map((row, index) => templateRow(row, block.rows[index + 1], letters, layout));
  const columns = block.columns.map(({ label, align, width }) => ({ label, align, width }));
  const caption = layout.numbered('Table', block.caption);
  return { kind: 'table', id: block.id, caption, columns, rows, notes: letters.notes() };
}

function templateBlock(block: Block, layout: Layout): TemplateBlock {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        id: block.id,
        level: block.level,
        text: block.text,
        newPage: block.newPage ?? false,
        back: (layout.ways.get(block.id) ?? []).map(({ to, text }) => ({ to: addressOf(to), text })),
      };
    case 'paragraph':
      return { kind: 'paragraph', id: block.id, runs: block.runs.map(templateRun) };
    case 'list':
      return { kind: 'list', id: block.id, items: block.items.map((item) => item.map(templateRun)) };
    case 'callout':
      return { kind: 'callout', id: block.id, tone: block.tone, title: block.title, runs: block.runs.map(templateRun) };
    case 'figures': {
      const letters = new FlagLetters();
      const items = block.items.map(({ label, note, cell }) => ({ label, note, cell: templateCell(cell, letters) }));
      return { kind: 'figures', id: block.id, items, notes: letters.notes() };
    }
    case 'table':
      return templateTable(block, layout);
    case 'chart': {
      const svg = chartSvg(block.chart);
      const caption = layout.numbered('Figure', block.caption);
      return { kind: 'chart', id: block.id, caption, alt: block.alt, svg, ratio: svgRatio(svg) };
    }
    default:
      return assertNever(block);
  }
}

const variations = [
  'common_cause',
  'improvement_high',
  'improvement_low',
  'concern_high',
  'concern_low',
  'neutral_high',
  'neutral_low',
] as const satisfies readonly VariationIcon[];
const assurances = [
  'consistent_pass',
  'consistent_fail',
  'inconsistent',
  null,
] as const satisfies readonly (Assurance | null)[];

function templateIcons(): Record<string, string> {
  return Object.fromEntries([
    ...variations.map((icon) => [`variation-${icon}`, variationSvg(icon)]),
    ...assurances.map((icon) => [`assurance-${icon ?? 'none'}`, assuranceSvg(icon)]),
  ]) as Record<string, string>;
}

/** The document as the template reads it. Pure: the same document gives the same data. */
export function documentToTemplate(document: PackDocument): TemplateData {
  const layout = new Layout(document);
  const groups: { landscape: boolean; sections: TemplateSection[] }[] = [];
  for (const section of document.sections) {
    const landscape = section.orientation === 'landscape';
    const { id, title, newPage = false } = section;
    const set = { id, title, newPage, blocks: section.blocks.map((block) => templateBlock(block, layout)) };
    const group = groups.at(-1);
    if (group && group.landscape === landscape) group.sections.push(set);
    else groups.push({ landscape, sections: [set] });
  }
  return {
    meta: templateMeta(document.meta),
    palette: paperPalette,
    icons: templateIcons(),
    places: layout.places,
    groups,
  };
}
