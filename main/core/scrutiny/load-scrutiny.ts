import type { FindingFacts, ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { standingLinks } from '../standing-links.ts';
import { loadCitations, type CitationOf } from '../load-citations.ts';

/**
 * Inspections, visits, directions and reviews begun by the as-at date, oldest first. What they judged and found counts
 * from the day it was published: a board cannot have known on the last day of fieldwork.
 */
export async function loadScrutiny(db: ReadableDb, asAt: AsAt): Promise<ScrutinyEventFacts[]> {
  const citationOf = await loadCitations(db);
  const judgements = await loadJudgements(db, asAt, citationOf);
  const findings = await loadFindings(db, asAt, citationOf);
  const rows = await db
    .selectFrom('scrutiny_events')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('starts_on', '<=', asAt.asAtOn)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ref: row.ref,
    kind: row.kind,
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    datePrecision: row.date_precision,
    publishedOn: row.published_on,
    summary: row.summary,
    citation: citationOf(row.source_id),
    ...(row.published_on !== null && row.published_on > asAt.asAtOn
      ? { judgements: [], findings: [] }
      : { judgements: judgements.get(row.id) ?? [], findings: findings.get(row.id) ?? [] }),
  }));
}

async function loadJudgements(db: ReadableDb, asAt: AsAt, citationOf: CitationOf) {
  const rows = await db
    .selectFrom('judgements')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('event_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.event_id,
    ({ area, grade, source_id }) => ({ area, grade, citation: citationOf(source_id) }),
  );
}

async function loadFindings(db: ReadableDb, asAt: AsAt, citationOf: CitationOf) {
  const end = endOfKnowledge(asAt);
  const links = standingLinks(
    await db
      .selectFrom('finding_links')
      .innerJoin('indicators', 'indicators.id', 'finding_links.indicator_id')
      .select(['finding_links.finding_id', 'finding_links.linked', 'indicators.code'])
      .where('indicators.recorded_at', '<', end)
      .where('finding_links.recorded_at', '<', end)
      .orderBy('indicators.code')
      .orderBy('finding_links.id')
      .execute(),
    ({ finding_id, code }) => `${finding_id} ${code}`,
  );
  const codes = factsBy(
    links,
    (link) => link.finding_id,
    (link) => link.code,
  );
  const rows = await db
    .selectFrom('findings')
    .selectAll()
    .where('recorded_at', '<', end)
    .orderBy('event_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.event_id,
    (row): FindingFacts => ({
      ref: row.ref,
      kind: row.kind,
      text: row.text,
      wording: row.wording,
      citation: citationOf(row.source_id),
      indicators: codes.get(row.id) ?? [],
    }),
  );
}
