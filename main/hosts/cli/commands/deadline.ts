import type { Command } from 'commander';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { weekdayInWords } from '#shared/domain/scrutiny/response-deadline.ts';
import { actionPlanWorkingDays } from '#shared/domain/working-days.ts';
import type { Answer } from '../answer.ts';
import { withSession } from '../open-session.ts';
import { dateOption, wholeNumberOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { fieldList } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface DeadlineOptions {
  readonly published: IsoDate;
  readonly workingDays: number;
  readonly json?: boolean;
}

export function addDeadline(program: Command, host: Host): void {
  const command = program
    .command('deadline')
    .summary('the day so many working days after a publication')
    .description(
      'Counts working days after a day, which itself does not count, leaving out weekends and the bank holidays in England. An action plan is due 70 working days after an inspection report is published. Needs no workspace.',
    )
    .requiredOption('--published <date>', 'the day to count from', dateOption)
    .option('--working-days <number>', 'how many working days', wholeNumberOption(1, 400), actionPlanWorkingDays)
    .action((options: DeadlineOptions) => host.answer(options, () => deadlineAnswer(host.terminal, options)));
  withJsonAndExamples(command, 'deadline --published 2019-07-29 --working-days 70');
}

async function deadlineAnswer(terminal: Terminal, { published, workingDays }: DeadlineOptions): Promise<Answer> {
  const counted = await withSession(terminal, ({ client }) =>
    client.scrutiny.countDeadline({ from: published, workingDays }),
  );
  const { dueOn, weekdays, weekendDays, bankHolidays, basis, listOf } = counted;
  const json = {
    published,
    workingDays,
    dueOn,
    weekday: weekdayInWords(dueOn),
    weekdays,
    weekendDays,
    bankHolidays,
    basis,
    bankHolidayListOf: listOf,
  };
  const dayOf = (day: IsoDate): string => `${weekdayInWords(day)} ${dateInWords(day)}`;
  const text = fieldList([
    ['Due', dayOf(dueOn)],
    ['Counted from', `${dayOf(published)}, which does not count`],
    ['Working days', String(workingDays)],
    ['Weekdays between', `${weekdays}, of which ${bankHolidays.length} left out as bank holidays`],
    ['Bank holidays', bankHolidays.length === 0 ? 'none' : bankHolidays.map(dayOf).join('; ')],
    ['Bank holiday list', `of ${dateInWords(listOf)}`],
  ]);
  return { json, text };
}
