import { dateInWords, periodInWords, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { indicatorNotFound } from './indicator-commands.ts';

interface Choosing {
  readonly code: string;
  readonly month: Period;
  readonly observation: number;
  readonly reason: string;
}

/**
 * Records which of several sources is used for a month and why. Nothing is taken away: the others stay beside it, and
 * an earlier choice stays in the history.
 * @throws Refusal `IndicatorNotFound`, `ValueNotHeld`
 */
export async function chooseValue(session: Session, input: Choosing): Promise<void> {
  const author = await session.author('indicators.chooseValue');
  await session.workspace.write(author, async (db) => {
    const indicatorId = await indicatorIdOf(db, input.code);
    const chosen = await db
      .selectFrom('observations')
      .select(['id', 'original_text'])
      .where('id', '=', input.observation)
      .where('indicator_id', '=', indicatorId)
      .where('period', '=', input.month)
      .executeTakeFirst();
    if (chosen === undefined) throw valueNotHeld(input);
    const before = await db
      .selectFrom('observation_choices')
      .select(['observation_id', 'reason', 'decided_by'])
      .where('indicator_id', '=', indicatorId)
      .where('period', '=', input.month)
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    const after = { observation_id: chosen.id, reason: input.reason, decided_by: author.actor };
    await db
      .insertInto('observation_choices')
      .values({ ...after, indicator_id: indicatorId, period: input.month, recorded_at: author.at })
      .execute();
    const ref = `${input.code} ${input.month}`;
    return { result: null, changes: [{ entity: 'observation_choices', ref, before: before ?? null, after }] };
  });
}

/**
 * Signs the current commentary of a period off. The text has to be the one that was read: words written meanwhile are
 * not signed off unseen. That the same role wrote it is allowed and recorded; the screen warns of it.
 * @throws Refusal `IndicatorNotFound`, `CommentaryChanged`, `CommentarySignedOff`
 */
export async function signOffCommentary(
  session: Session,
  input: { readonly code: string; readonly period: Period; readonly text: string },
): Promise<void> {
  const author = await session.author('indicators.signOffCommentary');
  await session.workspace.write(author, async (db) => {
    const indicatorId = await indicatorIdOf(db, input.code);
    const latest = await db
      .selectFrom('commentaries')
      .leftJoin('commentary_sign_offs', 'commentary_sign_offs.commentary_id', 'commentaries.id')
      .select(['commentaries.id', 'commentaries.text', 'commentaries.author'])
      .select(['commentary_sign_offs.signed_off_by', 'commentary_sign_offs.signed_off_on'])
      .where('indicator_id', '=', indicatorId)
      .where('period', '=', input.period)
      .orderBy('written_on', 'desc')
      .orderBy('commentaries.id', 'desc')
      .executeTakeFirst();
    if (latest === undefined || latest.text !== input.text) throw commentaryChanged(input);
    if (latest.signed_off_by !== null) throw signedOffAlready(input, latest.signed_off_by, latest.signed_off_on ?? '');
    const after = { signed_off_by: author.actor, signed_off_on: author.at.slice(0, 10) };
    await db
      .insertInto('commentary_sign_offs')
      .values({ ...after, commentary_id: latest.id, recorded_at: author.at })
      .execute();
    const ref = `${input.code} ${input.period}`;
    const before = { text: latest.text, author: latest.author };
    return { result: null, changes: [{ entity: 'commentary_sign_offs', ref, before, after }] };
  });
}

async function indicatorIdOf(db: WritableDb, code: string): Promise<number> {
  const indicator = await db.selectFrom('indicators').select('id').where('code', '=', code).executeTakeFirst();
  if (indicator === undefined) throw indicatorNotFound(code);
  return indicator.id;
}

const valueNotHeld = ({ code, month }: Choosing): Refusal =>
  new Refusal({
    code: 'ValueNotHeld',
    message: `The value chosen is not one of those held for ${code} in ${periodInWords(month)}.`,
    where: `${code} ${month}`,
    next: 'Open the history of the month again and choose one of the values shown.',
  });

const commentaryChanged = ({ code, period }: { readonly code: string; readonly period: Period }): Refusal =>
  new Refusal({
    code: 'CommentaryChanged',
    message: `The commentary on ${code} for ${periodInWords(period)} is not the one that you read.`,
    where: `${code} ${period}`,
    next: 'Read the newest commentary, then sign that one off.',
  });

const signedOffAlready = (
  { code, period }: { readonly code: string; readonly period: Period },
  by: string,
  on: string,
): Refusal =>
  new Refusal({
    code: 'CommentarySignedOff',
    message: `The commentary on ${code} for ${periodInWords(period)} was signed off by ${by} on ${dateInWords(on)}.`,
    where: `${code} ${period}`,
    next: 'Nothing is left to do. A new commentary would have to be signed off anew.',
  });
