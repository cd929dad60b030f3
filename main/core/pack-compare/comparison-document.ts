import { plural } from '#shared/domain/in-words.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import { jointMarking } from '#shared/domain/pack/compare/joint-marking.ts';
import type { Block, PackDocument, PackMeta, Run, Section } from '#shared/domain/pack/document.ts';
import { draftIssue } from '#shared/domain/pack/issue.ts';
import { shortSha256 } from '#shared/domain/pack/short-sha256.ts';
import { run } from '../packs/document/cells.ts';
import { OriginRegister } from '../packs/document/origins.ts';
import { sha256Of } from '../sha256.ts';
import { comparabilityNotes } from './comparability.ts';
import { inReadingOrder, type ComparedPack } from './compared-pack.ts';
import { differenceMessages, differenceTables, titleOfMoves } from './difference-tables.ts';
import { indicatorTables } from './indicator-table.ts';
import { packsTable, portfolioTables } from './portfolio-table.ts';

/**
 * Several published packs as one document, which the screen, the PDF and the workbook are written from like any other.
 * It takes over what the packs print and rates nothing anew. Pure: the same packs give the same document.
 */
export function comparisonDocument(given: readonly ComparedPack[], producer: string): PackDocument {
  const packs = inReadingOrder(given);
  const origins = new OriginRegister();
  const differences = differenceTables(packs, origins);
  const indicators = indicatorTables(packs, origins);
  const sections: Section[] = [
    section('portfolio', 'The packs on one page', 'Portfolio', [
      ...differenceMessages(packs),
      packsTable(packs, origins),
      ...portfolioTables(packs, origins),
      ...notes(comparabilityNotes(packs)),
    ]),
    ...(differences.length === 0
      ? []
      : [section('differences', 'What is different from pack to pack', 'Differences', differences)]),
    ...(indicators.length === 0 ? [] : [section('indicators', 'Indicators side by side', 'Indicators', indicators)]),
  ];
  return { format: 'plumbline-document/1', meta: metaOf(packs, producer), sections, origins: origins.all() };
}

const section = (id: string, title: string, sheetName: string, blocks: readonly Block[]): Section => ({
  id: `comparison-${id}`,
  title,
  sheetName,
  orientation: 'landscape',
  blocks,
});

const notes = (sentences: readonly string[]): Block[] =>
  sentences.length === 0
    ? []
    : [
        { kind: 'heading', id: 'compare-notes-heading', level: 2, text: 'What can be compared, and what not' },
        { kind: 'list', id: 'compare-notes', items: sentences.map((sentence): Run[] => [run(sentence)]) },
      ];

function metaOf(packs: readonly ComparedPack[], producer: string): PackMeta {
  const metas = packs.map(({ document }) => document.meta);
  const one = (values: readonly string[], several: string): string => {
    const distinct = [...new Set(values)];
    return distinct.length === 1 ? (distinct[0] ?? '') : several;
  };
  const latest = metas.reduce((last, meta) => (meta.period > last.period ? meta : last));
  const sha256 = sha256Of(canonicalJson(packs.map(({ manifest }) => manifest.signature)));
  const authorities = new Set(packs.map(({ manifest }) => manifest.workspaceUid)).size;
  return {
    ...latest,
    // what the latest pack is about is not what all of them are about
    about: one(
      metas.map(({ about = '' }) => about),
      '',
    ),
    ...draftIssue,
    title: titleOfMoves(packs) || `Comparison of ${plural(packs.length, 'published pack')}`,
    authority: one(
      metas.map(({ authority }) => authority),
      `${authorities} authorities`,
    ),
    board: one(
      metas.map(({ board }) => board),
      '',
    ),
    notice: [...new Set(metas.map(({ notice }) => notice).filter((notice) => notice !== ''))].join(' '),
    // one board pack among public ones makes the whole a paper for the board
    edition: metas.every(({ edition }) => edition === 'public') ? 'public' : 'board',
    profile: 'Comparison',
    comparison: true,
    knownOn: null,
    boardOn: null,
    marking: jointMarking(metas),
    ruleSetId: one(
      metas.map(({ ruleSetId }) => ruleSetId),
      'several',
    ),
    snapshotSha256: sha256,
    verificationCode: shortSha256(sha256),
    producer,
  };
}
