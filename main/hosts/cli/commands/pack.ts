import { Option, type Command } from 'commander';
import { join, resolve } from 'node:path';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { SuppressionReport } from '#shared/domain/disclosure/suppression-report.ts';
import { plural } from '#shared/domain/in-words.ts';
import { defaultProfiles } from '#shared/domain/pack/profile.ts';
import { packFileLabels } from '#shared/wording/pack-labels.ts';
import type { BuiltPack } from '#main/core/packs/build-pack.ts';
import type { PackFile } from '#main/core/packs/write-pack.ts';
import type { TypstEngine } from '#main/formats/pdf/typst-engine.ts';
import { makeFolder } from '#main/store/make-folder.ts';
import { saveFile } from '#main/store/save-file.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { dateOption, periodOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { showProgress } from '../progress-line.ts';
import { fieldList } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface PackOptions {
  readonly period: Period;
  readonly out: string;
  readonly edition: keyof typeof profileOfEdition;
  readonly profile?: string;
  readonly from?: Period;
  readonly baseline?: string;
  readonly asAt?: IsoDate;
  readonly boardOn?: IsoDate;
  readonly engine: TypstEngine;
  readonly json?: boolean;
}

const profileOfEdition = {
  board: defaultProfiles.board,
  public: defaultProfiles.public,
  review: defaultProfiles.progress_review,
} as const;

export function addPack(program: Command, host: Host): void {
  const command = program
    .command('pack')
    .summary('write the board pack as Excel and PDF')
    .description(
      'Makes the board pack of a month: an Excel workbook and a PDF. The same workspace gives the same bytes. The draft is recorded in the workspace; files of the same name in the folder are replaced.',
    )
    .argument('<workspace>', 'the workspace file')
    .requiredOption('--period <month>', 'the month the pack is about, such as 2019-06', periodOption)
    .requiredOption('--out <folder>', 'where the files go; made when it is not there')
    .addOption(
      new Option('--edition <edition>', 'whom it is for; a kind of pack has its own')
        .choices(Object.keys(profileOfEdition))
        .default('board')
        .conflicts('profile'),
    )
    .option('--profile <key>', 'a kind of pack by its key, in place of the edition’s own')
    .option('--from <month>', 'first month of a progress review; six back when left out', periodOption)
    .option('--baseline <event>', 'scrutiny event that a progress review is held against')
    .option(
      '--as-at <date>',
      'only what was known on this day; when left out, the end of the next month as known now',
      dateOption,
    )
    .option('--board-on <date>', 'day of the board meeting, for the cover', dateOption)
    .addOption(
      new Option('--engine <engine>', 'which build of Typst sets the PDF')
        .choices(['auto', 'native', 'wasm'])
        .default('auto'),
    )
    .action((path: string, options: PackOptions) => host.answer(options, () => runPack(host.terminal, path, options)));
  withJsonAndExamples(
    command,
    'pack n.plumbline --period 2019-06 --out packs',
    'pack n.plumbline --period 2019-06 --out packs --json',
  );
}

async function runPack(terminal: Terminal, path: string, options: PackOptions): Promise<Answer> {
  const order = {
    profile: options.profile ?? profileOfEdition[options.edition],
    period: options.period,
    asAtOn: options.asAt,
    boardOn: options.boardOn ?? null,
    from: options.from,
    baselineEvent: options.baseline,
  };
  const { buildPackInSession } = await import('#main/core/packs/pack-session.ts');
  const { onProgress, end } = showProgress(terminal);
  const built = await withWorkspace(terminal, path, 'write', ({ session }) =>
    buildPackInSession(session, order, {
      engine: options.engine,
      onProgress,
      save: (files) => saveFiles(resolve(terminal.cwd, options.out), files),
    }),
  ).finally(end);
  return packAnswer(built, options.out);
}

/** Writes each file whole or not at all. */
function saveFiles(folder: string, files: readonly PackFile[]): void {
  makeFolder(folder);
  for (const file of files) saveFile(join(folder, file.name), file.bytes, { overwrite: true });
}

/** Paths are kept as the person gave the folder. */
function packAnswer(built: BuiltPack, out: string): Answer {
  const files = built.files.map((file) => ({
    path: join(out, file.name),
    kind: file.kind,
    sha256: file.sha256,
    bytes: file.bytes.length,
  }));
  const { suppression } = built;
  const remarks = built.id === null ? ['The workspace may only be read, so the draft was not recorded in it.'] : [];
  return {
    json: {
      pack: built.id,
      files,
      snapshotSha256: built.snapshotSha256,
      ...(suppression === null ? {} : { suppression }),
    },
    text: fieldList([
      ...files.map((file) => [packFileLabels[file.kind], file.path] as const),
      ...(built.id === null ? [] : [['Pack number', String(built.id)] as const]),
      ['Snapshot', built.snapshotSha256],
      ['Cover code', built.document.meta.verificationCode],
      ...(suppression === null ? [] : [['Left out', leftOut(suppression)] as const]),
    ]),
    remarks,
  };
}

/** What a public edition hides, in a line; the pack has it by indicator and reason. */
function leftOut({ figures }: SuppressionReport): string {
  const hidden = figures.reduce((all, { periods }) => all + periods.length, 0);
  return hidden === 0
    ? 'no figure had to be suppressed'
    : `${plural(hidden, 'figure')} of ${plural(figures.length, 'indicator')}: see “What this edition leaves out” in the pack`;
}
