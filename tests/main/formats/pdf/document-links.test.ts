import { describe, expect, test } from 'vitest';
import { namedRows, placesIn, waysBack } from '#main/formats/pdf/document-links.ts';
import type { Block, Cell, PackDocument, Section } from '#shared/domain/pack/document.ts';
import { sampleDocument } from './sample-document.ts';

const cell = (text: string, to?: string): Cell => ({
  kind: 'text',
  text,
  ...(to === undefined ? {} : { link: { to } }),
});
const table = (id: string, rows: readonly (readonly [id: string, to?: string])[]): Block => ({
  kind: 'table',
  id,
  caption: id,
  columns: [{ key: 'a', label: 'A', align: 'left', width: 1 }],
  rows: rows.map(([row, to]) => ({ id: row, cells: [cell(row, to)] })),
  whenEmpty: 'None.',
});
const heading = (id: string): Block => ({ kind: 'heading', id, level: 2, text: id });
const section = (id: string, blocks: readonly Block[]): Section => ({
  id,
  title: `Section ${id}`,
  sheetName: id,
  orientation: 'portrait',
  blocks,
});
const documentOf = (...sections: Section[]): PackDocument => ({ ...sampleDocument(), sections });

describe('ways back', () => {
  const document = documentOf(
    section('summary', [
      { kind: 'list', id: 'worse', items: [[{ text: 'FD1', link: { to: 'page-FD1' } }]] },
      table('first', [
        ['first-FD1', 'page-FD1'],
        ['first-FD1-again', 'page-FD1'],
      ]),
    ]),
    section('scorecard', [
      table('card', [
        ['card-FD1', 'page-FD1'],
        ['card-FD2', 'page-FD2'],
      ]),
    ]),
    section('pages', [heading('page-FD1'), heading('page-FD2'), table('own', [['own-FD2', 'page-FD2']])]),
  );

  test('lead to the row or the block of each section that leads here, each section once', () => {
    expect(waysBack(document).get('page-FD1')).toEqual([
      { to: 'worse', text: 'Section summary' },
      { to: 'card-FD1', text: 'Section scorecard' },
    ]);
  });

  test('do not lead to a section from itself', () => {
    expect(waysBack(document).get('page-FD2')).toEqual([{ to: 'card-FD2', text: 'Section scorecard' }]);
  });

  test('are at most three', () => {
    const many = Array.from({ length: 5 }, (_, i) => section(`s${i}`, [table(`t${i}`, [[`r${i}`, 'goal']])]));
    expect(
      waysBack(documentOf(...many, section('goal', [])))
        .get('goal')
        ?.map(({ to }) => to),
    ).toEqual(['r0', 'r1', 'r2']);
  });
});

test('a row that shares its name with another is not led to: the link goes to its table', () => {
  const document = documentOf(
    section('a', [table('t1', [['twin', 'goal']]), table('t2', [['twin'], ['single', 'goal']])]),
    section('goal', []),
  );
  expect([...namedRows(document)]).toEqual(['single']);
  expect(waysBack(document).get('goal')).toEqual([{ to: 't1', text: 'Section a' }]);
});

test('what something leads to is named in words, rows by their section and first cell', () => {
  const document = documentOf(
    section('a', [table('t1', [['from', 'plan-1'], ['other']])]),
    section('b', [table('t2', [['plan-1'], ['plan-2']])]),
  );
  expect(placesIn(document, waysBack(document))).toEqual({ from: 'Section a, from', 'plan-1': 'Section b, plan-1' });
});
