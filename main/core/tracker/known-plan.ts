import type { HeldTrackerAction, KnownPlan } from '#shared/domain/tracker/stage/staged-action.ts';
import { dueDateInForce } from '#shared/domain/planning/due-date-change.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { loadAgencyNames } from '../people/agency-names.ts';
import { standingPeople } from '../people/standing-people.ts';
import { loadActions } from '../plan/load-actions.ts';
import { standingWorkstreams } from '../plan/load-workstreams.ts';
import { loadPlans } from '../plan/structure/load-plans.ts';
import { standingFindings } from '../scrutiny/standing-scrutiny.ts';

/** Everything of the workspace that a tracker may name, as all that is recorded has it. */
export async function loadKnownPlan(db: ReadableDb): Promise<KnownPlan> {
  const authority = await db.selectFrom('authorities').select('name').executeTakeFirst();
  const workstreams = [...(await standingWorkstreams(db, everKnown)).values()].map(({ code, name }) => ({
    code,
    name,
  }));
  const people = [...(await standingPeople(db, everKnown)).values()].filter(({ leftOn }) => leftOn === null);
  const agencies = [...(await loadAgencyNames(db, everKnown)).values()].toSorted();
  const home = authority?.name ?? '';
  return {
    plans: (await loadPlans(db, everKnown)).map(({ code, title }) => ({ code, title })),
    workstreams,
    people: people.map(({ role, agency }) => ({ role, agency })),
    agencies,
    home: homeAgency(home, agencies, people),
    findings: (await standingFindings(db, everKnown)).map(({ ref }) => ref),
    recommendations: (await db.selectFrom('recommendations').select('ref').execute()).map(({ ref }) => ref),
    indicators: (await db.selectFrom('indicators').select('code').execute()).map(({ code }) => code),
    actions: await heldActions(db, new Map(workstreams.map(({ code, name }) => [name, code]))),
  };
}

/** The authority as an agency: by its name, else the one that most roles are in. */
function homeAgency(
  authority: string,
  agencies: readonly string[],
  people: readonly { readonly agency: string }[],
): string {
  const named = agencies.find((name) => authority !== '' && name.toLowerCase().startsWith(authority.toLowerCase()));
  if (named !== undefined) return named;
  const [most] = [...Map.groupBy(people, ({ agency }) => agency)].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? authority;
}

async function heldActions(db: ReadableDb, codes: ReadonlyMap<string, string>): Promise<HeldTrackerAction[]> {
  return (await loadActions(db, everKnown)).map((facts) => ({
    ref: facts.ref,
    title: facts.title,
    successMeasure: facts.successMeasure,
    workstream: codes.get(facts.workstream) ?? '',
    role: facts.lead,
    agency: facts.agency,
    startsOn: facts.startsOn,
    baselineDueOn: facts.baselineDueOn,
    agreedDueOn: dueDateInForce({ ...facts, status: facts.updates.at(-1)?.status ?? 'not_started' }),
    highPriority: facts.highPriority,
    updates: facts.updates,
  }));
}
