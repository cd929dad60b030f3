import type { Period } from '#shared/domain/dates.ts';
import type { Commentary } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import type { OnlyIndicators } from './only-indicators.ts';

/**
 * Commentaries by indicator up to `period`, oldest first; all are kept, the last one of a period is the current one.
 * A sign-off belongs to the very words it was given for, so a commentary written after it is not signed off.
 */
export async function loadCommentaries(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  only: OnlyIndicators = null,
): Promise<Map<number, Commentary[]>> {
  const known = endOfKnowledge(asAt);
  const rows = await db
    .selectFrom('commentaries')
    .leftJoin('commentary_sign_offs', (join) =>
      join
        .onRef('commentary_sign_offs.commentary_id', '=', 'commentaries.id')
        .on('commentary_sign_offs.recorded_at', '<', known),
    )
    .selectAll('commentaries')
    .select(['commentary_sign_offs.signed_off_by', 'commentary_sign_offs.signed_off_on'])
    .where('commentaries.recorded_at', '<', known)
    .where('commentaries.period', '<=', period)
    .$if(only !== null, (query) => query.where('commentaries.indicator_id', 'in', only ?? []))
    .orderBy('commentaries.period')
    .orderBy('commentaries.written_on')
    .orderBy('commentaries.id')
    .execute();
  return factsBy(
    rows,
    (row) => row.indicator_id,
    (row): Commentary => ({
      period: row.period,
      text: row.text,
      author: row.author,
      writtenOn: row.written_on,
      signOff:
        row.signed_off_by === null || row.signed_off_on === null
          ? null
          : { by: row.signed_off_by, on: row.signed_off_on },
    }),
  );
}
