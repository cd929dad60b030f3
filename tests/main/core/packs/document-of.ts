import { buildPack, type BuildContext } from '#main/core/packs/build-pack.ts';
import { buildDocument } from '#main/core/packs/document/build-document.ts';
import { shippedProfiles } from '#main/core/pack-profiles/load-profiles.ts';
import type { PackRequest } from '#main/core/packs/pack-request.ts';
import { snapshotSha256, takeSnapshot } from '#main/core/packs/take-snapshot.ts';
import type { Workspace } from '#main/store/workspace.ts';
import type { PackProfile } from '#shared/domain/pack/profile.ts';
import type { Block, Cell, PackDocument, Section, TableBlock } from '#shared/domain/pack/document.ts';

/** A profile that the program ships with. */
export function profileOf(key: string): PackProfile {
  const found = shippedProfiles().find((profile) => profile.key === key);
  if (found === undefined) throw new Error(`no profile ${key}`);
  return found;
}

export const june: PackRequest = {
  profile: profileOf('monthly-board'),
  period: '2019-06',
  asAtOn: '2019-07-31',
  knownOn: null,
  boardOn: null,
  span: null,
};

export const contextFor = (workspace: Workspace): BuildContext => ({
  workspace,
  producer: 'Plumbline test',
  actor: 'Secretariat',
  at: '2026-01-15T10:00:00.000Z',
});

export async function documentOf(workspace: Workspace, request: PackRequest = june): Promise<PackDocument> {
  const { producer } = contextFor(workspace);
  const snapshot = await takeSnapshot(workspace.db, request, producer);
  return buildDocument(snapshot, snapshotSha256(snapshot));
}

export const build = async (workspace: Workspace, ...rest: [] | [Parameters<typeof buildPack>[2]]) =>
  buildPack(contextFor(workspace), june, ...rest);

export function sectionOf(document: PackDocument, id: string): Section {
  const section = document.sections.find((held) => held.id === id);
  if (section === undefined) throw new Error(`the pack has no section ${id}`);
  return section;
}

export function tableOf(document: PackDocument, id: string): TableBlock {
  const table = document.sections.flatMap((section) => section.blocks).find((block) => block.id === id);
  if (table?.kind !== 'table') throw new Error(`the pack has no table ${id}`);
  return table;
}

/** What a reader sees of a cell. */
const wordsOf = (cell: Cell): string => (cell.kind === 'rating' ? cell.colour : cell.text);

/** The rows of a table as words, by column key. */
export const rowsOf = (table: TableBlock): Record<string, string>[] =>
  table.rows.map((row) =>
    Object.fromEntries(
      table.columns.map((column, i) => [column.key, row.cells[i] === undefined ? '' : wordsOf(row.cells[i])]),
    ),
  );

export const everyBlock = (document: PackDocument): Block[] =>
  document.sections.flatMap((section) => [...section.blocks]);

export const everyCell = (document: PackDocument): Cell[] =>
  everyBlock(document).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => [...row.cells])
      : block.kind === 'figures'
        ? block.items.map((item) => item.cell)
        : [],
  );

/** All running text of a block. */
export const proseOf = (block: Block): string =>
  block.kind === 'paragraph' || block.kind === 'callout'
    ? block.runs.map((run) => run.text).join('')
    : block.kind === 'list'
      ? block.items.map((item) => item.map((run) => run.text).join('')).join('\n')
      : block.kind === 'heading'
        ? block.text
        : '';
