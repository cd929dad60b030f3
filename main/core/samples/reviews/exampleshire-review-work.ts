import { addDays, addMonths, firstDayOf, lastDayOf, type IsoDate } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import type { SampleAction } from '../exampleshire-plan.ts';
import { factsBy } from '../../facts-by.ts';
import { inBatches } from '../in-batches.ts';
import { instantOf } from '../lookup.ts';
import { createRandom } from '../random.ts';
import { sampleReviews, type ReviewsOrder, type SampleReview } from './exampleshire-reviews.ts';

export interface ReviewWorkOrder extends ReviewsOrder {
  readonly actions: readonly SampleAction[];
  readonly seed: number;
}

interface Agency {
  readonly id: number;
  readonly name: string;
}

/** The agency that reports nothing for the last months of the sample. */
const silentAgency = 'Exampleshire Clinical Commissioning Group';
const words = [
  'Our part is under way; two of three teams work in the new way.',
  'The named professionals have been briefed. Attendance is the next thing to check.',
  'The form is in use; the first dip sample is booked.',
] as const;

/**
 * What agencies do about the reviews: one early recommendation closed by an action with accepted evidence, so that its
 * theme can come back; actions supported by other agencies with reports of their own, one agency silent; plans signed
 * off by all, or by some.
 */
export async function addReviewWork(db: WritableDb, order: ReviewWorkOrder): Promise<void> {
  const reviews = sampleReviews(order);
  await linkChosen(db, order, reviews);
  const agencies: Agency[] = await db.selectFrom('agencies').select(['id', 'name']).orderBy('id').execute();
  const answering = await answeringActions(db, order);
  const held = await heldSupporters(db, agencies);
  const alone = answering.filter(({ id }) => !held.has(id));
  const added = new Map(alone.map((action) => [action.id, supportersOf(action, agencies, order.seed)]));
  const supported = answering.map((action) => ({
    ...action,
    supporting: held.get(action.id) ?? added.get(action.id) ?? [],
  }));
  await inBatches(
    alone.flatMap(({ id, knownAt }) =>
      (added.get(id) ?? []).map((agency) => ({ action_id: id, agency_id: agency.id, recorded_at: knownAt })),
    ),
    (batch) => db.insertInto('action_links').values(batch).execute(),
  );
  await addAgencyReports(db, order, supported);
  await addSignOffs(db, order, reviews, agencies);
}

/** Actions for the recommendations that were not drawn at random: a closed one for the first, open ones for the others. */
async function linkChosen(
  db: WritableDb,
  { actions, end }: ReviewWorkOrder,
  reviews: readonly SampleReview[],
): Promise<void> {
  const chosen = reviews.filter(({ words: { linkedAtRandom } }) => !linkedAtRandom);
  const closedBy = firstDayOf(addMonths(end, -12));
  const closedAfter = chosen[0]?.knownOn ?? closedBy;
  const closed = actions.filter(
    ({ story, evidence }) =>
      story.ending === 'completed' &&
      story.doneOn < closedBy &&
      evidence.some(
        ({ decisions: [first] }) =>
          first?.state === 'accepted' && first.decidedOn > closedAfter && first.decidedOn < closedBy,
      ),
  );
  const open = actions.filter(({ reports }) => reports.at(-1)?.status === 'in_progress');
  const rows = chosen.flatMap(({ words: { kind }, recommendations, knownOn }, at) =>
    recommendations.flatMap((recommendation_id, index) => {
      const action = (kind === 'thematic' ? closed : open)[at + index];
      return action === undefined ? [] : [{ action_id: action.id, recommendation_id, recorded_at: instantOf(knownOn) }];
    }),
  );
  await inBatches(rows, (batch) => db.insertInto('action_links').values(batch).execute());
}

