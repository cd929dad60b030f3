import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OwnerFileInfo } from '#shared/contract/owners.ts';
import type { WorkProgress } from '#shared/contract/work-progress.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { ownerMail } from '#shared/domain/owners/owner-mail.ts';
import { agreedDueOn } from '#shared/domain/rating/known-facts.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { zipFiles } from '#main/formats/fillable/zip-files.ts';
import type { OwnerWorkbookOrder } from '#main/formats/owner-workbook/owner-order.ts';
import { writeOwnerWorkbook } from '#main/formats/owner-workbook/write-owner-workbook.ts';
import type { Change, WritableDb, Workspace } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { ownerOrder, sentOf, type OrderContext } from './owner-orders.ts';
import { chosenRecipients, daysOverdue, loadRecipients, usualDueOn, type Recipient } from './owner-recipients.ts';

interface OwnerFile {
  readonly info: OwnerFileInfo;
  readonly content: Uint8Array;
}

interface Made {
  readonly dueOn: IsoDate;
  readonly files: readonly OwnerFile[];
}

/** The workbooks made last in each open workspace, so that saving them right after costs nothing. */
const madeLast = new WeakMap<Workspace, { readonly on: IsoDate; readonly files: readonly OwnerFile[] }>();

export interface MakeRequest {
  readonly recipients: readonly { readonly kind: 'person' | 'agency'; readonly id: number }[];
  readonly dueOn?: IsoDate | undefined;
}

/**
 * Makes a workbook for each recipient, says before each how far it has come, and then records all of them in one
 * write; stopped by the signal before that it leaves nothing behind. The same plan on the same day gives the same
 * bytes, and a workbook that says what one before it said is recorded once.
 * @throws Refusal `OwnerHasNoActions`, `ReturnDayPassed`
 */
export async function* makeOwnerWorkbooks(
  session: Session,
  request: MakeRequest,
  signal?: AbortSignal,
): AsyncGenerator<WorkProgress, Made, void> {
  const context = await orderContext(session, request.dueOn);
  const recipients = chosenRecipients(await loadRecipients(session.workspace.db, context.today), request.recipients);
  const author = await session.author('owners.make');
  const made: { readonly recipient: Recipient; readonly order: OwnerWorkbookOrder }[] = [];
  const files: OwnerFile[] = [];
  for (const recipient of recipients) {
    const order = ownerOrder(recipient, context);
    yield {
      kind: 'progress',
      done: files.length,
      total: recipients.length,
      sentence: `Workbook for ${order.recipient}`,
    };
    // each step gets a turn, so that its report leaves the process and a cancel comes in
    await nextTurn();
    signal?.throwIfAborted();
    files.push(fileOf(recipient, order, await writeOwnerWorkbook(order), author.actor));
    made.push({ recipient, order });
  }
  signal?.throwIfAborted();
  await writeOrLeave(session.workspace, author, async (db) => {
    const changes: Change[] = [];
    for (const one of made) changes.push(...(await record(db, one.recipient, one.order, author)));
    const [first, ...others] = changes;
    return first === undefined ? { left: null } : { result: null, changes: [first, ...others] };
  });
  madeLast.set(session.workspace, { on: context.today, files });
  return { dueOn: context.dueOn, files };
}

async function orderContext(session: Session, asked: IsoDate | undefined): Promise<OrderContext> {
  const { db } = session.workspace;
  const today = session.today();
  const dueOn = asked ?? (await usualDueOn(today));
  if (dueOn < today) throw returnDayPassed(dueOn);
  return {
    authority: await db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow(),
    ruleSet: await loadRuleSet(db, knownNow(today, today)),
    today,
    dueOn,
    producer: `Plumbline ${session.host.version}`,
  };
}

const returnDayPassed = (dueOn: IsoDate): Refusal =>
  new Refusal({
    code: 'ReturnDayPassed',
    message: `Nobody can send a workbook back by ${dateInWords(dueOn)}, which has passed.`,
    where: 'dueOn',
    next: 'Choose today or a later day.',
  });

function fileOf(recipient: Recipient, order: OwnerWorkbookOrder, content: Uint8Array, from: string): OwnerFile {
  const actions = recipient.owed.map(({ action }) => ({
    ref: action.facts.ref,
    title: action.facts.title,
    agreedDueOn: agreedDueOn(action.facts, order.madeOn),
    daysOverdue: daysOverdue(action, order.madeOn),
  }));
  const info: OwnerFileInfo = {
    recipient: order.recipient,
    name: recipient.fileName,
    sha256: sha256Of(content),
    bytes: content.length,
    actions: actions.length,
    overdue: actions.filter((action) => action.daysOverdue > 0).length,
    mail: ownerMail({
      authority: order.authority,
      board: order.board,
      from,
      recipient: order.recipient,
      fileName: recipient.fileName,
      dueOn: order.dueOn,
      actions,
    }),
  };
  return { info, content };
}

/** What the workbook says, for the day on which it comes back; nothing where the very same was made before. */
async function record(
  db: WritableDb,
  recipient: Recipient,
  order: OwnerWorkbookOrder,
  author: { readonly actor: string; readonly at: string },
): Promise<Change[]> {
  const { workbookUid: uid, madeOn, dueOn, rows } = order;
  const held = await db.selectFrom('owner_workbooks').select('id').where('uid', '=', uid).executeTakeFirst();
  if (held !== undefined) return [];
  const { kind, id } = recipient;
  await db
    .insertInto('owner_workbooks')
    .values({
      uid,
      person_id: kind === 'person' ? id : null,
      agency_id: kind === 'agency' ? id : null,
      made_on: madeOn,
      made_by: author.actor,
      sent_json: JSON.stringify(sentOf(recipient, dueOn, rows)),
      recorded_at: author.at,
    })
    .execute();
  const after = { recipient: order.recipient, madeOn, dueOn, actions: rows.map(({ ref }) => ref) };
  return [{ entity: 'owner_workbooks', ref: uid, before: null, after }];
}

/** One of the workbooks made last, or all of them in one zip file. @throws Refusal `OwnerWorkbooksNotMade` */
export function ownerFile(
  session: Session,
  sha256: string | undefined,
): { readonly name: string; readonly content: Uint8Array } {
  const made = madeLast.get(session.workspace);
  const found = made?.files.find(({ info }) => info.sha256 === sha256);
  if (found !== undefined) return named(found);
  if (made === undefined || sha256 !== undefined) throw workbooksNotMade();
  return { name: `${made.on}-actions.zip`, content: zipFiles(made.files.map(named)) };
}

const named = ({ info, content }: OwnerFile) => ({ name: info.name, content });

const workbooksNotMade = (): Refusal =>
  new Refusal({
    code: 'OwnerWorkbooksNotMade',
    message: 'That workbook is not at hand any more.',
    where: '',
    next: 'Make the workbooks again and save them then: as long as nothing changed they are the same.',
  });
