import type { ChoiceOf, PlanChoices } from '#shared/contract/plan.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { isFinished } from '#shared/domain/plan.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../../amendments/load-amendments.ts';
import { everKnown, knownNow } from '../../as-at.ts';
import { loadAgencyNames } from '../../people/agency-names.ts';
import { standingPeople } from '../../people/standing-people.ts';
import { standingFindings } from '../../scrutiny/standing-scrutiny.ts';
import { freeRef } from '../create-action.ts';
import { loadActionsForList } from '../load-actions.ts';
import { standingWorkstreams } from '../load-workstreams.ts';
import { loadPlans } from './load-plans.ts';
import { leadsOnOffer } from './plan-structure.ts';

/** What the forms of the plan offer to choose from, as known today. */
export async function planChoices(db: ReadableDb, today: IsoDate): Promise<PlanChoices> {
  const asAt = knownNow(today, today);
  const titles = new Map((await loadPlans(db, asAt)).map(({ id, title }) => [id, title]));
  const refs = (await db.selectFrom('actions').select('ref').execute()).map(({ ref }) => ref);
  const people = await standingPeople(db, asAt);
  return {
    workstreams: [...(await standingWorkstreams(db, asAt)).values()].map(({ code, name, plan_id }) => ({
      code,
      name,
      plan: (plan_id === null ? undefined : titles.get(plan_id)) ?? '',
      nextRef: freeRef(refs, code),
    })),
    people: leadsOnOffer(people, today),
    agencies: [...(await loadAgencyNames(db, asAt)).values()].toSorted(),
    actions: (await loadActionsForList(db, asAt)).map((action) => ({
      ref: action.ref,
      text: action.title,
      finished: isFinished(knownFacts(action, today).status),
    })),
    findings: await findingChoices(db),
    recommendations: await recommendationChoices(db),
    indicators: await indicatorChoices(db),
  };
}

const findingChoices = async (db: ReadableDb): Promise<ChoiceOf[]> =>
  (await standingFindings(db, everKnown))
    .map(({ ref, text }) => ({ ref, text }))
    .toSorted((a, b) => (a.ref < b.ref ? -1 : 1));

async function recommendationChoices(db: ReadableDb): Promise<ChoiceOf[]> {
  const amendments = await loadAmendments(db, 'recommendations', everKnown);
  const rows = await db.selectFrom('recommendations').select(['id', 'ref', 'text']).orderBy('ref').execute();
  return rows.map((row) => amended(row, amendments)).map(({ ref, text }) => ({ ref, text }));
}

async function indicatorChoices(db: ReadableDb): Promise<ChoiceOf[]> {
  const rows = await db
    .selectFrom('indicators')
    .innerJoin('indicator_definitions', 'indicator_definitions.indicator_id', 'indicators.id')
    .select(['indicators.code', 'indicator_definitions.name'])
    .orderBy('indicators.code')
    .orderBy('indicator_definitions.id')
    .execute();
  return [...new Map(rows.map(({ code, name }) => [code, name]))].map(([ref, text]) => ({ ref, text }));
}
