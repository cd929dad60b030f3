import type { z } from 'zod';
import type { ActionLinkSets, amendedAction, newAction } from '#shared/contract/action-changes.ts';
import { dueBeforeStart } from '#shared/domain/planning/due-date-change.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { Amendable } from '../../amendments/amendable.ts';
import { keepPerson } from '../../people/keep-person.ts';
import type { Session } from '../../session.ts';
import { keepSource } from '../../sources/keep-source.ts';
import { createAction } from '../create-action.ts';
import { amendFrom } from './amend-from.ts';
import { heldAction } from './dated-action.ts';
import { someChanges } from './some-changes.ts';
import { writeLinks } from './write-links.ts';

/** An action as a form sends it, whole and new. */
export type NewActionInput = z.infer<typeof newAction>;
/** What is to stand of an action from a day on. */
export type AmendedActionInput = z.infer<typeof amendedAction>;

/**
 * Adds an action to the plan with its links; a lead or agency that is new is added too.
 * @throws Refusal `WorkstreamNotFound`, `ActionRefTaken`, `DueBeforeStart`, `RoleMissing`, and those of `writeLinks`
 */
export async function addAction(session: Session, input: NewActionInput): Promise<void> {
  const author = await session.author('actions.create');
  await session.workspace.write(author, async (db) => {
    const workstream = await workstreamByCode(db, input.workstream);
    const lead = await keepPerson(db, author, input.lead);
    const { id, change } = await createAction(db, author, {
      ref: input.ref,
      workstreamId: workstream.id,
      title: input.title,
      description: input.description,
      successMeasure: input.successMeasure,
      leadId: lead.id,
      highPriority: input.highPriority,
      startsOn: input.startsOn,
      baselineDueOn: input.baselineDueOn,
      sourceId: await keepSource(db, input.source),
    });
    const links = await writeLinks(db, author, { id, ref: input.ref }, linkSetsOf(input));
    return someChanges([...lead.changes, change, ...links]);
  });
}

/**
 * Changes what is said of an action, from a day on; what was said before stays on record.
 * @throws Refusal `ActionNotFound`, `NothingChanged`, `DueBeforeStart`, and those of `amendFrom` and `writeLinks`
 */
export async function amendAction(session: Session, input: AmendedActionInput): Promise<void> {
  const author = await session.author('actions.amend');
  await session.workspace.write(author, async (db) => {
    const held = await heldAction(db, input.ref);
    const { startsOn } = input;
    if (startsOn !== undefined && startsOn > held.agreedDueOn)
      throw new Refusal(dueBeforeStart(startsOn, held.agreedDueOn));
    const lead = input.lead === undefined ? null : await keepPerson(db, author, input.lead);
    const change = await amendFrom(db, author, {
      entity: 'actions',
      id: held.id,
      ref: held.ref,
      row: held.row,
      holdsFrom: input.holdsFrom,
      reason: input.reason,
      fields: await fieldsOf(db, input, lead?.id),
    });
    const links = await writeLinks(db, author, held, linkSetsOf(input));
    return someChanges([...(lead?.changes ?? []), change, ...links]);
  });
}

async function fieldsOf(
  db: ReadableDb,
  input: AmendedActionInput,
  leadId: number | undefined,
): Promise<Partial<Amendable<'actions'>>> {
  const { title, description, successMeasure, workstream, highPriority, startsOn } = input;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(successMeasure === undefined ? {} : { success_measure: successMeasure }),
    ...(workstream === undefined ? {} : { workstream_id: (await workstreamByCode(db, workstream)).id }),
    ...(leadId === undefined ? {} : { lead_id: leadId }),
    ...(highPriority === undefined ? {} : { high_priority: highPriority ? (1 as const) : (0 as const) }),
    ...(startsOn === undefined ? {} : { starts_on: startsOn }),
  };
}

type Sent<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** The kinds of link that were sent; the others are left as they are. */
const linkSetsOf = (input: Sent<ActionLinkSets>): Partial<ActionLinkSets> => ({
  ...(input.findings === undefined ? {} : { findings: input.findings }),
  ...(input.recommendations === undefined ? {} : { recommendations: input.recommendations }),
  ...(input.indicators === undefined ? {} : { indicators: input.indicators }),
  ...(input.agencies === undefined ? {} : { agencies: input.agencies }),
  ...(input.needs === undefined ? {} : { needs: input.needs }),
});

/** The workstream's row, as first recorded. @throws Refusal `WorkstreamNotFound` */
export async function workstreamByCode(db: ReadableDb, code: string) {
  const workstream = await db.selectFrom('workstreams').selectAll().where('code', '=', code).executeTakeFirst();
  if (workstream !== undefined) return workstream;
  throw new Refusal({
    code: 'WorkstreamNotFound',
    message: `There is no workstream ${code} in this workspace.`,
    where: 'workstream',
    next: 'Choose one of the plan’s workstreams, or add it to the plan first.',
  });
}
