import type { HistoryEntry } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { dateInWords, isIsoDate } from '#shared/domain/dates.ts';
import { standingPeople } from '../../people/standing-people.ts';
import { standingWorkstreams } from '../../plan/load-workstreams.ts';
import { entry, said, type HistoryOf } from './history-entry.ts';

const labels: Readonly<Record<string, string>> = {
  title: 'Title',
  description: 'Description',
  success_measure: 'Success measure',
  workstream_id: 'Workstream',
  lead_id: 'Lead',
  high_priority: 'Priority',
  starts_on: 'Start',
};

/** What was said of the action and is said otherwise since: which field, from what, to what, by whom and why. */
export async function amendmentEntries(of: HistoryOf): Promise<HistoryEntry[]> {
  const { db, actionId, end, asAt } = of;
  const first = await db.selectFrom('actions').selectAll().where('id', '=', actionId).executeTakeFirst();
  const rows = await db
    .selectFrom('amendments')
    .selectAll()
    .where('entity', '=', 'actions')
    .where('entity_id', '=', actionId)
    .where('recorded_at', '<', end)
    .where('amended_on', '<=', asAt.asAtOn)
    .orderBy('amended_on')
    .orderBy('id')
    .execute();
  const inWords = await valueInWords(of);
  const standing = new Map<string, unknown>(Object.entries(first ?? {}));
  return rows.map((row) => {
    const value: unknown = JSON.parse(row.value_json);
    const before = inWords(row.field, standing.get(row.field));
    standing.set(row.field, value);
    return entry({
      key: `amendment ${row.id}`,
      kind: 'amendment',
      datedOn: row.amended_on,
      recordedAt: row.recorded_at,
      by: row.amended_by,
      heading: `${labels[row.field] ?? row.field} amended`,
      details: said(
        `From ${before} to ${inWords(row.field, value)}.`,
        row.reason === '' ? '' : `Why: ${asSentence(row.reason)}`,
      ),
    });
  });
}

/** Ids as what they stand for, by the names of today: a person reads a role and a workstream, not a number. */
async function valueInWords({ db, asAt }: HistoryOf): Promise<(field: string, value: unknown) => string> {
  const people = await standingPeople(db, asAt);
  const workstreams = await standingWorkstreams(db, asAt);
  return (field, value) => {
    if (field === 'lead_id' && typeof value === 'number') {
      const person = people.get(value);
      return person === undefined ? 'a role not known' : `${person.role}, ${person.agency}`;
    }
    if (field === 'workstream_id' && typeof value === 'number') {
      return workstreams.get(value)?.name ?? 'a workstream not known';
    }
    if (field === 'high_priority') return value === 1 ? 'high' : 'ordinary';
    if (typeof value === 'string' && isIsoDate(value)) return dateInWords(value);
    return typeof value === 'string' && value !== '' ? `“${value}”` : 'nothing';
  };
}
