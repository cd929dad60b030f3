import type { FieldChange } from '#shared/contract/action-background.ts';
import { dateInWords, isIsoDate } from '#shared/domain/dates.ts';
import { actionFieldLabels, actionLinkLabels } from '#shared/wording/plan-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../../as-at.ts';
import { loadAgencyNames } from '../../people/agency-names.ts';
import { standingPeople } from '../../people/standing-people.ts';
import { standingWorkstreams } from '../load-workstreams.ts';

type ActionRow = Readonly<Record<string, unknown>> & { readonly id: number; readonly recorded_at: string };

/** What one action said before each change of it, the latest change first. `row` is the action as first recorded. */
export async function loadFieldChanges(db: ReadableDb, row: ActionRow, asAt: AsAt): Promise<FieldChange[]> {
  const inWords = await valuesInWords(db, asAt);
  const rows = await db
    .selectFrom('amendments')
    .selectAll()
    .where('entity', '=', 'actions')
    .where('entity_id', '=', row.id)
    .where('amended_on', '<=', asAt.asAtOn)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('amended_on')
    .orderBy('id')
    .execute();
  const standing = new Map<string, unknown>(Object.entries(row));
  const changes = rows.map((amendment): FieldChange => {
    const value: unknown = JSON.parse(amendment.value_json);
    const before = standing.get(amendment.field);
    standing.set(amendment.field, value);
    return {
      field: actionFieldLabels[amendment.field] ?? amendment.field,
      before: inWords(amendment.field, before),
      after: inWords(amendment.field, value),
      holdsFrom: amendment.amended_on,
      by: amendment.amended_by,
      reason: amendment.reason,
    };
  });
  return [...changes, ...(await linkChanges(db, row, asAt))].toSorted((a, b) =>
    a.holdsFrom < b.holdsFrom ? 1 : Number(a.holdsFrom > b.holdsFrom) * -1,
  );
}

/** Ids as what they name, flags and dates as people read them. */
async function valuesInWords(db: ReadableDb, asAt: AsAt): Promise<(field: string, value: unknown) => string> {
  const people = await standingPeople(db, asAt);
  const workstreams = await standingWorkstreams(db, asAt);
  return (field, value) => {
    if (field === 'lead_id') {
      const person = people.get(Number(value));
      return person === undefined ? '' : `${person.role}, ${person.agency}`;
    }
    if (field === 'workstream_id') return workstreams.get(Number(value))?.name ?? '';
    if (field === 'high_priority') return value === 1 ? 'High' : 'Ordinary';
    const text = typeof value === 'string' ? value : '';
    return isIsoDate(text) ? dateInWords(text) : text;
  };
}

/** Links made and taken back after the action was recorded. They hold from the day they were recorded. */
async function linkChanges(db: ReadableDb, row: ActionRow, asAt: AsAt): Promise<FieldChange[]> {
  const agencies = await loadAgencyNames(db, asAt);
  const rows = await db
    .selectFrom('action_links as link')
    .leftJoin('findings', 'findings.id', 'link.finding_id')
    .leftJoin('recommendations', 'recommendations.id', 'link.recommendation_id')
    .leftJoin('indicators', 'indicators.id', 'link.indicator_id')
    .leftJoin('actions as needed', 'needed.id', 'link.needs_action_id')
    .select(['findings.ref as findings', 'recommendations.ref as recommendations', 'indicators.code as indicators'])
    .select(['link.agency_id', 'needed.ref as needs'])
    .select(['link.linked', 'link.recorded_by', 'link.recorded_at'])
    .where('link.action_id', '=', row.id)
    .where('link.recorded_at', '>', row.recorded_at)
    .where('link.recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('link.id')
    .execute();
  const named = rows.map((link) => ({
    ...link,
    agencies: link.agency_id === null ? null : (agencies.get(link.agency_id) ?? ''),
  }));
  return named.map((link): FieldChange => {
    const kind = linkKinds.find((one) => link[one] !== null) ?? 'findings';
    const to = link[kind] ?? '';
    return {
      field: actionLinkLabels[kind],
      before: link.linked === 1 ? '' : to,
      after: link.linked === 1 ? to : '',
      holdsFrom: link.recorded_at.slice(0, 10),
      by: link.recorded_by,
      reason: '',
    };
  });
}

const linkKinds = ['findings', 'recommendations', 'indicators', 'agencies', 'needs'] as const;
