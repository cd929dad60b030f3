import type { IsoDate } from '#shared/domain/dates.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';

/** Something that an owner says shows that the work is done; it stays a claim until somebody else has looked at it. */
export async function claimWithUpdate(
  db: WritableDb,
  author: Author,
  action: { readonly id: number; readonly ref: string },
  claim: { readonly title: string; readonly claimedOn: IsoDate; readonly claimedBy: string },
): Promise<Change> {
  const row = { title: claim.title, claimed_on: claim.claimedOn, claimed_by: claim.claimedBy };
  await db
    .insertInto('evidence')
    .values({ ...row, action_id: action.id, source_id: null, file_sha256: null, recorded_at: author.at })
    .execute();
  return { entity: 'evidence', ref: `${action.ref} ${claim.title}`, before: null, after: row };
}
