import { Argument, type Command } from 'commander';
import type { ActionBackground, RelatedAction } from '#shared/contract/action-background.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { PeriodValue } from '#shared/domain/indicator.ts';
import { evidenceStateLabels, statusAndProgress } from '#shared/wording/plan-labels.ts';
import { colourWord } from '#shared/wording/colours.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace, type OpenSession } from '../open-session.ts';
import { periodOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { fieldList, plainLine, textTable } from '../table.ts';

interface ShowOptions {
  readonly period?: Period;
  readonly json?: boolean;
}

export function addShow(program: Command, host: Host): void {
  const command = program
    .command('show')
    .summary('one indicator or action, with where each figure came from')
    .description('Shows one indicator or action: its ratings with their reasons, its history and its sources.')
    .addArgument(new Argument('<what>', 'what to show').choices(['indicator', 'action']))
    .argument('<workspace>', 'the workspace file')
    .argument('<id>', 'code of the indicator or reference of the action')
    .option('--period <month>', 'as known for this month; the latest when left out', periodOption)
    .action((what: 'indicator' | 'action', path: string, id: string, options: ShowOptions) =>
      host.answer(options, () =>
        withWorkspace(host.terminal, path, 'read', (open) =>
          what === 'indicator' ? showIndicator(open, id, options) : showAction(open, id, options),
        ),
      ),
    );
  withJsonAndExamples(
    command,
    'show indicator n.plumbline FD05 --period 2019-06',
    'show action n.plumbline WS1-01 --json',
  );
}

const view = (options: ShowOptions): { period?: Period } =>
  options.period === undefined ? {} : { period: options.period };

async function showIndicator({ client }: OpenSession, code: string, options: ShowOptions): Promise<Answer> {
  const detail = await client.indicators.get({ code, ...view(options) });
  return { json: detail, text: indicatorText(detail) };
}

async function showAction({ client }: OpenSession, ref: string, options: ShowOptions): Promise<Answer> {
  const detail = await client.actions.get({ ref, ...view(options) });
  const background = await client.actions.background({ ref, ...view(options) });
  return { json: { ...detail, background }, text: actionText(detail, background) };
}

function indicatorText({ row, facts, asAtOn, period, periods, explanation }: IndicatorDetail): string {
  const fields = fieldList([
    ['Indicator', `${row.code} ${row.name}`],
    ['As at', asAtOn],
    [`Value ${row.valuePeriod ?? period}`, row.valueText],
    ['Target', row.targetText],
    ['Distance', row.distanceText],
    ['Rating', `${colourWord(row.rating.colour)}: ${row.rating.because}`],
    ['Movement', row.movement.text],
    ['Neighbours', row.neighboursText],
    ['England', row.englandText],
    ['Flags', row.flags.join(', ')],
    ['Owner', facts.owner],
  ]);
  const columns = [
    { label: 'period' },
    { label: 'value', align: 'right' },
    { label: 'target', align: 'right' },
    { label: 'rating' },
    { label: 'signal' },
    { label: 'from', widest: 300 },
  ] as const;
  const rows = periods.map((line) => [
    line.period,
    line.valueText,
    line.targetText,
    colourWord(line.rating.colour),
    line.signal,
    originText(line.value),
  ]);
  return [fields, ...explanation.map(plainLine), textTable(columns, rows)].join('\n\n');
}

/** The cell or source of the value used, and what stands beside it. */
function originText(value: PeriodValue | null): string {
  if (value === null) return '';
  const { cell, citation } = value.used;
  const origin =
    cell === null
      ? `${citation?.title ?? ''}, ${citation?.publisher ?? ''}`
      : `${cell.fileName}${cell.sheet === '' ? '' : ` ${cell.sheet}`}!${cell.cell}`;
  const restated =
    value.earlier.length === 0 ? '' : ` (was ${value.earlier.map((was) => was.originalText).join(', ')})`;
  const beside =
    value.conflicting.length === 0
      ? ''
      : ` (other sources: ${value.conflicting.map((other) => other.originalText).join(', ')})`;
  return origin + restated + beside;
}

function actionText({ row, facts, asAtOn, slippageSentence }: ActionDetail, background: ActionBackground): string {
  const fields = fieldList([
    ['Action', `${row.ref} ${row.title}`],
    ['As at', asAtOn],
    ['Rating', `${colourWord(row.rating.colour)}: ${row.rating.because}`],
    ['By rule', row.moderated ? `${colourWord(row.byRule.colour)}: ${row.byRule.because}` : ''],
    [
      'Owner says',
      row.ownRating === null ? '' : `${colourWord(row.ownRating)}${row.ownerGreener ? ', greener than the rule' : ''}`,
    ],
    ['Status', statusAndProgress(row.status, row.progressPercent)],
    ['Baseline due', row.baselineDueOn],
    ['Agreed due', row.agreedDueOn],
    ['Forecast', row.forecastOn ?? ''],
    ['Slippage', slippageSentence],
    ['Lead', `${row.lead}, ${row.agency}`],
    ['Workstream', [row.workstream, background.plan ?? ''].filter((part) => part !== '').join(', ')],
    ['Description', background.description],
    ['Success', facts.successMeasure],
    ['Supported by', background.agencies.join(', ')],
    ['Answers', [...facts.findings, ...facts.recommendations].join(', ')],
    ['Shown by', facts.indicators.join(', ')],
    ['Needs', background.needs.map(relatedText).join('; ')],
    ['Needed by', background.neededBy.map(relatedText).join('; ')],
    ['Came from', background.cameFrom.map(({ action }) => relatedText(action)).join('; ')],
    ['Became', background.became.map(({ action }) => relatedText(action)).join('; ')],
  ]);
  const changes = facts.dueDateChanges.map((change) => [
    change.agreedOn,
    `due date ${change.dueOn}, agreed by ${change.agreedBy}${change.meeting === undefined ? '' : ` (${change.meeting})`}: ${change.reason}`,
  ]);
  const updates = facts.updates.map((update) => [
    update.reportedOn,
    `${statusAndProgress(update.status, update.progressPercent)}${update.narrative === '' ? '' : `: ${update.narrative}`}`,
  ]);
  const evidence = facts.evidence.map((item) => [
    item.decidedOn ?? item.claimedOn,
    `evidence "${item.title}" ${evidenceStateLabels[item.state].toLowerCase()}`,
  ]);
  const milestones = background.milestones.map(({ title, position }) => [
    position.dueOn,
    `milestone "${title}": ${position.sentence}`,
  ]);
  const amended = background.changes.map((change) => [
    change.holdsFrom,
    `${change.field}: "${change.before}" became "${change.after}"${change.reason === '' ? '' : ` (${change.reason})`}`,
  ]);
  const all = [...changes, ...updates, ...evidence, ...milestones, ...amended];
  const history = all.toSorted(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
  const columns = [{ label: 'date' }, { label: 'what happened', widest: 300 }];
  return history.length === 0 ? fields : `${fields}\n\n${textTable(columns, history)}`;
}

const relatedText = ({ ref, title, rating }: RelatedAction): string => `${ref} ${title} (${colourWord(rating.colour)})`;
