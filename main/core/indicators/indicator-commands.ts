import { addMonths, periodInWords, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Session } from '../session.ts';

/**
 * Adds a commentary on an indicator for a period; earlier ones stay and the newest is shown.
 * @throws Refusal `IndicatorNotFound`
 */
export async function addCommentary(
  session: Session,
  input: { readonly code: string; readonly period: Period; readonly text: string },
): Promise<void> {
  const author = await session.author('indicators.addCommentary');
  await session.workspace.write(author, async (db) => {
    const indicator = await db.selectFrom('indicators').select('id').where('code', '=', input.code).executeTakeFirst();
    if (indicator === undefined) throw indicatorNotFound(input.code);
    const before = await db
      .selectFrom('commentaries')
      .select(['text', 'author', 'written_on'])
      .where('indicator_id', '=', indicator.id)
      .where('period', '=', input.period)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const after = { text: input.text, author: author.actor, written_on: author.at.slice(0, 10) };
    await db
      .insertInto('commentaries')
      .values({ ...after, indicator_id: indicator.id, period: input.period, recorded_at: author.at })
      .execute();
    const ref = `${input.code} ${input.period}`;
    return { result: null, changes: [{ entity: 'commentaries', ref, before: before ?? null, after }] };
  });
}

export const indicatorNotFound = (code: string): Refusal =>
  new Refusal({
    code: 'IndicatorNotFound',
    message: `There is no indicator ${code} in use in that period.`,
    where: code,
    next: 'Choose an indicator from the list, or another period.',
  });

/** For a period that the indicator is not used in any more: where its figures are to be seen. */
export const indicatorRetired = (code: string, from: Period): Refusal =>
  new Refusal({
    code: 'IndicatorNotFound',
    message: `${code} is not used any more from ${periodInWords(from)} on.`,
    where: code,
    next: `Choose ${periodInWords(addMonths(from, -1))} or an earlier period: its figures stay there. The catalogue says why it was retired.`,
  });
