import type { ScheduleList } from '#shared/contract/calendar.ts';
import { senderKey } from '#shared/domain/calendar/schedule.ts';
import { periodOf, type IsoDate } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { loadDefinitions } from '../indicators/load-definitions.ts';
import { inUse, loadCatalogued } from '../indicators/load-in-use.ts';
import { loadSchedules } from './load-schedules.ts';

/** Every schedule, and what a form for another one offers: indicators in use, and what each sender has sent before. */
export async function scheduleList(db: ReadableDb, today: IsoDate): Promise<ScheduleList> {
  const recorded = await loadSchedules(db);
  const latest = new Map(recorded.map((schedule) => [senderKey(schedule.sender), schedule]));
  const current = [...latest.values()];
  const standing = new Set(current);
  return {
    current,
    earlier: recorded.filter((schedule) => !standing.has(schedule)).toReversed(),
    indicators: await indicatorsInUse(db, today),
    sentBefore: await sentBefore(db),
  };
}

async function indicatorsInUse(db: ReadableDb, today: IsoDate): Promise<ScheduleList['indicators']> {
  const asAt = knownNow(today, today);
  const month = periodOf(today);
  const definitions = await loadDefinitions(db, asAt, month);
  const used = (await loadCatalogued(db, asAt)).filter((indicator) => inUse(indicator, month));
  return used.flatMap(({ id, code }) => {
    const known = definitions.get(id);
    return known === undefined ? [] : { code, name: known.definition.name, group: known.definition.group };
  });
}

/** Of each sender that returns were received from, which indicators they brought; the spelling used last stands. */
async function sentBefore(db: ReadableDb): Promise<ScheduleList['sentBefore']> {
  const senders = await db
    .selectFrom('returns')
    .select(['id', 'sender'])
    .where('sender', '<>', '')
    .orderBy('id')
    .execute();
  const sent = await db
    .selectFrom('observations')
    .innerJoin('returns', 'returns.id', 'observations.return_id')
    .innerJoin('indicators', 'indicators.id', 'observations.indicator_id')
    .select(['returns.sender', 'indicators.code'])
    .where((eb) => eb.or([eb('marker', 'is', null), eb('marker', '<>', 'not_returned')]))
    .distinct()
    .orderBy('position')
    .orderBy('code')
    .execute();
  const codes = Map.groupBy(sent, ({ sender }) => senderKey(sender));
  const returns = Map.groupBy(senders, ({ sender }) => senderKey(sender));
  return [...returns].map(([key, ofSender]) => ({
    sender: ofSender.at(-1)?.sender ?? '',
    indicators: [...new Set((codes.get(key) ?? []).map(({ code }) => code))],
    returns: ofSender.length,
  }));
}
