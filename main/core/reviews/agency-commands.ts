import type { z } from 'zod';
import type { agencyReport, newSignOff } from '#shared/contract/reviews.ts';
import type { SignOffFact } from '#shared/domain/reviews/sign-off.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { findAgency } from '../people/keep-person.ts';
import { actionByRef } from '../plan/plan-commands.ts';
import { refuseEndByReport } from '../plan/update-refusals.ts';
import { writeUpdate } from '../plan/write-update.ts';
import type { Session } from '../session.ts';
import { reviewByCode } from './find-review.ts';
import { agenciesOf, isLive, loadActionAgencies, loadAnswering, type Agency } from './load-answering.ts';
import { loadSignOffs } from './load-sign-offs.ts';
import {
  agencyLeads,
  agencyNotConcerned,
  notSignedOff,
  reviewDateInFuture,
  signedOffAlready,
  signOffBeforeLast,
  signOffNoteMissing,
} from './refusals.ts';

type Changed = Promise<{ readonly changed: boolean }>;

/**
 * Adds an agency's own report on an action that it supports. It is not rated: the lead's report is.
 * @throws Refusal `ActionNotFound`, `AgencyLeads`, `AgencyNotConcerned` and those of `writeUpdate`
 */
export async function reportForAgency(
  session: Session,
  { action: ref, agency: name, ...report }: z.infer<typeof agencyReport>,
): Changed {
  const author = await session.author('reviews.reportForAgency');
  return session.workspace.write(author, async (db) => {
    const action = await actionByRef(db, ref);
    refuseEndByReport(ref, report.status);
    const [agencies] = await loadActionAgencies(db, everKnown, [action.id]);
    if (agencies?.lead.name === name) throw agencyLeads(name, ref);
    const agency = agencies?.supporting.find((one) => one.name === name);
    if (agency === undefined) throw agencyNotConcerned(name, ref);
    const update = { ...report, selfRating: null, forecastOn: null, agencyId: agency.id };
    const change = await writeUpdate(db, author, action, update);
    return { result: { changed: true }, changes: [{ ...change, ref: `${change.ref} ${name}` }] };
  });
}

/** What is signed off: a review's plan or one action, with the agencies that have to sign and what they did so far. */
interface Target {
  readonly review_id: number | null;
  readonly action_id: number | null;
  readonly ref: string;
  readonly concerned: readonly Agency[];
  readonly rows: readonly SignOffFact[];
}

/**
 * Records that an agency signed a review's plan or a shared action off, or took that back.
 * @throws Refusal `ReviewNotFound`, `ActionNotFound`, `AgencyNotConcerned`, `SignedOffAlready`, `NotSignedOff`,
 * `SignOffBeforeLast`, `SignOffNoteMissing`, `ReviewDateInFuture`
 */
export async function signOff(session: Session, asked: z.infer<typeof newSignOff>): Changed {
  const author = await session.author('reviews.signOff');
  const { agency: name, signed, signedOn, signedBy, note } = asked;
  if (signedOn > session.today()) throw reviewDateInFuture(signedOn, 'signedOn');
  if (!signed && note === '') throw signOffNoteMissing();
  return session.workspace.write(author, async (db) => {
    const target = await targetOf(db, asked.of);
    const last = target.rows
      .filter((row) => row.agency === name)
      .toSorted(byDay)
      .at(-1);
    refuseRepeat(asked, last);
    const agency =
      target.concerned.find((one) => one.name === name) ?? (signed ? undefined : await agencyByName(db, name));
    if (agency === undefined) throw agencyNotConcerned(name, target.ref);
    if (last !== undefined && last.signedOn > signedOn) throw signOffBeforeLast(name, signedOn, last.signedOn);
    const row = {
      review_id: target.review_id,
      action_id: target.action_id,
      agency_id: agency.id,
      signed: signed ? (1 as const) : (0 as const),
      signed_on: signedOn,
      signed_by: signedBy,
      note,
    };
    await db
      .insertInto('sign_offs')
      .values({ ...row, recorded_at: author.at })
      .execute();
    const change = {
      entity: 'sign_offs',
      ref: `${target.ref} ${name}`,
      before: last ?? null,
      after: { agency: name, signed, signed_on: signedOn, signed_by: signedBy, note },
    };
    return { result: { changed: true }, changes: [change] };
  });
}

const byDay = (a: SignOffFact, b: SignOffFact): number =>
  a.signedOn < b.signedOn ? -1 : Number(a.signedOn > b.signedOn);

function refuseRepeat(asked: z.infer<typeof newSignOff>, last: SignOffFact | undefined): void {
  if (asked.signed && last?.signed === true) throw signedOffAlready(asked.agency, last.signedOn);
  if (!asked.signed && last?.signed !== true) throw notSignedOff(asked.agency);
}

/** An agency that has no part in it any more may still take its sign-off back. */
const agencyByName = async (db: ReadableDb, name: string): Promise<Agency | undefined> =>
  (await findAgency(db, name)) ?? undefined;

async function targetOf(db: ReadableDb, of: z.infer<typeof newSignOff>['of']): Promise<Target> {
  const signOffs = await loadSignOffs(db, everKnown);
  if (of.kind === 'action') {
    const { id, ref } = await actionByRef(db, of.ref);
    const [action] = await loadActionAgencies(db, everKnown, [id]);
    const concerned = action === undefined ? [] : agenciesOf(action);
    return { review_id: null, action_id: id, ref, concerned, rows: signOffs.actions.get(id) ?? [] };
  }
  const review = await reviewByCode(db, of.code);
  const made = await db.selectFrom('recommendations').select('ref').where('review_id', '=', review.id).execute();
  const refs = new Set(made.map(({ ref }) => ref));
  const concerned = (await loadAnswering(db, everKnown))
    .filter((action) => isLive(action) && action.recommendations.some((ref) => refs.has(ref)))
    .flatMap(agenciesOf);
  return {
    review_id: review.id,
    action_id: null,
    ref: review.code,
    concerned,
    rows: signOffs.reviews.get(review.id) ?? [],
  };
}
