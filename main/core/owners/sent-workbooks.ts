import { z } from 'zod';
import type { IsoDate } from '#shared/domain/dates.ts';
import { isoDate } from '#shared/contract/operation.ts';
import type { SentWorkbook } from '#shared/domain/owners/owner-answers.ts';
import { shownColumns } from '#shared/domain/owners/owner-ids.ts';
import { actionStatuses } from '#shared/domain/plan.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

const sentRow = z.object({
  ref: z.string(),
  reportsAs: z.enum(['lead', 'agency']),
  standing: z.object({
    status: z.enum(actionStatuses),
    progressPercent: z.number().nullable(),
    selfRating: z.enum(colours).nullable(),
    forecastOn: isoDate.nullable(),
  }),
  shown: z.record(z.enum(shownColumns), z.string()),
});

/** What is kept of a workbook that was sent; read back from the file by nobody but us, and still checked. */
const sentWorkbook = z.object({
  recipient: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), role: z.string(), agency: z.string() }),
    z.object({ kind: z.literal('agency'), agency: z.string() }),
  ]),
  dueOn: isoDate,
  rows: z.array(sentRow),
});

/** A workbook as it was recorded when it was made. */
export interface RecordedWorkbook {
  readonly id: number;
  readonly uid: string;
  readonly personId: number | null;
  readonly agencyId: number | null;
  readonly madeOn: IsoDate;
  readonly sent: SentWorkbook;
  /** The day on which a later one was made for the same owner. */
  readonly newerMadeOn: IsoDate | null;
}

/** The workbook with this uid; undefined where this workspace does not know it. */
export async function loadWorkbook(db: ReadableDb, uid: string): Promise<RecordedWorkbook | undefined> {
  const row = await db.selectFrom('owner_workbooks').selectAll().where('uid', '=', uid).executeTakeFirst();
  if (row === undefined) return undefined;
  const newer = await db
    .selectFrom('owner_workbooks')
    .select('made_on')
    .where('id', '>', row.id)
    .where('person_id', row.person_id === null ? 'is' : '=', row.person_id)
    .where('agency_id', row.agency_id === null ? 'is' : '=', row.agency_id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return {
    id: row.id,
    uid: row.uid,
    personId: row.person_id,
    agencyId: row.agency_id,
    madeOn: row.made_on,
    sent: sentWorkbook.parse(JSON.parse(row.sent_json)),
    newerMadeOn: newer?.made_on ?? null,
  };
}

interface Sending {
  readonly kind: 'person' | 'agency';
  readonly recipientId: number;
  readonly madeOn: IsoDate;
  readonly returnedOn: IsoDate | null;
}

/** Every workbook made, oldest first, with the day on which a file of it was last accepted. */
export async function loadSendings(db: ReadableDb): Promise<Sending[]> {
  const rows = await db
    .selectFrom('owner_workbooks')
    .select(['id', 'person_id', 'agency_id', 'made_on'])
    .orderBy('id')
    .execute();
  const returns = await db
    .selectFrom('owner_returns')
    .select(['workbook_id', 'received_on'])
    .orderBy('received_on')
    .orderBy('id')
    .execute();
  const returned = new Map(returns.map((row) => [row.workbook_id, row.received_on]));
  return rows.map(({ id, person_id, agency_id, made_on }) => ({
    kind: person_id === null ? 'agency' : 'person',
    recipientId: person_id ?? agency_id ?? 0,
    madeOn: made_on,
    returnedOn: returned.get(id) ?? null,
  }));
}

/** Narratives that were taken from files of this workbook before, by action: not to be taken twice. */
export async function narrativesTakenFrom(db: ReadableDb, workbookId: number): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('owner_returns')
    .innerJoin('updates', 'updates.file_sha256', 'owner_returns.sha256')
    .select(['updates.action_id', 'updates.narrative'])
    .where('owner_returns.workbook_id', '=', workbookId)
    .execute();
  const taken = new Map<number, string[]>();
  for (const { action_id, narrative } of rows) taken.set(action_id, [...(taken.get(action_id) ?? []), narrative]);
  return taken;
}
