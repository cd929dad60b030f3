import type { Command } from 'commander';
import type { CalendarView, OwedReturn } from '#shared/contract/calendar.ts';
import { dateInWords, periodInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { dueInWords, returnStateInWords } from '#shared/wording/calendar-labels.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { dateOption, periodOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { textTable } from '../table.ts';

interface ChaseOptions {
  readonly period?: Period;
  readonly asAt?: IsoDate;
  readonly text?: boolean;
  readonly json?: boolean;
}

export function addChase(program: Command, host: Host): void {
  const command = program
    .command('chase')
    .summary('who owes figures for a month, and what to write to them')
    .description(
      'Prints what each sender owes for a month by the return calendar: received on time, late, in part or missing, with what is missing by name. With --text also an e-mail for each sender that still owes something. Nothing is sent and nothing is changed.',
    )
    .argument('<workspace>', 'the workspace file')
    .option('--period <month>', 'the month owed; the latest with figures when left out', periodOption)
    .option('--as-at <date>', 'how it stood on this day; today when left out', dateOption)
    .option('--text', 'print the e-mails too')
    .action((path: string, options: ChaseOptions) =>
      host.answer(options, () =>
        withWorkspace(host.terminal, path, 'read', async ({ client }) => {
          const { period, asAt } = options;
          const view = await client.calendar.get({
            ...(period === undefined ? {} : { period }),
            ...(asAt === undefined ? {} : { asAtOn: asAt }),
          });
          return chaseAnswer(view, options.text === true);
        }),
      ),
    );
  withJsonAndExamples(
    command,
    'chase e.plumbline --period 2019-06',
    'chase e.plumbline --period 2019-06 --as-at 2019-07-19 --text',
  );
}

function chaseAnswer(view: CalendarView, withText: boolean): Answer {
  const json = {
    period: view.period,
    asAtOn: view.asAtOn,
    senders: view.owed.map(({ sender, contact, state, overdue, missing, returns, chases, text }) => ({
      sender,
      contact,
      status: state.kind,
      overdue,
      dueOn: state.dueOn,
      completedOn: state.completedOn,
      workingDaysLate: state.workingDaysLate,
      owed: state.owed,
      received: state.received,
      missing,
      returns,
      chases,
      text,
    })),
  };
  const remarks = view.remark === '' ? [] : [view.remark];
  const head = `${periodInWords(view.period)}, as at ${dateInWords(view.asAtOn)}`;
  if (view.owed.length === 0) {
    return { json, text: `${head}\n\nNobody owes a return for this month by the return calendar.`, remarks };
  }
  return {
    json,
    text: [head, statusTable(view.owed), ...view.owed.flatMap((owed) => detail(owed, withText))].join('\n\n'),
    remarks,
  };
}

function statusTable(owed: readonly OwedReturn[]): string {
  const columns = [
    { label: 'sender', widest: 70 },
    { label: 'state', widest: 70 },
    { label: 'due' },
    { label: 'here', align: 'right' },
    { label: 'owed', align: 'right' },
    { label: 'completed' },
    { label: 'chased', align: 'right' },
  ] as const;
  const rows = owed.map(({ sender, state, overdue, chases }) => [
    sender,
    returnStateInWords(state, overdue),
    state.dueOn ?? 'not known',
    String(state.received),
    String(state.owed),
    state.completedOn ?? '',
    chases.length === 0 ? '' : String(chases.length),
  ]);
  return textTable(columns, rows);
}

/** What is missing by name, and the e-mail where it is asked for; nothing for a sender whose figures are here. */
function detail({ sender, state, missing, fromOthers, contact, text }: OwedReturn, withText: boolean): string[] {
  if (missing.length === 0) return [];
  const others =
    fromOthers === 0
      ? []
      : [`(${fromOthers} of these ${fromOthers === 1 ? 'is' : 'are'} held from another sender or one without a name)`];
  const list = [
    `${sender}: ${missing.length} missing, ${dueInWords(state)}`,
    ...missing.map(({ code, name }) => `  ${code} ${name}`),
    ...others,
  ].join('\n');
  if (!withText || text === null) return [list];
  const to = contact === '' ? [] : [`To: ${contact}`];
  return [list, [...to, `Subject: ${text.subject}`, '', text.body].join('\n')];
}
