import type { HistoryEntry } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { entry, said, type HistoryOf } from './history-entry.ts';

/** What was claimed as evidence, and what was decided on it. */
export async function evidenceEntries(of: HistoryOf): Promise<HistoryEntry[]> {
  return [...(await claims(of)), ...(await decisions(of))];
}

async function claims({ db, actionId, end, asAt, citationOf }: HistoryOf): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('action_id', '=', actionId)
    .where('recorded_at', '<', end)
    .where('claimed_on', '<=', asAt.asAtOn)
    .execute();
  return rows.map((row) =>
    entry({
      key: `evidence ${row.id}`,
      kind: 'evidence',
      datedOn: row.claimed_on,
      recordedAt: row.recorded_at,
      by: row.claimed_by,
      heading: `Evidence claimed: ${row.title}`,
      details: said(
        row.file_name === '' ? '' : `File ${row.file_name}.`,
        row.reference === '' ? '' : asSentence(row.reference),
      ),
      citation: citationOf(row.source_id),
    }),
  );
}

const verdicts = { accepted: 'accepted', rejected: 'rejected', impact_tested: 'tested for its impact' } as const;
const findings = {
  shown: 'The impact was shown.',
  partly_shown: 'The impact was partly shown.',
  not_shown: 'The impact was not shown.',
} as const;

async function decisions({ db, actionId, end, asAt }: HistoryOf): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('evidence_decisions as decision')
    .innerJoin('evidence', 'evidence.id', 'decision.evidence_id')
    .selectAll('decision')
    .select('evidence.title')
    .where('evidence.action_id', '=', actionId)
    .where('decision.recorded_at', '<', end)
    .where('decided_on', '<=', asAt.asAtOn)
    .execute();
  return rows.map((row) =>
    entry({
      key: `evidence decision ${row.id}`,
      kind: 'evidence',
      datedOn: row.decided_on,
      recordedAt: row.recorded_at,
      by: row.decided_by,
      heading: `Evidence ${verdicts[row.state]}: ${row.title}`,
      details: said(
        row.method === '' ? '' : `How: ${asSentence(row.method)}`,
        row.reason === '' ? '' : `Why: ${asSentence(row.reason)}`,
        row.impact === null ? '' : findings[row.impact],
        row.result === '' ? '' : asSentence(row.result),
        row.retest_on === null ? '' : `To be tested again on ${dateInWords(row.retest_on)}.`,
      ),
    }),
  );
}
