import { paperPalette } from '#shared/charts/theme.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Block, Cell, PackDocument, PackMeta, Row, Run, TableBlock } from '#shared/domain/pack/document.ts';
import { assertNever } from '#shared/domain/refusal.ts';
import type { Assurance, VariationIcon } from '#shared/domain/spc/series.ts';
import { assuranceSvg, chartSvg, svgRatio, variationSvg } from './chart-svg.tsx';
import { FlagLetters, templateCell } from './template-cell.ts';
import type {
  TemplateBlock,
  TemplateData,
  TemplateMeta,
  TemplateRow,
  TemplateRun,
  TemplateSection,
} from './template-data.ts';

/** Characters in a cell beyond which its row may be split between pages. */
const longText = 1400;

const editions = {
  board: 'Board edition',
  public: 'Public edition',
  progress_review: 'Progress review edition',
} as const;
const states = { draft: 'Draft', final: 'Final', published: 'Published' } as const;

function templateMeta(meta: PackMeta): TemplateMeta {
  const state = states[meta.state];
  const fact = (label: string, text: string) => (text === '' ? [] : [{ label, text }]);
  return {
    title: meta.title,
    titleLines: meta.title.split(/(?<=:) /u),
    subtitle: `${editions[meta.edition]}, ${periodInWords(meta.period)}`,
    authority: meta.authority,
    notice: meta.notice,
    marking: meta.marking,
    state,
    draft: meta.state === 'draft',
    versionLine: `Version ${meta.version}, ${state.toLowerCase()}`,
    verificationCode: meta.verificationCode,
    snapshotGroups: meta.snapshotSha256.match(/.{1,8}/gu) ?? [],
    facts: [
      ...fact('Prepared for', meta.board),
      ...fact('Board meeting', meta.boardOn === null ? 'Date to be set' : dateInWords(meta.boardOn)),
      ...fact('Position as at', dateInWords(meta.asAtOn)),
      ...fact(
        'Information',
        meta.knownOn === null
          ? 'all that was known when this pack was made'
          : `as known on ${dateInWords(meta.knownOn)}`,
      ),
      ...fact('Reporting period', periodInWords(meta.period)),
      ...fact('Version', `${meta.version}, ${state.toLowerCase()}`),
      ...fact('Rating rules', meta.ruleSetId),
      ...fact('Prepared with', meta.producer),
    ],
    date: {
      year: Number(meta.asAtOn.slice(0, 4)),
      month: Number(meta.asAtOn.slice(5, 7)),
      day: Number(meta.asAtOn.slice(8, 10)),
    },
  };
}

function templateRun(run: Run): TemplateRun {
  const link = run.link;
  return {
    text: run.text,
    strong: run.strong ?? false,
    to: link && 'to' in link ? link.to : null,
    url: link && 'url' in link ? link.url : null,
  };
}

const textOf = (cell: Cell): string => ('text' in cell ? cell.text : '');

function templateRow(row: Row, next: Row | undefined, letters: FlagLetters): TemplateRow {
  return {
    band: row.band ?? false,
    heads: row.band === true && next !== undefined && next.band !== true,
    long: row.cells.some((cell) => textOf(cell).length > longText),
    cells: row.cells.map((cell) => templateCell(cell, letters)),
  };
}

function templateTable(block: TableBlock): TemplateBlock {
  if (block.rows.length === 0) {
    const runs = [{ text: `${block.caption}: `, strong: true }, { text: block.whenEmpty }];
    return { kind: 'paragraph', id: block.id, runs: runs.map(templateRun) };
  }
  const letters = new FlagLetters();
  const rows = block.rows.map((row, index) => templateRow(row, block.rows[index + 1], letters));
  const columns = block.columns.map(({ label, align, width }) => ({ label, align, width }));
  return { kind: 'table', id: block.id, caption: block.caption, columns, rows, notes: letters.notes() };
}

function templateBlock(block: Block): TemplateBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', id: block.id, level: block.level, text: block.text, newPage: block.newPage ?? false };
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
      return templateTable(block);
    case 'chart': {
      const svg = chartSvg(block.chart);
      return { kind: 'chart', id: block.id, caption: block.caption, alt: block.alt, svg, ratio: svgRatio(svg) };
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
  const groups: { landscape: boolean; sections: TemplateSection[] }[] = [];
  for (const section of document.sections) {
    const landscape = section.orientation === 'landscape';
    const { id, title, newPage = false } = section;
    const set = { id, title, newPage, blocks: section.blocks.map(templateBlock) };
    const group = groups.at(-1);
    if (group && group.landscape === landscape) group.sections.push(set);
    else groups.push({ landscape, sections: [set] });
  }
  return { meta: templateMeta(document.meta), palette: paperPalette, icons: templateIcons(), groups };
}
