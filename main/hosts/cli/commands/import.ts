import type { Command } from 'commander';
import type { StagedReturn } from '#shared/contract/returns.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { Answer } from '../answer.ts';
import { importJson, importText, type ImportedFile } from '../import-report.ts';
import { withWorkspace, type OpenSession } from '../open-session.ts';
import { refusalOf } from '../present.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput, type InputFile } from '../read-input.ts';
import type { Terminal } from '../terminal.ts';

interface ImportOptions {
  readonly accept?: boolean;
  readonly sender?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

export function addImport(program: Command, host: Host): void {
  const command = program
    .command('import')
    .summary('read monthly returns; with --accept keep them')
    .description(
      'Reads returns (.xlsx or .csv) and says what accepting them would do. With --accept they are kept.\nEach file is kept whole or not at all (only figures that can be read in two ways are left out,\nwhich is said); when one of several is refused, none is kept.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<files...>', 'the returns')
    .option('--accept', 'keep the files and their values')
    .option('--sender <role>', 'who sent them, as a role or agency')
    .option('--reason <text>', 'why past values were restated; "Restated in FILE" when left out')
    .action((workspace: string, files: string[], options: ImportOptions) =>
      host.answer(options, () => runImport(host.terminal, workspace, files, options)),
    );
  withJsonAndExamples(
    command,
    'import n.plumbline june.xlsx',
    'import n.plumbline june.xlsx --accept --sender "Performance team" --json',
  );
}

async function runImport(
  terminal: Terminal,
  workspace: string,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Answer> {
  const accept = options.accept === true;
  const imported = await withWorkspace(terminal, workspace, accept ? 'write' : 'read', async (open) => {
    const staged = await stageAll(terminal, open, paths, options);
    if (!accept || staged.some((file) => file.refusal !== null)) return staged;
    return acceptAll(terminal, open, staged, options);
  });
  const refusal = imported.find((file) => file.refusal !== null)?.refusal ?? null;
  return { json: importJson(imported, refusal), text: importText(imported), refusal };
}

interface ReadFile extends ImportedFile {
  readonly input: InputFile | null;
}

async function stageAll(
  terminal: Terminal,
  { client }: OpenSession,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const path of paths) {
    let input: InputFile | null = null;
    try {
      input = await readInput(terminal, path);
      const staged = await client.returns.stage({ ...blobOf(input), sender: options.sender ?? '' });
      files.push({ path, input, staged, refusal: staged.refusal });
    } catch (error) {
      files.push({ path, input, staged: null, refusal: refusalOf(terminal, error) });
    }
  }
  return files;
}

/** Only reached when every file can be accepted; each is a transaction of its own, in the order given. */
async function acceptAll(
  terminal: Terminal,
  { client }: OpenSession,
  files: readonly ReadFile[],
  options: ImportOptions,
): Promise<ImportedFile[]> {
  const accepted: ImportedFile[] = [];
  for (const { path, input } of files) {
    if (input === null) continue;
    let staged: StagedReturn | null = null;
    let refusal: RefusalDetails | null;
    try {
      staged = await client.returns.accept({
        ...blobOf(input),
        sender: options.sender ?? '',
        restatementReason: options.reason ?? '',
      });
      ({ refusal } = staged);
    } catch (error) {
      refusal = refusalOf(terminal, error);
    }
    accepted.push({ path, staged, refusal });
  }
  return accepted;
}

const blobOf = ({ fileName, content }: InputFile): { fileName: string; content: Blob } => ({
  fileName,
  content: new Blob([content]),
});
