import type { z } from 'zod';
import type { amendedPlan, amendedWorkstream, newPlan, newWorkstream } from '#shared/contract/plan.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { Amendable } from '../../amendments/amendable.ts';
import { everKnown } from '../../as-at.ts';
import { keepPerson } from '../../people/keep-person.ts';
import type { Session } from '../../session.ts';
import { keepSource } from '../../sources/keep-source.ts';
import { workstreamByCode } from '../change/action-commands.ts';
import { amendFrom } from '../change/amend-from.ts';
import { someChanges } from '../change/some-changes.ts';
import { standingWorkstreams } from '../load-workstreams.ts';

/** Adds a plan. @throws Refusal `PlanCodeTaken` */
export async function addPlan(session: Session, input: z.infer<typeof newPlan>): Promise<void> {
  const author = await session.author('plan.addPlan');
  await session.workspace.write(author, async (db) => {
    const plans = await db.selectFrom('plans').select('code').execute();
    refusePlanCode(plans, input.code);
    const row = {
      code: input.code,
      title: input.title,
      kind: input.kind,
      purpose: input.purpose,
      adopted_on: input.adoptedOn,
      source_id: await keepSource(db, input.source),
    };
    await db
      .insertInto('plans')
      .values({ ...row, recorded_at: author.at })
      .execute();
    return { result: null, changes: [{ entity: 'plans', ref: input.code, before: null, after: row }] };
  });
}

/**
 * Changes what is said of a plan, from a day on. Its code and kind stay.
 * @throws Refusal `PlanNotFound`, `NothingChanged`, and those of `amendFrom`
 */
export async function amendPlan(session: Session, input: z.infer<typeof amendedPlan>): Promise<void> {
  const author = await session.author('plan.amendPlan');
  await session.workspace.write(author, async (db) => {
    const row = await planByCode(db, input.code);
    const { title, purpose, adoptedOn } = input;
    const fields: Partial<Amendable<'plans'>> = {
      ...(title === undefined ? {} : { title }),
      ...(purpose === undefined ? {} : { purpose }),
      ...(adoptedOn === undefined ? {} : { adopted_on: adoptedOn }),
    };
    const { holdsFrom, reason } = input;
    const amendment = { entity: 'plans' as const, id: row.id, ref: row.code, row, holdsFrom, reason, fields };
    return someChanges([await amendFrom(db, author, amendment)]);
  });
}

/** Adds a workstream to a plan. @throws Refusal `PlanNotFound`, `WorkstreamCodeTaken`, `WorkstreamNameTaken` */
export async function addWorkstream(session: Session, input: z.infer<typeof newWorkstream>): Promise<void> {
  const author = await session.author('plan.addWorkstream');
  await session.workspace.write(author, async (db) => {
    const workstreams = await db.selectFrom('workstreams').select('code').execute();
    refuseWorkstreamCode(workstreams, input.code);
    await refuseTakenName(db, input.name, null);
    const plan = await planByCode(db, input.plan);
    const lead = input.lead === null ? null : await keepPerson(db, author, input.lead);
    const row = {
      code: input.code,
      name: input.name,
      lead_id: lead?.id ?? null,
      position: input.position,
      plan_id: plan.id,
    };
    await db
      .insertInto('workstreams')
      .values({ ...row, recorded_at: author.at })
      .execute();
    const change = { entity: 'workstreams', ref: input.code, before: null, after: row };
    return someChanges([...(lead?.changes ?? []), change]);
  });
}

/**
 * Changes a workstream's name, lead, place or plan, from a day on. Its code stays: references begin with it.
 * @throws Refusal `WorkstreamNotFound`, `WorkstreamNameTaken`, `PlanNotFound`, `NothingChanged`, those of `amendFrom`
 */
export async function amendWorkstream(session: Session, input: z.infer<typeof amendedWorkstream>): Promise<void> {
  const author = await session.author('plan.amendWorkstream');
  await session.workspace.write(author, async (db) => {
    const row = await workstreamByCode(db, input.code);
    const { name, position, plan, lead: wantedLead } = input;
    if (name !== undefined) await refuseTakenName(db, name, row.id);
    const lead = wantedLead === undefined || wantedLead === null ? null : await keepPerson(db, author, wantedLead);
    const fields: Partial<Amendable<'workstreams'>> = {
      ...(name === undefined ? {} : { name }),
      ...(position === undefined ? {} : { position }),
      ...(plan === undefined ? {} : { plan_id: (await planByCode(db, plan)).id }),
      ...(wantedLead === undefined ? {} : { lead_id: lead?.id ?? null }),
    };
    const { holdsFrom, reason } = input;
    const amendment = { entity: 'workstreams' as const, id: row.id, ref: row.code, row, holdsFrom, reason, fields };
    return someChanges([...(lead?.changes ?? []), await amendFrom(db, author, amendment)]);
  });
}

/** The plan's row, as first recorded. @throws Refusal `PlanNotFound` */
async function planByCode(db: ReadableDb, code: string) {
  const plan = await db.selectFrom('plans').selectAll().where('code', '=', code).executeTakeFirst();
  if (plan !== undefined) return plan;
  throw new Refusal({
    code: 'PlanNotFound',
    message: `There is no plan ${code} in this workspace.`,
    where: 'plan',
    next: 'Choose one of the plans, or add the plan first.',
  });
}

const takenBy = (held: readonly { readonly code: string }[], code: string): string | undefined =>
  held.find((one) => one.code.toLowerCase() === code.toLowerCase())?.code;

function refusePlanCode(held: readonly { readonly code: string }[], code: string): void {
  const taken = takenBy(held, code);
  if (taken === undefined) return;
  throw new Refusal({
    code: 'PlanCodeTaken',
    message: `The code ${taken} is taken by another plan.`,
    where: 'code',
    next: 'Choose another code.',
  });
}

function refuseWorkstreamCode(held: readonly { readonly code: string }[], code: string): void {
  const taken = takenBy(held, code);
  if (taken === undefined) return;
  throw new Refusal({
    code: 'WorkstreamCodeTaken',
    message: `The code ${taken} is taken by another workstream.`,
    where: 'code',
    next: 'Choose another code: references of actions begin with it.',
  });
}

/** Lists and packs know a workstream by its name: two of one name could not be told apart. */
async function refuseTakenName(db: ReadableDb, name: string, own: number | null): Promise<void> {
  const standing = [...(await standingWorkstreams(db, everKnown)).values()];
  const taken = standing.find((one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase());
  if (taken === undefined) return;
  throw new Refusal({
    code: 'WorkstreamNameTaken',
    message: `The workstream ${taken.code} is called "${taken.name}" already.`,
    where: 'name',
    next: 'Choose another name.',
  });
}
