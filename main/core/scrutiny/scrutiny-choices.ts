import type { ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { knownNow } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';
import { periodInView } from '../period-in-view.ts';
import { listActions } from '../plan/list-actions.ts';
import type { Session } from '../session.ts';
import { loadFrameworks } from './load-frameworks.ts';
import { knownEvents } from './standing-scrutiny.ts';

/** What the forms of scrutiny offer: frameworks, sources and bodies named before, and what a finding may be linked to. */
export async function scrutinyChoices(session: Session): Promise<ScrutinyChoices> {
  const { db } = session.workspace;
  const today = session.today();
  const asAt = knownNow(today, today);
  const view = await periodInView(session, undefined);
  const events = await knownEvents(db, { asAtOn: '9999-12-30', knownOn: today });
  const citationOf = await loadCitations(db);
  const sources = await db.selectFrom('sources').select('id').orderBy('id', 'desc').limit(200).execute();
  const findings = await db.selectFrom('findings').select('ref').orderBy('id').execute();
  const indicators = await db
    .selectFrom('indicators')
    .innerJoin('indicator_definitions as definition', 'definition.indicator_id', 'indicators.id')
    .select((eb) => ['indicators.code', 'definition.name', eb.fn.max('definition.version').as('version')])
    .groupBy('indicators.id')
    .orderBy('indicators.code')
    .execute();
  return {
    ...(await loadFrameworks(db, asAt)),
    bodies: [...new Set(events.map(({ body }) => body).filter((body) => body !== ''))].toSorted(),
    sources: sources.flatMap(({ id }) => citationOf(id) ?? []),
    actions: (await listActions({ ...view, asAtOn: today, asAt })).map(({ ref, title }) => ({ ref, title })),
    indicators: indicators.map(({ code, name }) => ({ code, name })),
    events: events.map(({ ref, title }) => ({ ref, title })),
    findings: findings.map(({ ref }) => ref),
  };
}
