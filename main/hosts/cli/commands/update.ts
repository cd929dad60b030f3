import { Option, type Command } from 'commander';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { UpdateGridRow } from '#shared/contract/updates.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { reportedStatuses, type ActionStatus } from '#shared/domain/plan.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import { impliedStatus } from '#shared/domain/planning/implied-status.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { dateOption, wholeNumberOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import type { Terminal } from '../terminal.ts';

interface UpdateOptions {
  readonly progress?: number;
  readonly rating?: Colour;
  readonly forecast?: IsoDate;
  readonly note?: string;
  readonly status?: ActionStatus;
  readonly evidence?: string;
  readonly on?: IsoDate;
  readonly by?: string;
  readonly json?: boolean;
}

/** An owner's report on one action; reports before it stay as they are. */
export function addUpdate(program: Command, host: Host): void {
  const command = program
    .command('update')
    .summary("add an owner's report to an action")
    .description(
      "Adds an owner's report to an action: what is left out is not reported, and what was reported before stays. Without --status the action keeps the one it has; one that was not started is in progress once it has progress.",
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<action>', 'the reference of the action')
    .option('--progress <percent>', 'how far it is, from 0 to 100', wholeNumberOption(0, 100))
    .addOption(
      new Option('--rating <colour>', "the owner's own rating").choices(colours.filter((one) => one !== 'grey')),
    )
    .option('--forecast <date>', 'when it will be done', dateOption)
    .option('--note <text>', 'what was done, and what comes next')
    .addOption(new Option('--status <status>', 'where it stands').choices(reportedStatuses))
    .option('--evidence <title>', 'a piece of evidence that is claimed with it')
    .option('--on <date>', 'the day of the report; today when left out', dateOption)
    .option('--by <role>', 'the role that reports; that of the settings when left out')
    .action((workspace: string, action: string, options: UpdateOptions) =>
      host.answer(options, () => runUpdate(host.terminal, workspace, action, options)),
    );
  withJsonAndExamples(
    command,
    'update e.plumbline FD-04 --progress 80 --rating amber --forecast 2019-12-20 --note "Two teams are left"',
    'update e.plumbline FD-04 --status completed --progress 100 --evidence "Audit of 20 files" --json',
  );
}

function runUpdate(terminal: Terminal, workspace: string, ref: string, options: UpdateOptions): Promise<Answer> {
  const { progress = null, rating = null, forecast = null, note = '', status, evidence, on, by } = options;
  const says = [progress, rating, forecast, status, evidence].some((one) => one !== null && one !== undefined);
  if (!says && note.trim() === '') throw nothingReported(ref);
  return withWorkspace(terminal, workspace, 'write', async ({ client, session }) => {
    const held = (await client.updates.grid()).rows.find((row) => row.ref === ref);
    const detail = await client.actions.addUpdate({
      ref,
      reportedOn: on ?? session.today(),
      status: status ?? statusAfter(held, progress),
      progressPercent: progress,
      selfRating: rating,
      forecastOn: forecast,
      narrative: note,
      ...(evidence === undefined ? {} : { evidence }),
      ...(by === undefined ? {} : { reportedBy: by }),
    });
    return { json: detail, text: textOf(detail) };
  });
}

/** An action that is not known is refused by the operation itself, whatever is said here of it. */
const statusAfter = (held: UpdateGridRow | undefined, progress: number | null): ActionStatus =>
  held === undefined ? 'in_progress' : impliedStatus(held.status, progress);

function textOf({ row, facts }: ActionDetail): string {
  const { reportedOn, status, progressPercent } = facts.updates.at(-1) ?? {
    reportedOn: row.lastUpdateOn ?? '',
    status: row.status,
    progressPercent: row.progressPercent,
  };
  return [
    `The update of ${row.ref} of ${dateInWords(reportedOn)} was saved: ${statusAndProgress(status, progressPercent)}.`,
    `The rule says ${colourWord(row.byRule.colour)}: ${row.byRule.because}.`,
    ...(row.ownerGreener ? ['The owner rates it greener than the rule does.'] : []),
  ].join('\n');
}

const nothingReported = (ref: string): Refusal =>
  new Refusal({
    code: 'NothingReported',
    message: `The update of ${ref} would say nothing.`,
    where: ref,
    next: 'Give at least one of --progress, --rating, --forecast, --status, --evidence and --note.',
  });
