import type { Command } from 'commander';
import { accessSync, constants, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PublicationRow, PublishedFileKind } from '#shared/contract/publishing.ts';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { packFileLabels } from '#shared/wording/pack-labels.ts';
import { makeFolder } from '#main/store/make-folder.ts';
import { saveFile } from '#main/store/save-file.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { wholeNumberOption } from '../option-values.ts';
import { refusalOf } from '../present.ts';
import { showProgress } from '../progress-line.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { checklistAnswer, isOfChecklist } from '../publish-checklist.ts';
import { fieldList } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface PublishOptions {
  readonly out: string;
  readonly replaces?: number;
  readonly reason?: string;
  readonly acceptWarnings?: string;
  readonly json?: boolean;
}

/** Draft or final to published, and its files. */
export function addPublish(program: Command, host: Host): void {
  const command = program
    .command('publish')
    .summary('publish a pack: freeze it, seal and sign its files')
    .description(
      'Publishes a recorded pack (`list packs` prints its number): makes it final where it is a draft, seals and signs its files, keeps them for good, and writes the PDF, the workbook and the .plumbpack. Nothing about a published pack can change; a correction is a new pack that replaces it. For a pack that is published already its files are written once more.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<pack>', 'number of the pack in `list packs`', wholeNumberOption(1, 1_000_000))
    .requiredOption('--out <folder>', 'where the files go; made when it is not there')
    .option(
      '--replaces <number>',
      'the published pack that this one corrects, by the number on its cover',
      wholeNumberOption(1, 1_000_000),
    )
    .option('--reason <text>', 'why it is corrected; printed on the cover')
    .option('--accept-warnings <text>', 'why it is made final although its checklist has warnings')
    .action((workspace: string, pack: number, options: PublishOptions) =>
      host.answer(options, () => runPublish(host.terminal, workspace, pack, options)),
    );
  withJsonAndExamples(
    command,
    'publish n.plumbline 1 --out packs --accept-warnings "The board knows of the late returns"',
    'publish n.plumbline 1 --out copies --json',
  );
}

function runPublish(terminal: Terminal, path: string, packId: number, options: PublishOptions): Promise<Answer> {
  return withWorkspace(terminal, path, 'write', async ({ client }) => {
    const known = (await client.publishing.list()).find((row) => row.packId === packId);
    const already = known !== undefined && options.replaces === undefined;
    try {
      const publication = already ? known : await publishAnew(terminal, client, packId, options);
      return answer(publication, already, await saveFiles(terminal, client, publication, options.out));
    } catch (error) {
      const refusal = refusalOf(terminal, error);
      if (!isOfChecklist(refusal)) throw error;
      return checklistAnswer(refusal, await client.readiness.checkPack({ packId }));
    }
  });
}

/** Asked before the pack is made final, so that a refusal leaves it the draft that it was. */
async function publishAnew(
  terminal: Terminal,
  client: PlumblineClient,
  packId: number,
  { out, replaces: number, reason = '', acceptWarnings = '' }: PublishOptions,
): Promise<PublicationRow> {
  const replaces = number === undefined ? null : await standingVersion(client, number);
  const order = { packId, replaces, reason };
  await client.publishing.plan(order);
  prepareFolder(resolve(terminal.cwd, out));
  const pack = (await client.packs.list()).find(({ id }) => id === packId);
  if (pack?.state === 'draft') await client.publishing.finalise({ packId, warningsAcceptedBecause: acceptWarnings });
  const { onProgress, end } = showProgress(terminal);
  try {
    for await (const event of await client.publishing.publish(order)) {
      if (event.kind === 'published') return event.publication;
      onProgress(event);
    }
  } finally {
    end();
  }
  throw new Error('publishing ended without a publication');
}

/** The version of a published pack that stands, by the number on its cover. */
async function standingVersion(client: PlumblineClient, number: number): Promise<number> {
  const found = (await client.publishing.list()).find((row) => row.number === number && row.replacedBy === null);
  if (found !== undefined) return found.id;
  throw new Refusal({
    code: 'PublicationNotFound',
    message: `There is no published pack ${number} in this workspace.`,
    where: '--replaces',
    next: 'Give the number that stands on the cover of the pack that is corrected.',
  });
}

/** Looked at before anything is published: what is published stays so even where its files cannot be saved. */
function prepareFolder(folder: string): void {
  makeFolder(folder);
  try {
    if (statSync(folder).isDirectory()) return accessSync(folder, constants.W_OK);
  } catch {
    // Said below, in the same words.
  }
  throw new Refusal({
    code: 'FolderNotFound',
    message: 'Files cannot be saved there: it is no folder, or one that you may not write to.',
    where: folder,
    next: 'Choose another folder.',
  });
}

interface SavedFile {
  readonly path: string;
  readonly kind: PublishedFileKind;
  readonly sha256: string;
  readonly bytes: number;
}

/** Paths are kept as the person gave the folder. */
async function saveFiles(
  terminal: Terminal,
  client: PlumblineClient,
  publication: PublicationRow,
  out: string,
): Promise<SavedFile[]> {
  const folder = resolve(terminal.cwd, out);
  prepareFolder(folder);
  const saved: SavedFile[] = [];
  for (const { kind, name, sha256, bytes } of publication.files) {
    const { content } = await client.publishing.file({ publicationId: publication.id, kind });
    saveFile(join(folder, name), new Uint8Array(await content.arrayBuffer()), { overwrite: true });
    saved.push({ path: join(out, name), kind, sha256, bytes });
  }
  return saved;
}

function answer(publication: PublicationRow, already: boolean, files: readonly SavedFile[]): Answer {
  const { number, version, publishedOn, verificationCode, keyFingerprint, auditHead } = publication;
  return {
    json: { already, publication, files },
    text: fieldList([
      ['Published', `pack ${number}, version ${version}, on ${publishedOn}`],
      ...files.map((file) => [packFileLabels[file.kind], file.path] as const),
      ['Cover code', verificationCode],
      ['Key', keyFingerprint],
      ['Audit head', `${auditHead.sha256} after ${auditHead.entries} entries`],
    ]),
    remarks: already ? ['The pack was published already; its files were written once more as they were.'] : [],
  };
}
