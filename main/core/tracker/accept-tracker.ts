import type { StagedTracker, TrackerCounts } from '#shared/contract/tracker.ts';
import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { Author, Change, WritableDb, Workspace } from '#main/store/workspace.ts';
import type { ReceivedFile } from '../returns/reading/read-return.ts';
import { keepSource } from '../sources/keep-source.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { keptAnswers, keptKey } from './answer-keys.ts';
import { rememberTracker } from './remembered-trackers.ts';
import { stageFile, type StageOptions, type TrackerStaging } from './stage-file.ts';
import { trackerUndecided } from './tracker-refusals.ts';
import { writeHeldAction, writeNewAction, type TrackerOrigin } from './write-actions.ts';
import { writeWorkstreams } from './write-workstreams.ts';

/**
 * Keeps a tracker as one audited transaction: the file byte for byte, its actions, reports, agreed dates and claims,
 * each with its cell, and what was decided about it. It is staged inside the transaction, so that what is decided on is
 * what is held, also when the same file is accepted twice at once.
 * @throws Refusal `TrackerUndecided`, and those of `stageFile` and of everything that is written
 */
export async function acceptTracker(
  workspace: Workspace,
  file: ReceivedFile,
  sheets: SheetFile,
  options: StageOptions & { readonly author: Author },
): Promise<StagedTracker> {
  return writeOrLeave<StagedTracker>(workspace, options.author, async (db) => {
    const staging = await stageFile(db, file, sheets, options);
    const { staged } = staging;
    if (staged.outcome === 'unchanged') return { left: staged };
    const open = staged.questions.filter(({ required, answer }) => required && answer === null);
    if (open.length > 0) throw trackerUndecided(file.fileName, open);
    const changes = await keep(db, file, staging, options);
    return { result: { ...staged, outcome: 'accepted' }, changes };
  });
}

async function keep(
  db: WritableDb,
  file: ReceivedFile,
  { staged, known }: TrackerStaging,
  { author, decisions, today }: StageOptions & { readonly author: Author },
): Promise<[Change, ...Change[]]> {
  const imported = await keepFile(db, author, file, staged, today, decisions.mappings);
  const wanted = staged.actions.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
  const codes = new Set(wanted.map(({ workstream }) => workstream));
  const changes = await writeWorkstreams(db, author, codes, { questions: staged.questions, known });
  const agreed = staged.questions.find(({ key }) => key === 'agreed')?.answer ?? null;
  const origin: TrackerOrigin = {
    sha256: staged.sha256,
    fileName: file.fileName,
    asOn: staged.asOn,
    sourceId: await keepSource(db, {
      title: `Action tracker ${file.fileName}`,
      publisher: known.home === '' ? 'Plan owner' : known.home,
      publishedOn: staged.asOn,
      url: '',
      note: `SHA-256 ${staged.sha256}`,
    }),
    agreed: agreed?.kind === 'agreed' ? agreed : null,
  };
  for (const action of wanted) {
    const write = action.outcome === 'new' ? writeNewAction : writeHeldAction;
    changes.push(...(await write(db, author, action, origin)));
  }
  if (decisions.remember) changes.push(...(await rememberLayouts(db, author, file.fileName, staged)));
  return [imported, ...changes];
}

async function keepFile(
  db: WritableDb,
  author: Author,
  file: ReceivedFile,
  staged: StagedTracker,
  today: string,
  mappings: readonly unknown[],
): Promise<Change> {
  const { sha256, asOn, counts } = staged;
  await db
    .insertInto('files')
    .values({ sha256, size: file.bytes.length, content: file.bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  const answers = answersOf(staged).map(({ key, answer }) => ({ key: keptKey(key), answer }));
  await db
    .insertInto('tracker_imports')
    .values({
      sha256,
      file_name: file.fileName,
      imported_on: today,
      decided_json: JSON.stringify({ asOn, mappings, answers, counts } satisfies DecidedJson),
      recorded_by: author.actor,
      recorded_at: author.at,
    })
    .execute();
  const after = { fileName: file.fileName, importedOn: today, asOn, ...counts };
  return { entity: 'tracker_imports', ref: sha256, before: null, after };
}

/** What is kept of an import beside its file. */
export interface DecidedJson {
  readonly asOn: string;
  readonly mappings: readonly unknown[];
  readonly answers: readonly unknown[];
  readonly counts: TrackerCounts;
}

/** Everything that was decided, and what was read beyond doubt is not. */
const answersOf = ({ questions }: StagedTracker) =>
  questions.flatMap(({ key, answer, basis }) => (answer === null || basis === 'read' ? [] : [{ key, answer }]));

async function rememberLayouts(
  db: WritableDb,
  author: Author,
  fileName: string,
  staged: StagedTracker,
): Promise<Change[]> {
  const answers = keptAnswers(answersOf(staged), true);
  const changes: Change[] = [];
  for (const { sheet, mapping, fingerprint } of staged.sheets) {
    if (mapping === null) continue;
    const name = sheet === '' ? fileName : `${fileName} › ${sheet}`;
    const change = await rememberTracker(db, author, { fingerprint, name, mapping, answers });
    if (change !== null) changes.push(change);
  }
  return changes;
}
