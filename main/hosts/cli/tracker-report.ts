import type { StagedTracker } from '#shared/contract/tracker.ts';
import { stagedOutcomeLabels } from '#shared/wording/tracker-labels.ts';
import { plainLine, textTable, wrapText } from './table.ts';

/** What a terminal window shows without breaking lines. */
const width = 100;
/** More are in `--json`. */
const mostListed = 40;

const outcomes = {
  staged: 'nothing is kept yet',
  accepted: 'accepted',
  unchanged: 'nothing to take over',
} as const;

/** What a tracker would become, or became: its sheets, what has to be decided, its actions, and what is not read. */
export function trackerText(staged: StagedTracker): string {
  const { counts } = staged;
  const summary = `${counts.new} new, ${counts.changed} held with something new, ${counts.same} as held, ${counts.undecided} undecided, ${counts.leftOut} left out; ${counts.updates} updates`;
  return [
    `${plainLine(staged.fileName)}: ${outcomes[staged.outcome]}`,
    ...wrapText(staged.message === '' ? `${summary}.` : staged.message, width),
    ...staged.sheets.flatMap(({ because, hidden }) =>
      [because, ...hidden].flatMap((line) => wrapText(plainLine(line), width, 2)),
    ),
    ...questionsText(staged),
    ...actionsText(staged),
    ...staged.leftOut.flatMap(({ why }) => wrapText(plainLine(why), width, 2)),
    ...(staged.unreadTotal === 0 ? [] : [`${staged.unreadTotal} cells are not read: --json lists them.`]),
  ].join('\n');
}

/** Each open question with the key that an answer names it by. */
function questionsText({ questions }: StagedTracker): string[] {
  const open = questions.filter(({ required, answer }) => required && answer === null);
  if (open.length === 0) return [];
  const lines = open.slice(0, mostListed).flatMap(({ key, kind, question, cells, suggestion }) => [
    ...wrapText(plainLine(`${question} (${cells.slice(0, 3).join(', ')}${cells.length > 3 ? ', …' : ''})`), width, 2),
    // Not wrapped: it is to be copied.
    `    ${JSON.stringify({ key, answer: suggestion ?? { kind } })}`,
  ]);
  const more = open.length - mostListed;
  return ['', 'To decide', ...lines, ...(more > 0 ? [`  … and ${more} more: --json lists every one.`] : [])];
}

function actionsText({ actions }: StagedTracker): string[] {
  if (actions.length === 0) return [];
  const columns = [
    { label: 'cell', widest: 20 },
    { label: 'ref', widest: 20 },
    { label: 'action', widest: 40 },
    { label: 'due' },
    { label: 'updates', align: 'right' },
    { label: 'becomes' },
  ] as const;
  const rows = actions
    .slice(0, mostListed)
    .map((action) => [
      action.cell,
      action.ref,
      action.title,
      action.revisedDueOn ?? action.baselineDueOn ?? '',
      String(action.updates.length),
      stagedOutcomeLabels[action.outcome],
    ]);
  const more = actions.length - mostListed;
  return ['', textTable(columns, rows), ...(more > 0 ? [`… and ${more} more: --json lists every one.`] : [])];
}
