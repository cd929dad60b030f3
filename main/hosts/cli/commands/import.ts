import type { Command } from 'commander';
import type { StagedReturn } from '#shared/contract/returns.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { Answer } from '../answer.ts';
import { importJson, importText, type ImportedFile } from '../import-report.ts';
import { withWorkspace, type OpenSession } from '../open-session.ts';
import { refusalOf } from '../present.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput, type InputFile } from '../read-input.ts';
import { decisionsOf, matchOption, percentOption, type DecisionOptions } from '../return-decisions.ts';
import type { Terminal } from '../terminal.ts';

interface ImportOptions extends DecisionOptions {
  readonly accept?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

export function addImport(program: Command, host: Host): void {
  const command = program
    .command('import')
    .summary('read monthly returns; with --accept keep them')
    .description(
      'Reads returns (.xlsx or .csv) and says what accepting them would do. With --accept they are kept. Each file is kept whole or not at all (only figures that can be read in two ways are left out, which is said); when one of several is refused, none is kept.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<files...>', 'the returns')
    .option('--accept', 'keep the files and their values')
    .option('--sender <role>', 'who sent them, as a role or agency')
    .option('--reason <text>', 'why past values were restated; "Restated in FILE" when left out')
    .option('--map <file>', 'where the figures stand: a mapping, a list of them, or exported layouts (JSON)')
    .option('--sheet <name>', 'read this sheet, also a hidden one, and no other; may be repeated', anotherOption)
    .option('--match <text=code>', 'which indicator a code or name is, none when empty; may be repeated', matchOption)
    .option('--percent <code=how>', 'whether 0.853 is 85.3% ("fraction") or 0.853% ("points")', percentOption)
    .option('--provisional', 'the sender says that these figures may still change')
    .option('--no-remember', 'do not remember the mapping and the matches for the next file of this sender')
    .action((workspace: string, files: string[], options: ImportOptions) =>
      host.answer(options, () => runImport(host.terminal, workspace, files, options)),
    );
  withJsonAndExamples(
    command,
    'import n.plumbline june.xlsx',
    'import n.plumbline june.xlsx --accept --sender "Performance team" --json',
    'import n.plumbline kpi.xlsx --sheet Data --match "Ref. decided=FD02" --percent FD02=fraction',
  );
}

const anotherOption = (text: string, before: readonly string[] = []): string[] => [...before, text];

async function runImport(
  terminal: Terminal,
  workspace: string,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Answer> {
  const accept = options.accept === true;
  const decisions = await decisionsOf(terminal, options);
  const decided: Decided = { sender: options.sender ?? '', decisions, everyRow: options.json === true };
  const imported = await withWorkspace(terminal, workspace, accept ? 'write' : 'read', async (open) => {
    const keeping = { ...decided, restatementReason: options.reason ?? '' };
    const files = await readAll(terminal, paths);
    // One file is kept whole or not at all without a look at it before, which would read it twice.
    if (accept && files.length === 1) return acceptAll(terminal, open, files, keeping);
    const staged = await stageAll(terminal, open, files, decided);
    if (!accept || staged.some((file) => file.refusal !== null)) return staged;
    return acceptAll(terminal, open, staged, keeping);
  });
  const refusal = imported.find((file) => file.refusal !== null)?.refusal ?? null;
  return { json: importJson(imported, refusal), text: importText(imported), refusal };
}

/** What is said of every file alike. */
interface Decided {
  readonly sender: string;
  readonly decisions: ReturnDecisions;
  /** Only a program reads all rows of a very large file. */
  readonly everyRow: boolean;
}

interface ReadFile extends ImportedFile {
  readonly input: InputFile | null;
}

async function readAll(terminal: Terminal, paths: readonly string[]): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const path of paths) {
    try {
      files.push({ path, input: await readInput(terminal, path), staged: null, refusal: null });
    } catch (error) {
      files.push({ path, input: null, staged: null, refusal: refusalOf(terminal, error) });
    }
  }
  return files;
}

async function stageAll(
  terminal: Terminal,
  { client }: OpenSession,
  files: readonly ReadFile[],
  decided: Decided,
): Promise<ReadFile[]> {
  const stagedFiles: ReadFile[] = [];
  for (const file of files) {
    if (file.input === null) {
      stagedFiles.push(file);
      continue;
    }
    try {
      const staged = await client.returns.stage({ ...blobOf(file.input), ...decided });
      stagedFiles.push({ ...file, staged, refusal: staged.refusal });
    } catch (error) {
      stagedFiles.push({ ...file, refusal: refusalOf(terminal, error) });
    }
  }
  return stagedFiles;
}

/** Only reached with one file, or when every file can be accepted; each is a transaction of its own, in the order given. */
async function acceptAll(
  terminal: Terminal,
  { client }: OpenSession,
  files: readonly ReadFile[],
  decided: Decided & { readonly restatementReason: string },
): Promise<ImportedFile[]> {
  const accepted: ImportedFile[] = [];
  for (const { path, input, refusal: unreadable } of files) {
    if (input === null) {
      accepted.push({ path, staged: null, refusal: unreadable });
      continue;
    }
    let staged: StagedReturn | null = null;
    let refusal: RefusalDetails | null;
    try {
      staged = await client.returns.accept({ ...blobOf(input), ...decided });
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
