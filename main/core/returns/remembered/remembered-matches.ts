import type { RememberedMatch } from '#shared/contract/returns.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { fold } from '#shared/domain/returns/fold.ts';
import type { SaidMatches } from '#shared/domain/returns/staging/match-indicator.ts';
import type { Author, Change, ReadableDb, Workspace, WritableDb } from '#main/store/workspace.ts';
import { keepChanges } from './remembered-layouts.ts';

interface StandingMatch extends RememberedMatch {
  readonly indicatorId: number;
}

/** What is remembered now: the latest of each sender and text, without the forgotten; by sender and text. */
async function loadMatches(db: ReadableDb, sender?: string): Promise<StandingMatch[]> {
  let query = db
    .selectFrom('indicator_aliases')
    .leftJoin('indicators', 'indicators.id', 'indicator_aliases.indicator_id')
    .select(['sender', 'text', 'indicator_id', 'indicators.code', 'decided_by', 'indicator_aliases.recorded_at'])
    .select((eb) =>
      eb
        .selectFrom('indicator_definitions')
        .select('name')
        .whereRef('indicator_definitions.indicator_id', '=', 'indicators.id')
        .orderBy('effective_from', 'desc')
        .orderBy('version', 'desc')
        .limit(1)
        .as('name'),
    );
  if (sender !== undefined) query = query.where('sender', '=', sender);
  const rows = await query.orderBy('indicator_aliases.id').execute();
  const byKey = new Map<string, StandingMatch>();
  for (const row of rows) {
    const key = JSON.stringify([row.sender, fold(row.text)]);
    if (row.indicator_id === null || row.code === null) byKey.delete(key);
    else {
      byKey.set(key, {
        sender: row.sender,
        text: row.text,
        indicator: row.code,
        indicatorName: row.name ?? '',
        indicatorId: row.indicator_id,
        decidedBy: row.decided_by,
        decidedOn: row.recorded_at.slice(0, 10),
      });
    }
  }
  return [...byKey.values()];
}

export async function listMatches(db: ReadableDb): Promise<RememberedMatch[]> {
  const matches = await loadMatches(db);
  return matches
    .map(({ indicatorId: _id, ...match }) => match)
    .toSorted((a, b) => (`${a.sender}\n${a.text}` < `${b.sender}\n${b.text}` ? -1 : 1));
}

/** What a sender's texts mean, for staging. */
export async function matchesOfSender(db: ReadableDb, sender: string): Promise<SaidMatches> {
  return new Map((await loadMatches(db, sender)).map(({ text, indicator }) => [fold(text), indicator]));
}

/** Remembers what a text means; gives the change for the audit, null when it is remembered already. */
export async function rememberMatch(
  db: WritableDb,
  author: Author,
  match: {
    readonly sender: string;
    readonly text: string;
    readonly indicator: { readonly id: number; readonly code: string };
  },
): Promise<Change | null> {
  const { sender, text, indicator } = match;
  const before = await standing(db, sender, text);
  if (before?.indicatorId === indicator.id) return null;
  await insert(db, author, { sender, text, indicator_id: indicator.id });
  return changeOf(sender, text, before, indicator.code);
}

/** @throws Refusal `MatchNotRemembered` */
export async function forgetMatch(
  workspace: Workspace,
  author: Author,
  { sender, text }: { readonly sender: string; readonly text: string },
): Promise<void> {
  await keepChanges(workspace, author, async (db) => {
    const before = await standing(db, sender, text);
    if (before === undefined) throw notRemembered(text);
    await insert(db, author, { sender, text, indicator_id: null });
    return changeOf(sender, text, before, null);
  });
}

const standing = async (db: ReadableDb, sender: string, text: string): Promise<StandingMatch | undefined> =>
  (await loadMatches(db, sender)).find((match) => fold(match.text) === fold(text));

const insert = (
  db: WritableDb,
  author: Author,
  row: { readonly sender: string; readonly text: string; readonly indicator_id: number | null },
): Promise<unknown> =>
  db
    .insertInto('indicator_aliases')
    .values({ ...row, decided_by: author.actor, recorded_at: author.at })
    .execute();

const changeOf = (sender: string, text: string, before: StandingMatch | undefined, after: string | null): Change => ({
  entity: 'indicator_aliases',
  ref: sender === '' ? text : `${sender}: ${text}`,
  before: before === undefined ? null : { sender, text: before.text, indicator: before.indicator },
  after: after === null ? null : { sender, text, indicator: after },
});

const notRemembered = (text: string): Refusal =>
  new Refusal({
    code: 'MatchNotRemembered',
    message: `It is not remembered for this sender what "${text}" means.`,
    where: text,
    next: 'Look at the list again; somebody may have forgotten it meanwhile.',
  });
