import type { HistoryEntry } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { loadAgencyNames } from '../../people/agency-names.ts';
import { entry, type HistoryOf } from './history-entry.ts';

/** What the action was linked to and unlinked from, and what it became or came from. */
export async function linkEntries(of: HistoryOf): Promise<HistoryEntry[]> {
  return [...(await links(of)), ...(await successions(of))];
}

async function links({ db, actionId, end, asAt }: HistoryOf): Promise<HistoryEntry[]> {
  const agencies = await loadAgencyNames(db, asAt);
  const rows = await db
    .selectFrom('action_links as link')
    .leftJoin('findings', 'findings.id', 'link.finding_id')
    .leftJoin('recommendations', 'recommendations.id', 'link.recommendation_id')
    .leftJoin('indicators', 'indicators.id', 'link.indicator_id')
    .leftJoin('actions as needed', 'needed.id', 'link.needs_action_id')
    .select(['link.id', 'link.linked', 'link.recorded_by', 'link.recorded_at'])
    .select(['findings.ref as finding', 'recommendations.ref as recommendation', 'indicators.code as indicator'])
    .select(['link.agency_id', 'needed.ref as needs'])
    .where('link.action_id', '=', actionId)
    .where('link.recorded_at', '<', end)
    .execute();
  return rows
    .filter((row) => row.recorded_at.slice(0, 10) <= asAt.asAtOn)
    .map((row) => ({ ...row, agency: row.agency_id === null ? null : (agencies.get(row.agency_id) ?? '') }))
    .map((row) =>
      entry({
        key: `link ${row.id}`,
        kind: 'link',
        datedOn: row.recorded_at.slice(0, 10),
        recordedAt: row.recorded_at,
        by: row.recorded_by,
        heading: `${row.linked === 1 ? 'Linked to' : 'No longer linked to'} ${target(row)}`,
      }),
    );
}

function target(row: {
  readonly finding: string | null;
  readonly recommendation: string | null;
  readonly indicator: string | null;
  readonly agency: string | null;
  readonly needs: string | null;
}): string {
  if (row.finding !== null) return `finding ${row.finding}, which it answers`;
  if (row.recommendation !== null) return `recommendation ${row.recommendation}, which it answers`;
  if (row.indicator !== null) return `indicator ${row.indicator}, which shows its effect`;
  if (row.agency !== null) return `${row.agency}, which supports it`;
  return `action ${row.needs ?? ''}, which it needs`;
}

const becoming = { split: 'Split into', merge: 'Merged into', supersede: 'Superseded by' } as const;
const origins = { split: 'Split from', merge: 'Merged from', supersede: 'Takes the place of' } as const;

async function successions({ db, actionId, end, asAt }: HistoryOf): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('successions')
    .innerJoin('actions as from', 'from.id', 'successions.from_action_id')
    .innerJoin('actions as to', 'to.id', 'successions.to_action_id')
    .selectAll('successions')
    .select(['from.ref as from_ref', 'to.ref as to_ref'])
    .where((eb) => eb.or([eb('from_action_id', '=', actionId), eb('to_action_id', '=', actionId)]))
    .where('successions.recorded_at', '<', end)
    .where('decided_on', '<=', asAt.asAtOn)
    .execute();
  return rows.map((row) =>
    entry({
      key: `succession ${row.id}`,
      kind: 'action',
      datedOn: row.decided_on,
      recordedAt: row.recorded_at,
      by: row.decided_by,
      heading:
        row.from_action_id === actionId
          ? `${becoming[row.kind]} ${row.to_ref}`
          : `${origins[row.kind]} ${row.from_ref}`,
      details: [`Why: ${asSentence(row.reason)}`],
    }),
  );
}
