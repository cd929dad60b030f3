import { z } from 'zod';
import type { newUpdate } from '#shared/contract/actions.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Session } from '../session.ts';

export type NewUpdate = z.infer<typeof newUpdate>;

/**
 * Adds an owner's report to an action; earlier reports stay as they are.
 * @throws Refusal `ActionNotFound`, `UpdateInTheFuture`, `UpdateBeforeLast` (a report cannot slip in under a later one)
 */
export async function addUpdate(session: Session, update: NewUpdate): Promise<void> {
  refuseFuture(session, update);
  const author = await session.author('actions.addUpdate');
  await session.workspace.write(author, async (db) => {
    const action = await db.selectFrom('actions').select(['id']).where('ref', '=', update.ref).executeTakeFirst();
    if (action === undefined) throw actionNotFound(update.ref);
    const last = await db
      .selectFrom('updates')
      .select(['reported_on', 'status', 'progress_percent', 'self_rating', 'forecast_on'])
      .where('action_id', '=', action.id)
      .orderBy('reported_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last !== undefined && last.reported_on > update.reportedOn) throw beforeLast(update, last.reported_on);
    const row = {
      reported_on: update.reportedOn,
      status: update.status,
      progress_percent: update.progressPercent,
      self_rating: update.selfRating,
      forecast_on: update.forecastOn,
      narrative: update.narrative,
    };
    await db
      .insertInto('updates')
      .values({ ...row, action_id: action.id, reported_by: author.actor, source_id: null, recorded_at: author.at })
      .execute();
    const change = { entity: 'updates', ref: `${update.ref} ${update.reportedOn}`, before: last ?? null, after: row };
    return { result: null, changes: [change] };
  });
}

export const actionNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'ActionNotFound',
    message: `There is no action ${ref} in this workspace, or it was not known at that date.`,
    where: ref,
    next: 'Choose an action from the plan, or a later period.',
  });

function refuseFuture(session: Session, update: NewUpdate): void {
  if (update.reportedOn <= session.today()) return;
  throw new Refusal({
    code: 'UpdateInTheFuture',
    message: `The report is dated ${dateInWords(update.reportedOn)}, which is after today.`,
    where: 'reportedOn',
    next: 'Enter the day on which the owner reported.',
  });
}

const beforeLast = (update: NewUpdate, last: string): Refusal =>
  new Refusal({
    code: 'UpdateBeforeLast',
    message: `The report is dated ${dateInWords(update.reportedOn)}, but ${update.ref} has a later one of ${dateInWords(last)}.`,
    where: 'reportedOn',
    next: 'Enter a date that is not before the last report.',
  });
