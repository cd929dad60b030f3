import { addDays, addMonths, firstDayOf } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import { periodsOf, type ExampleshireOptions } from './exampleshire-options.ts';
import { monthsThatNeverCame, senderNameOf, senderNames } from './exampleshire-returns.ts';
import { instantOf } from './lookup.ts';

/** Working days after the end of the month in which the fictional senders have to send their figures. */
const dueWorkingDays = 12;

const secretariat = 'Improvement board secretariat';
/** Days after the end of the month on which the secretariat writes about a return that is not there. */
const chasedAfterDays = [22, 33];

/** What each sender owes every month, agreed before the first; two reminders for each return that never came. */
export async function addSchedules(
  db: WritableDb,
  indicators: readonly CatalogueIndicator[],
  options: ExampleshireOptions,
): Promise<void> {
  const first = periodsOf(options)[0] ?? options.end;
  const owed = senderNames
    .map((sender) => ({
      sender,
      ids: indicators.flatMap((indicator, index) => (senderNameOf(indicator) === sender ? [index + 1] : [])),
    }))
    .filter(({ ids }) => ids.length > 0);
  for (const [index, { sender, ids }] of owed.entries()) {
    const id = index + 1;
    await db
      .insertInto('return_schedules')
      .values({
        id,
        sender,
        contact: `returns-${id}@exampleshire.example`,
        first_period: first,
        last_period: null,
        every_months: 1,
        due_working_days: dueWorkingDays,
        decided_by: secretariat,
        recorded_at: instantOf(firstDayOf(first)),
      })
      .execute();
    const rows = ids.map((indicator_id) => ({ schedule_id: id, indicator_id }));
    await db.insertInto('return_schedule_indicators').values(rows).execute();
    const chases = chasesOf(sender, options);
    if (chases.length > 0) await db.insertInto('chases').values(chases).execute();
  }
}

const chasesOf = (sender: string, options: ExampleshireOptions) =>
  monthsThatNeverCame(sender, options).flatMap((period) =>
    chasedAfterDays.map((days) => {
      const chasedOn = addDays(firstDayOf(addMonths(period, 1)), days);
      const note = days === chasedAfterDays[0] ? 'By e-mail' : 'By telephone: promised with the next return';
      return {
        sender,
        period,
        chased_on: chasedOn,
        chased_by: secretariat,
        note,
        recorded_at: instantOf(chasedOn),
      };
    }),
  );
