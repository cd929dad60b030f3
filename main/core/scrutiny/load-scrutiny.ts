import type { IsoDate } from '#shared/domain/dates.ts';
import type { FindingFacts, ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadCitations, type CitationOf } from '../load-citations.ts';
import { standingLinks } from '../standing-links.ts';
import { standingEvents, standingFindings, standingJudgements, type StandingEvent } from './standing-scrutiny.ts';

/**
 * Inspections, visits, directions and reviews begun by the as-at date, oldest first. What they judged and found counts
 * from the day it was published: a board cannot have known on the last day of fieldwork.
 */
export async function loadScrutiny(db: ReadableDb, asAt: AsAt): Promise<ScrutinyEventFacts[]> {
  const toFacts = await eventFacts(db, asAt);
  return (await standingEvents(db, asAt)).map(toFacts);
}

/** How a row of an event becomes its facts, with what it judged and found by then. */
export async function eventFacts(db: ReadableDb, asAt: AsAt): Promise<(row: StandingEvent) => ScrutinyEventFacts> {
  const citationOf = await loadCitations(db);
  const judgements = factsBy(
    await standingJudgements(db, asAt),
    (row) => row.event_id,
    ({ area, grade, source_id }) => ({ area, grade, citation: citationOf(source_id) }),
  );
  const findings = await findingFacts(db, asAt, citationOf);
  return (row) => ({
    ref: row.ref,
    kind: row.kind,
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    datePrecision: row.date_precision,
    publishedOn: row.published_on,
    summary: row.summary,
    citation: citationOf(row.source_id),
    ...(isUnpublished(row, asAt.asAtOn)
      ? { judgements: [], findings: [] }
      : { judgements: judgements.get(row.id) ?? [], findings: findings.get(row.id) ?? [] }),
  });
}

/** Whether the report of an event came out after a day; one without a date of publication is known from its own day. */
export const isUnpublished = ({ published_on }: Pick<StandingEvent, 'published_on'>, asAtOn: IsoDate): boolean =>
  published_on !== null && published_on > asAtOn;

async function findingFacts(db: ReadableDb, asAt: AsAt, citationOf: CitationOf): Promise<Map<number, FindingFacts[]>> {
  const codes = await indicatorsOfFindings(db, asAt);
  return factsBy(
    await standingFindings(db, asAt),
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

/** Codes of the indicators that show a finding, by its id. */
export async function indicatorsOfFindings(db: ReadableDb, asAt: AsAt): Promise<Map<number, string[]>> {
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
  return factsBy(
    links,
    (link) => link.finding_id,
    (link) => link.code,
  );
}
