import type { OwnerReturnPreview, ReturnedAction } from '#shared/contract/owners.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { recipientName } from '#shared/domain/owners/owner-answers.ts';
import { readDay } from '#shared/domain/owners/read-answers.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { nextRef } from '../plan/create-action.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';
import { columnNames } from './answer-words.ts';
import { lockedCells, proposedAction, returnedCells, rowToDecide } from './preview-cells.ts';
import { openProposals, openRows, type StagedFile, type StagedRow } from './stage-owner-return.ts';

export interface PreviewContext {
  readonly today: IsoDate;
  readonly ruleSet: RuleSet;
}

/** What a file says and what accepting it would do, in words. */
export async function previewOf(
  db: ReadableDb,
  staged: StagedFile,
  { today, ruleSet }: PreviewContext,
): Promise<OwnerReturnPreview> {
  const { workbook, read, matched, rows } = staged;
  const given = read.content.reportedOn === null ? null : readDay(read.content.reportedOn.cell);
  const actions = rows.map((row) => returnedAction(row, staged, { today, ruleSet }));
  const cells = actions.flatMap((action) => action.cells);
  const counts = {
    sent: workbook.sent.rows.length,
    reports: rows.filter(({ reports }) => reports !== null).length,
    changed: cells.filter(({ kind }) => kind === 'changed').length,
    conflicts: cells.filter(({ kind }) => kind === 'conflict').length,
    invalid: cells.filter(({ kind }) => kind === 'invalid').length,
  };
  const isNew = counts.reports > 0 || matched.unplaced.length > 0 || read.content.proposals.length > 0;
  const recipient = recipientName(workbook.sent.recipient);
  return {
    fileName: read.fileName,
    sha256: read.sha256,
    outcome: isNew ? 'ready' : 'nothing_new',
    message: isNew ? readyMessage(recipient, counts) : nothingMessage(recipient, counts),
    recipient,
    madeOn: workbook.madeOn,
    newerMadeOn: workbook.newerMadeOn,
    givenOn: given?.kind === 'value' ? given.value : null,
    givenProblem: given?.kind === 'invalid' ? given.why : '',
    receivedOn: today,
    notBefore: notBefore(rows),
    actions,
    rowsToDecide: [...matched.unplaced, ...matched.matched.flatMap(({ chosen }) => chosen ?? [])].map((row) =>
      rowToDecide(row, staged),
    ),
    proposals: read.content.proposals.map((row) => proposedAction(row, staged)),
    locked: lockedCells(staged),
    missing: workbook.sent.rows
      .filter(({ ref }) => matched.missing.includes(ref))
      .map(({ ref, shown }) => ({ ref, title: shown.title.split('\n')[0] ?? '' })),
    open: stillOpen(staged),
    counts,
    ...(await choicesFor(db, staged, today)),
  };
}

function readyMessage(recipient: string, { reports, sent, conflicts, invalid }: OwnerReturnPreview['counts']): string {
  const parts = [
    `${recipient} reports on ${reports} of ${plural(sent, 'action')}`,
    ...(conflicts > 0 ? [plural(conflicts, 'conflict')] : []),
    ...(invalid > 0 ? [`${plural(invalid, 'cell')} that cannot be read`] : []),
  ];
  return `${parts.join(', ')}.`;
}

const nothingMessage = (recipient: string, { invalid }: OwnerReturnPreview['counts']): string =>
  invalid > 0
    ? `Nothing of it can be kept: ${plural(invalid, 'cell')} that ${recipient} filled in cannot be read.`
    : `${recipient} changed nothing that is not held already: there is nothing to keep.`;

function returnedAction(row: StagedRow, staged: StagedFile, { today, ruleSet }: PreviewContext): ReturnedAction {
  const { matched, action, facts, reportsAs, reports, closed, lastReportOn } = row;
  const added = reports === null ? [] : [reports.theirs, ...(reports.kept === null ? [] : [reports.kept])];
  const updates = added.map((report) => ({ ...report, reportedOn: today, narrative: '', citation: null }));
  const after = added.length > 0 && reportsAs === 'lead' ? { ...facts, updates: [...facts.updates, ...updates] } : null;
  return {
    ref: facts.ref,
    title: facts.title,
    ofAgency: reportsAs === 'agency',
    sheet: matched.row.sheet,
    row: matched.row.row,
    chosen: matched.chosen !== null,
    cells: returnedCells(row, staged),
    closed,
    lastReportOn,
    ratingNow: currentRating(action.facts, today, ruleSet).rating,
    ratingAfter: after === null ? null : currentRating(after, today, ruleSet).rating,
  };
}

/** The latest of the last reports on those actions that get a new one. */
function notBefore(rows: readonly StagedRow[]): OwnerReturnPreview['notBefore'] {
  let latest: OwnerReturnPreview['notBefore'] = null;
  for (const { reports, lastReportOn, facts } of rows) {
    if (reports === null || lastReportOn === null) continue;
    if (latest === null || lastReportOn > latest.on) latest = { on: lastReportOn, ref: facts.ref };
  }
  return latest;
}

/** What a person still has to decide, a sentence each. */
export function stillOpen(staged: StagedFile): string[] {
  return [
    ...staged.rows.flatMap(({ undecided, facts }) =>
      undecided.map((column) => `${facts.ref}, ${columnNames[column]}: take theirs or keep ours.`),
    ),
    ...openRows(staged).map(
      ({ row }) => `Sheet “${row.sheet}”, row ${row.row}: say which action it is of, or leave it out.`,
    ),
    ...openProposals(staged).map(
      ({ sheet, row }) => `Sheet “${sheet}”, row ${row}: complete the new action, or leave it out.`,
    ),
  ];
}

async function choicesFor(db: ReadableDb, { read, workbook, decisions }: StagedFile, today: IsoDate) {
  const { recipient } = workbook.sent;
  const lead = { role: recipient.kind === 'person' ? recipient.role : '', agency: recipient.agency };
  if (read.content.proposals.length === 0) return { workstreams: [], lead };
  const given = new Set(decisions.proposals.flatMap(({ action }) => action?.ref ?? []));
  const workstreams = [];
  for (const { code, name } of (await standingWorkstreams(db, knownNow(today, today))).values()) {
    workstreams.push({ code, name, nextRef: freeRef(await nextRef(db, code), given) });
  }
  return { workstreams, lead };
}

/** The next reference that no other proposal of the file was given: FD-13 where FD-12 is. */
function freeRef(next: string, given: ReadonlySet<string>): string {
  const [, head, number = ''] = /^(.*-)(\d+)$/u.exec(next) ?? [];
  if (head === undefined || !given.has(next)) return next;
  return freeRef(`${head}${String(Number(number) + 1).padStart(number.length, '0')}`, given);
}

/** Said of the very file that was accepted before; nothing of it is read again. */
export const acceptedBefore = (
  fileName: string,
  sha256: string,
  receivedOn: IsoDate,
  today: IsoDate,
): OwnerReturnPreview => ({
  fileName,
  sha256,
  outcome: 'already_accepted',
  message: `This very file was accepted on ${dateInWords(receivedOn)}; nothing is kept twice.`,
  recipient: '',
  madeOn: null,
  newerMadeOn: null,
  givenOn: null,
  givenProblem: '',
  receivedOn: today,
  notBefore: null,
  actions: [],
  rowsToDecide: [],
  proposals: [],
  locked: [],
  missing: [],
  open: [],
  counts: { sent: 0, reports: 0, changed: 0, conflicts: 0, invalid: 0 },
  workstreams: [],
  lead: { role: '', agency: '' },
});
