import { Option, type Command } from 'commander';
import type { ModerationSubject, ModerationView } from '#shared/contract/moderations.ts';
import { dateInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { directionLabels } from '#shared/wording/meeting-labels.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { dateOption, periodOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import type { Terminal } from '../terminal.ts';

interface ModerateOptions {
  readonly rating?: Colour;
  readonly withdraw?: boolean;
  readonly reason: string;
  readonly by?: string;
  readonly meeting?: string;
  readonly until?: IsoDate;
  readonly on?: IsoDate;
  readonly month?: Period;
  readonly json?: boolean;
}

/** The board's colour in the place of the rule's, and taking it back. */
export function addModerate(program: Command, host: Host): void {
  const command = program
    .command('moderate')
    .summary("set the board's rating in place of the rule's, or take it back")
    .description(
      "Puts the board's colour in the place of the rule's for an action, or with --month for one month of an indicator. It lapses by itself: one update cycle on, unless --until says otherwise (a year at most). What the rule says stays printed beside it.",
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<action>', 'the reference of the action; with --month the code of the indicator')
    .addOption(new Option('--rating <colour>', "the board's colour").choices(colours))
    .option('--withdraw', 'take the moderation in force back')
    .requiredOption('--reason <text>', 'why; 20 characters or more where it looks better than the rule')
    .option('--by <role>', 'who decided, a board or a role; the board of the workspace when left out')
    .option('--meeting <ref>', 'the meeting at which it was decided; its day is the day of the moderation')
    .option('--until <date>', 'the last day on which it counts', dateOption)
    .option('--on <date>', 'the day on which it was decided; the meeting’s or today when left out', dateOption)
    .option('--month <month>', 'the month of an indicator that is moderated', periodOption)
    .action((workspace: string, subject: string, options: ModerateOptions) =>
      host.answer(options, () => runModerate(host.terminal, workspace, subject, options)),
    );
  withJsonAndExamples(
    command,
    'moderate e.plumbline FD-04 --rating amber --reason "The recovery plan was seen" --meeting M036',
    'moderate e.plumbline FD04 --month 2019-06 --rating amber --reason "The audit found better work" --json',
    'moderate e.plumbline FD-04 --withdraw --reason "The plan has slipped again"',
  );
}

function runModerate(terminal: Terminal, workspace: string, name: string, options: ModerateOptions): Promise<Answer> {
  const { rating, withdraw = false, reason, meeting, until, on, month } = options;
  if (withdraw === (rating !== undefined)) throw oneOfTwo();
  const subject: ModerationSubject =
    month === undefined ? { kind: 'action', ref: name } : { kind: 'indicator', code: name, period: month };
  return withWorkspace(terminal, workspace, 'write', async ({ client }) => {
    const by = options.by ?? (await client.moderations.of(subject)).board;
    const view =
      rating === undefined
        ? await client.moderations.withdraw({
            subject,
            reason,
            withdrawnBy: by,
            ...(on === undefined ? {} : { withdrawnOn: on }),
          })
        : await client.moderations.moderate({
            subject,
            colour: rating,
            reason,
            moderatedBy: by,
            meeting: meeting ?? null,
            ...(on === undefined ? {} : { moderatedOn: on }),
            ...(until === undefined ? {} : { holdsUntil: until }),
          });
    return { json: moderationJson(view), text: moderationText(view), remarks: view.remarks };
  });
}

const oneOfTwo = (): Refusal =>
  new Refusal({
    code: 'RatingOrWithdraw',
    message: 'Either --rating with a colour or --withdraw is needed, and not both.',
    where: '--rating',
    next: 'Give one of the two.',
  });

function moderationJson(view: ModerationView): object {
  const [latest] = view.history;
  return {
    reference: view.reference,
    title: view.title,
    rating: view.rating,
    byRule: view.byRule,
    moderation:
      latest === undefined
        ? null
        : {
            colour: latest.colour,
            direction: latest.direction,
            reason: latest.reason,
            moderatedBy: latest.moderatedBy,
            moderatedOn: latest.moderatedOn,
            meeting: latest.meeting,
            holdsUntil: latest.holdsUntil,
            state: latest.state,
          },
    remarks: view.remarks,
  };
}

function moderationText({ reference, title, rating, byRule, history: [latest] }: ModerationView): string {
  const until = latest?.holdsUntil ?? null;
  return [
    `${reference} ${title}`,
    `Rating     ${colourWord(rating.colour)}: ${rating.because}`,
    `Rule       ${colourWord(byRule.colour)}: ${byRule.because}`,
    ...(latest === undefined ? [] : [`Moderation ${directionLabels[latest.direction]}; ${latest.stateText}`]),
    ...(until === null || latest?.state !== 'in_force' ? [] : [`Holds      until ${dateInWords(until)}`]),
  ].join('\n');
}
