import type { SignOffFact } from '#shared/domain/reviews/sign-off.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadAgencyNames } from '../people/agency-names.ts';

/** Rows of sign-offs in the order in which they were recorded, by id of the review or of the action. */
export interface SignOffs {
  readonly reviews: ReadonlyMap<number, readonly SignOffFact[]>;
  readonly actions: ReadonlyMap<number, readonly SignOffFact[]>;
}

/** Sign-offs given and taken back by an as-at date. */
export async function loadSignOffs(db: ReadableDb, asAt: AsAt): Promise<SignOffs> {
  const names = await loadAgencyNames(db, asAt);
  const rows = await db
    .selectFrom('sign_offs')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('signed_on', '<=', asAt.asAtOn)
    .orderBy('id')
    .execute();
  const by = (idOf: (row: (typeof rows)[number]) => number | null) =>
    factsBy(
      rows.filter((row) => idOf(row) !== null),
      (row) => idOf(row) ?? 0,
      (row): SignOffFact => ({
        agency: names.get(row.agency_id) ?? '',
        signed: row.signed === 1,
        signedOn: row.signed_on,
        signedBy: row.signed_by,
        note: row.note,
      }),
    );
  return { reviews: by((row) => row.review_id), actions: by((row) => row.action_id) };
}
