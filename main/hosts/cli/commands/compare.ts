import { Option, type Command } from 'commander';
import { join, resolve } from 'node:path';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { packFileLabels } from '#shared/wording/pack-labels.ts';
import { makeFolder } from '#main/store/make-folder.ts';
import { saveFile } from '#main/store/save-file.ts';
import type { Answer } from '../answer.ts';
import { withSession } from '../open-session.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput } from '../read-input.ts';
import { fieldList } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface CompareOptions {
  readonly out?: string;
  readonly kind: 'both' | 'pdf' | 'xlsx';
  readonly json?: boolean;
}

export function addCompare(program: Command, host: Host): void {
  const command = program
    .command('compare')
    .summary('hold published packs against each other: months, or authorities')
    .description(
      'Opens published packs (PDF or .plumbpack), checks that none was altered, and puts them side by side in the words they were published with. With --out the comparison is written as Excel and PDF.',
    )
    .argument('<files...>', 'two or more published packs')
    .option('--out <folder>', 'where the comparison goes; made when it is not there')
    .addOption(new Option('--kind <kind>', 'what is written').choices(['both', 'pdf', 'xlsx']).default('both'))
    .action((paths: string[], options: CompareOptions) =>
      host.answer(options, () => runCompare(host.terminal, paths, options)),
    );
  withJsonAndExamples(
    command,
    'compare may.plumbpack board-pack.pdf --out comparison',
    'compare may.plumbpack board-pack.pdf --json',
  );
}

async function runCompare(terminal: Terminal, paths: readonly string[], options: CompareOptions): Promise<Answer> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const { fileName, content } = await readInput(terminal, path);
      return { name: fileName, content: new Blob([content]) };
    }),
  );
  return withSession(terminal, async ({ client }) => {
    const document = await client.packCompare.compare({ files });
    const written: WrittenFile[] = [];
    if (options.out !== undefined) {
      const made = await Promise.all(
        (['pdf', 'xlsx'] as const)
          .filter((kind) => options.kind === 'both' || options.kind === kind)
          .map(async (kind) => ({ kind, ...(await client.packCompare.file({ files, kind })) })),
      );
      const folder = resolve(terminal.cwd, options.out);
      makeFolder(folder);
      for (const { kind, name, content } of made) {
        saveFile(join(folder, name), new Uint8Array(await content.arrayBuffer()), { overwrite: true });
        written.push({ path: join(options.out, name), kind });
      }
    }
    return { json: { document, files: written }, text: textOf(document, written) };
  });
}

interface WrittenFile {
  readonly path: string;
  readonly kind: 'pdf' | 'xlsx';
}

/** The packs and what is different in a few lines; the whole is in the files. */
function textOf(document: PackDocument, written: readonly WrittenFile[]): string {
  const tables = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );
  const packs = tables.find(({ id }) => id === 'compare-packs');
  const wordOf = (key: string, row: number): string => {
    const cell = packs?.rows[row]?.cells[packs.columns.findIndex((column) => column.key === key)];
    return cell === undefined || cell.kind === 'rating' ? '' : cell.text;
  };
  return fieldList([
    ...(packs?.rows ?? []).map(
      (_, row) => [`${wordOf('authority', row)}, ${wordOf('period', row)}`, wordOf('standing', row)] as const,
    ),
    ...tables
      .filter(({ columns }) => columns.some(({ key }) => key === 'because'))
      .map(({ caption, rows }) => [caption, `${rows.length} different`] as const),
    ...written.map(({ kind, path }) => [packFileLabels[kind], path] as const),
  ]);
}
