import type { LinkedThing } from '#shared/contract/action-background.ts';
import type { ActionLinkSets } from '#shared/contract/action-changes.ts';
import { periodOf } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../../amendments/load-amendments.ts';
import type { AsAt } from '../../as-at.ts';
import { loadDefinitions } from '../../indicators/load-definitions.ts';

/** The words of what it is linked to, as they stood then. */
export async function linkedThings(
  db: ReadableDb,
  asAt: AsAt,
  links: ActionLinkSets,
): Promise<Record<'findings' | 'recommendations' | 'indicators', readonly LinkedThing[]>> {
  const findings = await db
    .selectFrom('findings')
    .select(['id', 'ref', 'text'])
    .where('ref', 'in', links.findings)
    .orderBy('ref')
    .execute();
  const recommendations = await db
    .selectFrom('recommendations')
    .innerJoin('case_reviews', 'case_reviews.id', 'recommendations.review_id')
    .select(['recommendations.id', 'recommendations.ref', 'recommendations.text', 'case_reviews.code as review'])
    .where('recommendations.ref', 'in', links.recommendations)
    .orderBy('recommendations.ref')
    .execute();
  const indicators = await db
    .selectFrom('indicators')
    .select(['id', 'code'])
    .where('code', 'in', links.indicators)
    .orderBy('position')
    .execute();
  const amendedFindings = await loadAmendments(db, 'findings', asAt);
  const amendedRecommendations = await loadAmendments(db, 'recommendations', asAt);
  const definitions = await loadDefinitions(
    db,
    asAt,
    periodOf(asAt.asAtOn),
    indicators.map(({ id }) => id),
  );
  return {
    findings: findings.map((row) => amended(row, amendedFindings)).map(({ ref, text }) => ({ ref, text, review: '' })),
    recommendations: recommendations
      .map((row) => amended(row, amendedRecommendations))
      .map(({ ref, text, review }) => ({ ref, text, review })),
    indicators: indicators.map(({ id, code }) => ({
      ref: code,
      text: definitions.get(id)?.definition.name ?? '',
      review: '',
    })),
  };
}
