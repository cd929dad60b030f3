import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colourWord } from '#shared/wording/colours.ts';
import type { Block, Cell, PackDocument, Run } from '#shared/domain/pack/document.ts';
import { SectionView } from '../../renderer/features/packs/preview/SectionView.tsx';
import { documentOf, everyBlock, everyCell } from '../main/core/packs/document-of.ts';
import { samples, SampleWorkspaces } from './sample-packs.ts';

/** An element of the screen as it is written. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The whole preview as elements; React writes every tag closed, so that a reader of XML reads it. */
function screenOf(document: PackDocument): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => void open.pop());
  const sections = document.sections.map((section) =>
    renderToStaticMarkup(createElement(SectionView, { section, onOrigin: () => undefined })),
  );
  parser.write(`<main>${sections.join('')}</main>`).close();
  return top;
}

const everyElement = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child))),
];

const hasClass = ({ attributes }: Element, name: string): boolean =>
  (attributes['class'] ?? '').split(' ').includes(name);

/** What a person reads there: drawings say nothing in words, and what only a screen reader is told is no part of it. */
const readOf = (element: Element | string): string =>
  typeof element === 'string'
    ? element
    : element.name === 'svg' || hasClass(element, 'visually-hidden')
      ? ''
      : element.children.map(readOf).join('');

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const runsOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, link }) =>
      link !== undefined && 'url' in link && link.url !== text ? `${text} (${link.url})` : text,
    )
    .join('');

const arrows = { up: '▲ ', down: '▼ ', level: '= ', none: '' } as const;

/** What the document says in a cell, as the screen has to say it. */
function wordsOf(cell: Cell): string {
  switch (cell.kind) {
    case 'rating':
      // the letter stands in the drawing beside the word
      return `${colourWord(cell.colour)}${cell.moderated === true ? 'Set by the board. ' : ''}${cell.because}`;
    case 'number':
      return [cell.text, ...(cell.flags ?? [])].join('');
    case 'movement':
      return `${arrows[cell.movement]}${cell.text}`;
    case 'sparkline':
      return '';
    case 'text':
    case 'marker':
    case 'date':
    case 'variation':
    case 'assurance':
    case 'blank':
      return cell.text;
  }
}

const wordsOfBlock = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [runsOf(block.runs)];
    case 'list':
      return block.items.map(runsOf);
    case 'callout':
      return [block.title, runsOf(block.runs)];
    case 'figures':
      return block.items.flatMap(({ label, cell, note }) => [label, wordsOf(cell), note]);
    case 'table':
      return block.rows.length === 0
        ? [`${block.caption}: ${block.whenEmpty}`]
        : [
            block.caption,
            ...block.columns.map(({ label }) => label),
            ...block.rows.flatMap(({ band, cells }) => (band === true ? cells.slice(0, 1) : cells).map(wordsOf)),
          ];
    case 'chart':
      return [`${block.caption}. ${block.alt}`];
  }
};

/** Cells that a person reads: of a row that groups others only the first stands there. */
const figuresOf = (document: PackDocument): string[] =>
  everyBlock(document)
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ band, cells }) => (band === true ? cells.slice(0, 1) : cells))
        : block.kind === 'figures'
          ? block.items.map(({ cell }) => cell)
          : [],
    )
    .flatMap((cell) => (cell.kind === 'number' || cell.kind === 'marker' || cell.kind === 'date' ? [cell.text] : []));

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

describe.each(samples)('the preview of %s', (sample) => {
  let document: PackDocument;
  let screen: Element;
  beforeAll(async () => {
    document = await documentOf(await workspaces.of(sample));
    screen = screenOf(document);
  });

  test('says every word of the document, in its order, and no other', () => {
    const expected = document.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOfBlock)]);
    const said = squeezed(readOf(screen)).replaceAll(' ', '');
    expect(expected.length).toBeGreaterThan(500);
    expect(said).toBe(squeezed(expected.join(' ')).replaceAll(' ', ''));
  });

  test('shows each figure as the document has it, as a button that leads to its origin', () => {
    const shown = everyElement(screen)
      .filter((element) => hasClass(element, 'figure-button'))
      .map(readOf);
    expect(shown.length).toBeGreaterThan(50);
    expect(shown).toEqual(figuresOf(document));
  });

  test('draws each sparkline and chart with the words that the document has for it', () => {
    const drawn = everyElement(screen).flatMap(({ name, attributes }) =>
      name === 'svg' && attributes['role'] === 'img' ? [attributes['aria-label'] ?? ''] : [],
    );
    const charts = everyBlock(document).flatMap((block) => (block.kind === 'chart' ? [block.alt] : []));
    const sparks = everyCell(document).flatMap((cell) => (cell.kind === 'sparkline' ? [cell.text] : []));
    expect(charts.length).toBeGreaterThan(0);
    for (const words of [...charts, ...sparks]) expect(drawn).toContain(words);
  });

  test('has every block under its own name, in the order of the document, for links to find', () => {
    const named = everyElement(screen).flatMap(({ attributes: { id = '' } }) =>
      id.startsWith('pack-') ? [id.slice('pack-'.length)] : [],
    );
    const blocks = document.sections.flatMap(({ id, blocks: held }) => [id, ...held.map((block) => block.id)]);
    expect(named.filter((id) => blocks.includes(id))).toEqual(blocks);
    expect(new Set(named).size).toBe(named.length);
  });
});
