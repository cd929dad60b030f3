import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { recipientName, type SentWorkbook } from '#shared/domain/owners/owner-answers.ts';
import type { ShownColumn } from '#shared/domain/owners/owner-ids.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import { rateAction } from '#shared/domain/rating/action-rating.ts';
import { agreedDueOn, updatesUpTo } from '#shared/domain/rating/known-facts.ts';
import type { Rating } from '#shared/domain/rating/rating.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { days } from '#shared/domain/rating/wording.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';
import type { OwnerWorkbookOrder, OwnerWorkbookRow } from '#main/formats/owner-workbook/owner-order.ts';
import { sha256Of } from '../sha256.ts';
import { factsFor, standingReport } from './open-actions.ts';
import type { OwedReport, Recipient } from './owner-recipients.ts';

/** Whose workspace it is, and what every workbook says alike. */
export interface OrderContext {
  readonly authority: {
    readonly workspace_uid: string;
    readonly name: string;
    readonly board_name: string;
    readonly marking: string;
    readonly notice: string;
  };
  readonly ruleSet: RuleSet;
  readonly today: IsoDate;
  readonly dueOn: IsoDate;
  readonly producer: string;
}

/** What the workbook of a recipient says. Its uid follows from what it says: the same content is the same workbook. */
export function ownerOrder(recipient: Recipient, context: OrderContext): OwnerWorkbookOrder {
  const { authority, today, dueOn, producer } = context;
  const rows = recipient.owed.map((owed) => rowOf(owed, recipient, context));
  const sent = sentOf(recipient, dueOn, rows);
  const identity = canonicalJson({ workspace: authority.workspace_uid, madeOn: today, sent });
  return {
    workspaceUid: authority.workspace_uid,
    workbookUid: sha256Of(identity).slice(0, 32),
    authority: authority.name,
    board: authority.board_name,
    marking: authority.marking,
    notice: authority.notice,
    recipient: recipientName(recipient.who),
    isAgency: recipient.kind === 'agency',
    madeOn: today,
    dueOn,
    producer,
    rows,
  };
}

/** What is recorded of it, to hold against it what comes back. */
export const sentOf = (recipient: Recipient, dueOn: IsoDate, rows: readonly OwnerWorkbookRow[]): SentWorkbook => ({
  recipient: recipient.who,
  dueOn,
  rows: rows.map(({ ref, reportsAs, standing, shown }) => ({ ref, reportsAs, standing, shown })),
});

function rowOf(
  { action, reportsAs }: OwedReport,
  recipient: Recipient,
  { today, ruleSet }: OrderContext,
): OwnerWorkbookRow {
  const own = factsFor(action, reportsAs, recipient.agencyId);
  const rating = rateAction(action.facts, today, ruleSet);
  const slippage = slippageOf(action.facts, today).slippageDays;
  const shown: Readonly<Record<ShownColumn, string>> = {
    ref: own.ref,
    title: [own.title, ledBy({ action, reportsAs }, recipient)].filter((line) => line !== '').join('\n'),
    successMeasure: own.successMeasure,
    agreedDueOn: agreedDueOn(own, today),
    baselineDueOn: own.baselineDueOn,
    slippage: slippage === 0 ? 'None' : days(slippage),
    rating: ratingText(rating),
    lastReport: lastReport(updatesUpTo(own, today).at(-1)),
  };
  return { ref: own.ref, reportsAs, standing: standingReport(own, today), shown, colour: rating.colour };
}

/** In the workbook of an agency: which of its roles leads, or that it reports on its own part only. */
function ledBy({ action: { facts }, reportsAs }: OwedReport, { kind }: Recipient): string {
  if (kind === 'person') return '';
  return reportsAs === 'lead'
    ? `Led by ${facts.lead}`
    : `Led by ${facts.lead}, ${facts.agency}: please report your agency’s own part`;
}

const ratingText = ({ colour, because }: Rating): string => `${colourWord(colour)}: ${because}`;

/** More would make a row higher than a page. */
const longestLastReport = 300;

function lastReport(update: ReturnType<typeof updatesUpTo>[number] | undefined): string {
  if (update === undefined) return 'No report yet';
  const { reportedOn, status, progressPercent, narrative } = update;
  const text = narrative.replaceAll(/\s+/g, ' ').trim();
  const short = text.length > longestLastReport ? `${text.slice(0, longestLastReport - 1).trimEnd()}…` : text;
  const head = `${dateInWords(reportedOn)}: ${statusAndProgress(status, progressPercent)}.`;
  return short === '' ? head : `${head} ${short}`;
}
