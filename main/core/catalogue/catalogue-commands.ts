import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { catalogueContract } from '#shared/contract/catalogue.ts';
import { measuresTheSame } from '#shared/domain/catalogue/definition-change.ts';
import {
  definitionProblem,
  isIndicatorCode,
  targetProblem,
  type CatalogueEntry,
  type DefinitionDraft,
  type EntryProblem,
} from '#shared/domain/catalogue/entry.ts';
import type { Change, ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import type { Session } from '../session.ts';
import { loadCatalogueEntries, type HeldEntry } from './load-catalogue.ts';
import { codeTakenRefusal, entryRefusal, notInCatalogueRefusal, nothingToSaveRefusal } from './refusals.ts';
import { changedPoints } from './write-differences.ts';
import {
  writeDefinition,
  writeIndicator,
  writeOwner,
  writeRebase,
  writeRetirement,
  writeTarget,
  writeTrajectory,
  type Written,
} from './write-entry.ts';

type Operations = typeof catalogueContract;
/** What an operation of the catalogue is given, after its schema has read it. */
export type InputOf<Name extends 'add' | 'define' | 'setTarget' | 'setTrajectory' | 'setOwner' | 'retire' | 'move'> =
  z.output<NonNullable<Operations[Name]['~orpc']['inputSchema']>>;

const refuseProblem = (problem: EntryProblem | null): void => {
  if (problem !== null) throw entryRefusal(problem);
};

/** The catalogue as it is now, inside or outside a write. */
export const currentEntries = (db: ReadableDb, session: Session): Promise<HeldEntry[]> =>
  loadCatalogueEntries(db, knownNow(session.today(), session.today()));

/** Writes about one indicator of the catalogue in one audited transaction. @throws Refusal `IndicatorNotFound` */
async function change(
  session: Session,
  operation: string,
  code: string,
  work: (written: Written, held: HeldEntry) => Promise<[Change, ...Change[]]>,
): Promise<void> {
  const author = await session.author(operation);
  await session.workspace.write(author, async (db) => {
    const held = (await currentEntries(db, session)).find((entry) => entry.code === code);
    if (held === undefined) throw notInCatalogueRefusal(code);
    return { result: null, changes: await work({ db, author, id: held.id, code }, held) };
  });
}

/** A range only where a range is better: what is typed for another polarity is not kept. */
const withRange = (definition: DefinitionDraft): DefinitionDraft =>
  definition.polarity === 'range' ? definition : { ...definition, rangeLow: null, rangeHigh: null };

/** Adds an indicator. @throws Refusal `CatalogueEntryNotValid`, `IndicatorCodeTaken` */
export async function addIndicator(session: Session, input: InputOf<'add'>): Promise<void> {
  const definition = withRange(input.definition);
  if (!isIndicatorCode(input.code)) {
    const message = 'A code is up to 20 letters and figures, with dots or hyphens between them';
    throw entryRefusal({ field: 'code', message });
  }
  refuseProblem(definitionProblem(definition));
  const author = await session.author('catalogue.add');
  await session.workspace.write(author, async (db) => {
    const code = input.code.toLowerCase();
    const taken = (await currentEntries(db, session)).find((entry) => entry.code.toLowerCase() === code);
    if (taken !== undefined) throw codeTakenRefusal(taken.code, taken.definition.name);
    const entry = { code: input.code, definition, monthly: input.monthly };
    const first = { from: input.from, reason: input.reason, decidedBy: author.actor };
    const { change: added } = await writeIndicator(db, author, entry, first);
    return { result: null, changes: [added] };
  });
}

/** Adds a version of the definition. @throws Refusal `CatalogueEntryNotValid`, `NothingToSave`, `IndicatorNotFound` */
export async function defineIndicator(session: Session, input: InputOf<'define'>): Promise<void> {
  const definition = withRange(input.definition);
  refuseProblem(definitionProblem(definition));
  await change(session, 'catalogue.define', input.code, async (written, held) => {
    if (isDeepStrictEqual(held.definition, definition)) throw nothingToSaveRefusal('The definition');
    const defined = await writeDefinition(written, definition, input, held.definition);
    if (!input.rebase || measuresTheSame(held.definition, definition)) return [defined];
    const reason = `The definition changed: ${input.reason}`;
    return [defined, await writeRebase(written, input.from, { ...input, reason })];
  });
}

/** Sets a local or national target from a month on. @throws Refusal `CatalogueEntryNotValid`, `NothingToSave`, `IndicatorNotFound` */
export async function setTarget(session: Session, input: InputOf<'setTarget'>): Promise<void> {
  await change(session, 'catalogue.setTarget', input.code, async (written, held) => {
    refuseProblem(targetProblem(held.definition, input.target));
    if (input.kind === 'national' && input.target.amberLimit !== null) {
      throw entryRefusal({ field: 'amber_limit', message: 'A national target has no amber limit: it never colours' });
    }
    const before = input.kind === 'local' ? held.target : held.nationalTarget;
    if (isDeepStrictEqual(before, input.target)) throw nothingToSaveRefusal('The target');
    return [await writeTarget(written, input.kind, input.target, input, before)];
  });
}

/** Sets months of a trajectory. @throws Refusal `CatalogueEntryNotValid`, `NothingToSave`, `IndicatorNotFound` */
export async function setTrajectory(session: Session, input: InputOf<'setTrajectory'>): Promise<void> {
  await change(session, 'catalogue.setTrajectory', input.code, async (written, held) => {
    const { polarity } = held.definition;
    if (polarity !== 'higher' && polarity !== 'lower') {
      throw entryRefusal({ field: 'trajectory', message: 'Only an indicator with a target to reach has a trajectory' });
    }
    for (const { target } of input.points) refuseProblem(targetProblem(held.definition, { target, amberLimit: null }));
    const given = new Map(input.points.map(({ period, target }) => [period, target]));
    const kept = held.trajectory.filter(({ period }) => !given.has(period));
    const points = changedPoints(held.trajectory, [...kept, ...input.points]);
    if (points.length === 0) throw nothingToSaveRefusal('The trajectory');
    return [await writeTrajectory(written, points, input, held.trajectory)];
  });
}

/** Says who owns an indicator. @throws Refusal `NothingToSave`, `IndicatorNotFound` */
export async function setOwner(session: Session, input: InputOf<'setOwner'>): Promise<void> {
  await change(session, 'catalogue.setOwner', input.code, async (written, held) => {
    if (isDeepStrictEqual(held.owner, input.owner)) throw nothingToSaveRefusal('The owner');
    return [await writeOwner(written, input.owner, held.owner)];
  });
}

/** Retires an indicator from a month on, or brings it back. @throws Refusal `NothingToSave`, `IndicatorNotFound` */
export async function retireIndicator(session: Session, input: InputOf<'retire'>): Promise<void> {
  await change(session, 'catalogue.retire', input.code, async (written, held) => {
    if (held.retiredFrom === input.from) throw nothingToSaveRefusal('The use of the indicator');
    return [await writeRetirement(written, input.from, input, held.retiredFrom)];
  });
}

/** Moves an indicator one place in the catalogue's order, which is no dated fact. @throws Refusal `NothingToSave`, `IndicatorNotFound` */
export async function moveIndicator(session: Session, { code, by }: InputOf<'move'>): Promise<void> {
  const author = await session.author('catalogue.move');
  await session.workspace.write(author, async (db) => {
    const codes = (await currentEntries(db, session)).map((entry: CatalogueEntry) => entry.code);
    const at = codes.indexOf(code);
    if (at === -1) throw notInCatalogueRefusal(code);
    const other = codes[by === 'up' ? at - 1 : at + 1];
    if (other === undefined) throw nothingToSaveRefusal('The order');
    const order = codes.map((one) => (one === code ? other : one === other ? code : one));
    for (const [index, one] of order.entries()) {
      await db
        .updateTable('indicators')
        .set({ position: index + 1 })
        .where('code', '=', one)
        .where('position', '<>', index + 1)
        .execute();
    }
    const place = { before: { place: at + 1 }, after: { place: order.indexOf(code) + 1 } };
    return { result: null, changes: [{ entity: 'indicators', ref: code, ...place }] };
  });
}
