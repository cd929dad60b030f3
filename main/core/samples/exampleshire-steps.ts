import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import type { SampleAction } from './exampleshire-plan.ts';
import { plannedAt } from './exampleshire-plan.ts';
import { inBatches } from './in-batches.ts';
import { instantOf } from './lookup.ts';
import { createRandom, type Random } from './random.ts';

/** The steps that one action in three is broken into; a sample needs no more variety. */
const steps = ['Standard agreed with partners', 'First team works to it', 'Every team works to it'] as const;

/** What actions need and are made of: steps inside some, work that others wait for, agencies that support. */
export async function addSteps(
  db: WritableDb,
  actions: readonly SampleAction[],
  { seed, until, agencies }: { readonly seed: number; readonly until: IsoDate; readonly agencies: number },
): Promise<void> {
  await addMilestones(db, actions, { seed, until });
  const links = actions.flatMap((action, index) => {
    const random = createRandom(seed, `steps ${action.id}`);
    const link = { action_id: action.id, recorded_at: plannedAt(action.story.startsOn, until) };
    const needed = random.chance(0.12) ? neededBy(action, actions.slice(0, index)) : undefined;
    const agency = random.chance(0.2) ? random.whole(1, agencies) : null;
    return [
      ...(needed === undefined ? [] : [{ ...link, needs_action_id: needed.id, agency_id: null }]),
      ...(agency === null ? [] : [{ ...link, agency_id: agency, needs_action_id: null }]),
    ];
  });
  await inBatches(links, (rows) => db.insertInto('action_links').values(rows).execute());
}

/** An earlier action of the same workstream that should be done first; only earlier ones, so that no circle can arise. */
const neededBy = (action: SampleAction, earlier: readonly SampleAction[]): SampleAction | undefined =>
  earlier.findLast(
    (one) => one.workstreamId === action.workstreamId && one.story.baselineDueOn <= action.story.baselineDueOn,
  );

async function addMilestones(
  db: WritableDb,
  actions: readonly SampleAction[],
  { seed, until }: { readonly seed: number; readonly until: IsoDate },
): Promise<void> {
  const made = actions
    .filter(({ story }) => story.startsOn <= until)
    .flatMap((action) => {
      const random = createRandom(seed, `milestones ${action.id}`);
      return random.chance(0.33) ? stepsOf(action, random) : [];
    })
    .map((step, index) => Object.assign(step, { id: index + 1 }));
  const rows = made.map(({ id, action, title, baselineDueOn }) => ({
    id,
    action_id: action.id,
    title,
    baseline_due_on: baselineDueOn,
    recorded_at: plannedAt(action.story.startsOn, until),
  }));
  const reports = made
    .filter(({ reachedOn }) => reachedOn <= until)
    .map(({ id, reachedOn }) => ({
      milestone_id: id,
      state: 'reached' as const,
      due_on: reachedOn,
      reported_on: reachedOn,
      reported_by: 'Programme office',
      recorded_at: instantOf(reachedOn),
    }));
  await inBatches(rows, (batch) => db.insertInto('milestones').values(batch).execute());
  await inBatches(reports, (batch) => db.insertInto('milestone_reports').values(batch).execute());
}

/** Steps at even distances, each reached as late as the whole action was. */
function stepsOf(action: SampleAction, random: Random) {
  const { startsOn, baselineDueOn, doneOn } = action.story;
  return steps.map((title, index) => {
    const share = (index + 1) / (steps.length + 1);
    return {
      action,
      title,
      baselineDueOn: addDays(startsOn, Math.round(daysBetween(startsOn, baselineDueOn) * share)),
      reachedOn: addDays(startsOn, Math.round(daysBetween(startsOn, doneOn) * share) + random.whole(0, 6)),
    };
  });
}
