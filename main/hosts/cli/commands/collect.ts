import type { Command } from 'commander';
import { Option } from 'commander';
import type { OwnerDecisions, OwnerReturnPreview } from '#shared/contract/owners.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { Answer } from '../answer.ts';
import { collectText } from '../collect-report.ts';
import { withWorkspace, type OpenSession } from '../open-session.ts';
import { dateOption } from '../option-values.ts';
import { refusalOf } from '../present.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput, type InputFile } from '../read-input.ts';
import type { Terminal } from '../terminal.ts';

interface CollectOptions {
  readonly on?: IsoDate;
  readonly take?: 'theirs' | 'ours';
  readonly leaveOut?: boolean;
  readonly accept?: boolean;
  readonly json?: boolean;
}

export function addCollect(program: Command, host: Host): void {
  const command = program
    .command('collect')
    .summary('workbooks back from owners; with --accept keep their reports')
    .description(
      'Reads workbooks that were made with "templates --owner" and came back, and says of each action what was sent, what is held and what came back. Only cells that the owner changed count. With --accept the reports are kept, each file whole or not at all; when one of several is refused or something in it is still to be decided, none is kept.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<files...>', 'the workbooks')
    .option('--accept', 'keep the files and their reports')
    .option(
      '--on <date>',
      'the day of the reports; the one given in the workbook or else today when left out',
      dateOption,
    )
    .addOption(
      new Option('--take <side>', 'in every conflict take what the owner says, or keep what is held').choices([
        'theirs',
        'ours',
      ]),
    )
    .option('--leave-out', 'leave out rows without a reference and proposed actions, which are decided on the screen')
    .action((workspace: string, files: string[], options: CollectOptions) =>
      host.answer(options, () => runCollect(host.terminal, workspace, files, options)),
    );
  withJsonAndExamples(
    command,
    'collect e.plumbline front-door.xlsx',
    'collect e.plumbline front-door.xlsx workforce.xlsx --accept --take theirs --on 2019-08-19 --json',
  );
}

/** One file on its way: read, looked at, and perhaps refused. */
export interface CollectedFile {
  readonly path: string;
  readonly preview: OwnerReturnPreview | null;
  readonly refusal: RefusalDetails | null;
}

interface ReadFile extends CollectedFile {
  readonly input: InputFile | null;
}

async function runCollect(
  terminal: Terminal,
  workspace: string,
  paths: readonly string[],
  options: CollectOptions,
): Promise<Answer> {
  const accept = options.accept === true;
  const decisions: OwnerDecisions = {
    conflicts: [],
    takeAll: options.take ?? null,
    rows: [],
    proposals: [],
    leaveOutRest: options.leaveOut === true,
  };
  const files = await withWorkspace(terminal, workspace, accept ? 'write' : 'read', async (open) => {
    const looked: ReadFile[] = [];
    for (const path of paths) looked.push(await look(terminal, open, path, decisions));
    const wanted = accept ? looked.map(withUndecided) : looked;
    if (!accept || wanted.some(({ refusal }) => refusal !== null)) return wanted;
    return acceptAll(terminal, open, wanted, decisions, options.on);
  });
  const refusal = files.find((file) => file.refusal !== null)?.refusal ?? null;
  const json = {
    files: files.map(({ path, preview, refusal: error }) => ({
      path,
      ...preview,
      ...(error === null ? {} : { error }),
    })),
  };
  return { json: refusal === null ? json : { ...json, error: refusal }, text: collectText(files), refusal };
}

async function look(
  terminal: Terminal,
  { client }: OpenSession,
  path: string,
  decisions: OwnerDecisions,
): Promise<ReadFile> {
  try {
    const input = await readInput(terminal, path);
    return { path, input, preview: await client.owners.preview({ ...sentOf(input), decisions }), refusal: null };
  } catch (error) {
    return { path, input: null, preview: null, refusal: refusalOf(terminal, error) };
  }
}

const sentOf = ({ fileName, content }: InputFile) => ({ fileName, content: new Blob([content]) });

/** What the accepting of the file itself would be refused with; said before the first of several is kept. */
function withUndecided(file: ReadFile): ReadFile {
  const open = file.preview?.open ?? [];
  if (open.length === 0) return file;
  const refusal = {
    code: 'OwnerReturnUndecided',
    message: `${open.length === 1 ? 'One thing is' : `${open.length} things are`} still to be decided; nothing was kept.`,
    where: file.path,
    next: 'Say --take theirs or --take ours for conflicts and --leave-out for the rest, or decide each on the screen.',
  };
  return { ...file, refusal };
}

/** Each file is a transaction of its own, in the order given; what one of them reports is held when the next is staged. */
async function acceptAll(
  terminal: Terminal,
  { client }: OpenSession,
  files: readonly ReadFile[],
  decisions: OwnerDecisions,
  on: IsoDate | undefined,
): Promise<ReadFile[]> {
  const accepted: ReadFile[] = [];
  for (const file of files) {
    const { input, preview } = file;
    if (input === null || preview === null) continue;
    const reportedOn = on ?? preview.givenOn ?? preview.receivedOn;
    try {
      accepted.push({ ...file, preview: await client.owners.accept({ ...sentOf(input), decisions, reportedOn }) });
    } catch (error) {
      accepted.push({ ...file, refusal: refusalOf(terminal, error) });
    }
  }
  return accepted;
}
