import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadAgencyNames } from '../people/agency-names.ts';
import { standingLinks } from '../standing-links.ts';

/**
 * What each action answers (findings, recommendations), what shows its effect (indicators), who supports it (names of
 * agencies) and what it needs done first (references of actions), by action id.
 */
export interface ActionLinks {
  readonly findings: ReadonlyMap<number, readonly string[]>;
  readonly recommendations: ReadonlyMap<number, readonly string[]>;
  readonly indicators: ReadonlyMap<number, readonly string[]>;
  readonly agencies: ReadonlyMap<number, readonly string[]>;
  readonly needs: ReadonlyMap<number, readonly string[]>;
}

const none: ReadonlyMap<number, readonly string[]> = new Map();

/** What a list shows of links: nothing. */
export const noLinks: ActionLinks = {
  findings: none,
  recommendations: none,
  indicators: none,
  agencies: none,
  needs: none,
};

/** Links that stood then, to what was recorded by then. */
export async function loadActionLinks(
  db: ReadableDb,
  asAt: AsAt,
  only: readonly number[] | null = null,
): Promise<ActionLinks> {
  const end = endOfKnowledge(asAt);
  const agencyNames = await loadAgencyNames(db, asAt);
  const linked = await db
    .selectFrom('action_links as link')
    .leftJoin('findings', 'findings.id', 'link.finding_id')
    .leftJoin('recommendations', 'recommendations.id', 'link.recommendation_id')
    .leftJoin('indicators', 'indicators.id', 'link.indicator_id')
    .leftJoin('agencies', 'agencies.id', 'link.agency_id')
    .leftJoin('actions as needed', 'needed.id', 'link.needs_action_id')
    .select((eb) => [
      'link.action_id as action',
      'link.linked',
      'findings.ref as finding',
      'recommendations.ref as recommendation',
      'indicators.code as indicator',
      'link.agency_id',
      'needed.ref as needs',
      eb.fn
        .coalesce(
          'findings.recorded_at',
          'recommendations.recorded_at',
          'indicators.recorded_at',
          'agencies.recorded_at',
          'needed.recorded_at',
        )
        .as('known_from'),
    ])
    .where('link.recorded_at', '<', end)
    .$if(only !== null, (query) => query.where('link.action_id', 'in', only ?? []))
    .orderBy('link.id')
    .execute();
  const rows = linked.map((row) => ({
    ...row,
    agency: row.agency_id === null ? null : (agencyNames.get(row.agency_id) ?? ''),
  }));
  const links = (kind: 'finding' | 'recommendation' | 'indicator' | 'agency' | 'needs'): Map<number, string[]> => {
    const known = rows.flatMap((row) => {
      const to = row[kind];
      return to === null || (row.known_from ?? '') >= end ? [] : [{ action: row.action, linked: row.linked, to }];
    });
    const standing = standingLinks(known, ({ action, to }) => `${action} ${to}`);
    return factsBy(
      standing.toSorted((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to))),
      (row) => row.action,
      (row) => row.to,
    );
  };
  return {
    findings: links('finding'),
    recommendations: links('recommendation'),
    indicators: links('indicator'),
    agencies: links('agency'),
    needs: links('needs'),
  };
}