/** The actions that answer a recommendation, each once. */
async function answeringActions(db: WritableDb, { actions }: ReviewWorkOrder) {
  const links = await db
    .selectFrom('action_links')
    .innerJoin('actions', 'actions.id', 'action_links.action_id')
    .innerJoin('people', 'people.id', 'actions.lead_id')
    .select(['actions.id', 'actions.recorded_at', 'people.agency_id'])
    .where('recommendation_id', 'is not', null)
    .distinct()
    .orderBy('actions.id')
    .execute();
  return links.flatMap(({ id, recorded_at, agency_id }) => {
    const action = actions[id - 1];
    return action === undefined ? [] : [{ id, knownAt: recorded_at, leadAgency: agency_id, action }];
  });
}

type Answering = Awaited<ReturnType<typeof answeringActions>>[number];

/** The agencies that support actions as the plan has it. */
async function heldSupporters(db: WritableDb, agencies: readonly Agency[]): Promise<Map<number, Agency[]>> {
  const links = await db
    .selectFrom('action_links')
    .select(['action_id', 'agency_id'])
    .where('agency_id', 'is not', null)
    .orderBy('id')
    .execute();
  return factsBy(
    links,
    (link) => link.action_id,
    (link) => agencies.find(({ id }) => id === link.agency_id) ?? { id: 0, name: '' },
  );
}

/** Of those without another agency two in three are shared with one other agency, one in four with every other. */
function supportersOf({ id, leadAgency }: Answering, agencies: readonly Agency[], seed: number): readonly Agency[] {
  const random = createRandom(seed, `agencies ${id}`);
  const others = agencies.filter((agency) => agency.id !== leadAgency);
  if (random.chance(0.25)) return others;
  const [first] = others;
  if (first === undefined || !random.chance(0.66)) return [];
  return [random.pick([first, ...others.slice(1)])];
}

/** A report about every five weeks from the action's start; the silent agency stops four months before the end. */
async function addAgencyReports(
  db: WritableDb,
  { end, sourceId, seed }: ReviewWorkOrder,
  supported: readonly (Answering & { readonly supporting: readonly Agency[] })[],
): Promise<void> {
  const until = lastDayOf(addMonths(end, 1));
  const rows = supported.flatMap(({ id, action, supporting }) =>
    supporting.flatMap((agency) => {
      const random = createRandom(seed, `reports of ${agency.name} on ${id}`);
      const last = [
        until,
        action.story.doneOn,
        ...(agency.name === silentAgency ? [addDays(until, -130)] : []),
      ].toSorted()[0];
      const days: IsoDate[] = [];
      for (
        let on = addDays(until, -random.whole(3, 30));
        days.length < 4 && on >= action.story.startsOn;
        on = addDays(on, -33)
      ) {
        if (on <= (last ?? until)) days.push(on);
      }
      return days.toReversed().map((reported_on, index) => ({
        action_id: id,
        agency_id: agency.id,
        reported_on,
        status: 'in_progress' as const,
        progress_percent: Math.min(95, 20 + 20 * index),
        narrative: random.pick(words),
        reported_by: agency.name,
        source_id: sourceId,
        recorded_at: instantOf(reported_on),
      }));
    }),
  );
  await inBatches(rows, (batch) => db.insertInto('updates').values(batch).execute());
}

/** The plan of the first review was signed by all, of every other review by all but one. */
async function addSignOffs(
  db: WritableDb,
  { end }: ReviewWorkOrder,
  reviews: readonly SampleReview[],
  agencies: readonly Agency[],
): Promise<void> {
  const until = lastDayOf(addMonths(end, 1));
  const rows = reviews
    .filter(({ words: { publication } }) => publication !== 'in_progress')
    .flatMap(({ id, knownOn }, at) =>
      (at === 0 ? agencies : agencies.filter(({ name }) => name !== silentAgency)).map((agency, index) => ({
        review_id: id,
        agency_id: agency.id,
        signed_on: addDays(knownOn, 35 + 14 * index),
        signed_by: 'Safeguarding lead',
        note: index === 0 ? 'Agreed at the executive meeting.' : '',
        recorded_at: instantOf(addDays(knownOn, 35 + 14 * index)),
      })),
    )
    .filter(({ signed_on }) => signed_on <= until);
  await inBatches(rows, (batch) => db.insertInto('sign_offs').values(batch).execute());
}
