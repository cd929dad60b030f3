import type { z } from 'zod';
import type {
  baselineInput,
  freeInput,
  LimitChange,
  LimitDecisions,
  rebaseInput,
} from '#shared/contract/spc-decisions.ts';
import { refuseUnprintable } from '#main/formats/pdf/pack-fonts.ts';
import type { Change, WritableDb } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { indicatorToday } from './indicator-today.ts';
import { refuseFuture, refuseLimitChange } from './refuse-limit-change.ts';

interface Decision {
  readonly code: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
}

interface Recorded {
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_on: string;
  readonly recorded_at: string;
}

/**
 * Calculates the limits of an indicator anew from a month on. Earlier months keep theirs, and the reason is drawn on the
 * chart.
 * @throws Refusal `RebaseNotPossible`, `RebaseExists`, `DecisionInFuture`, `IndicatorNotFound`, `GlyphMissing`
 */
export const addRebase = (session: Session, input: z.output<typeof rebaseInput>): Promise<LimitDecisions> =>
  decide(session, 'addRebase', input, { ...input, kind: 'rebase' }, async (db, indicator, recorded) => {
    await db
      .insertInto('rebases')
      .values({ ...recorded, indicator_id: indicator, period: input.period })
      .execute();
    const after = { period: input.period, ...recorded };
    return { entity: 'rebases', ref: `${input.code} ${input.period}`, before: null, after };
  });

/**
 * Takes a rebase back: both decisions stay on record, and the limits are as if it had never been made.
 * @throws Refusal `RebaseNotFound`, `DecisionInFuture`, `IndicatorNotFound`, `GlyphMissing`
 */
export const withdrawRebase = (session: Session, input: z.output<typeof rebaseInput>): Promise<LimitDecisions> =>
  decide(session, 'withdrawRebase', input, { ...input, kind: 'withdrawal' }, async (db, indicator, recorded) => {
    const standing = await db
      .selectFrom('rebases')
      .leftJoin('rebase_withdrawals', 'rebase_withdrawals.rebase_id', 'rebases.id')
      .select(['rebases.id', 'rebases.reason', 'rebases.decided_by', 'rebases.decided_on'])
      .where('rebases.indicator_id', '=', indicator)
      .where('rebases.period', '=', input.period)
      .where('rebase_withdrawals.id', 'is', null)
      .execute();
    await db
      .insertInto('rebase_withdrawals')
      .values(standing.map(({ id }) => ({ ...recorded, rebase_id: id })))
      .execute();
    const before = { period: input.period, rebases: standing };
    return { entity: 'rebases', ref: `${input.code} ${input.period}`, before, after: { withdrawn: recorded } };
  });

/**
 * Fixes the limits on the first so many points (12 or more) of each stretch, so that later figures cannot move them.
 * @throws Refusal `BaselineUnchanged`, `DecisionInFuture`, `IndicatorNotFound`, `GlyphMissing`
 */
export const fixBaseline = (session: Session, input: z.output<typeof baselineInput>): Promise<LimitDecisions> =>
  setBaseline(session, 'fixBaseline', input, input.points);

/**
 * Lets the limits rest on all points again.
 * @throws Refusal `BaselineUnchanged`, `DecisionInFuture`, `IndicatorNotFound`, `GlyphMissing`
 */
export const freeBaseline = (session: Session, input: z.output<typeof freeInput>): Promise<LimitDecisions> =>
  setBaseline(session, 'freeBaseline', input, null);

const setBaseline = (session: Session, operation: string, input: Decision, points: number | null) =>
  decide(session, operation, input, { ...input, kind: 'baseline', points }, async (db, indicator, recorded) => {
    const before = await db
      .selectFrom('baselines')
      .select(['points', 'reason', 'decided_by', 'decided_on'])
      .where('indicator_id', '=', indicator)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    await db
      .insertInto('baselines')
      .values({ ...recorded, indicator_id: indicator, points })
      .execute();
    return { entity: 'baselines', ref: input.code, before: before ?? null, after: { points, ...recorded } };
  });

/** Checks and records one decision in one audited transaction; answers what stands now. */
async function decide(
  session: Session,
  operation: string,
  input: Decision,
  change: LimitChange,
  insert: (db: WritableDb, indicator: number, recorded: Recorded) => Promise<Change>,
): Promise<LimitDecisions> {
  const { code, reason, decidedBy, decidedOn } = input;
  const author = await session.author(`spcDecisions.${operation}`);
  refuseFuture(decidedOn, session.today());
  await refuseUnprintable({ 'The reason': reason, 'Who decided': decidedBy });
  await session.workspace.write(author, async (db) => {
    const { facts } = await indicatorToday(db, code, session.today());
    refuseLimitChange(facts, change);
    const { id } = await db.selectFrom('indicators').select('id').where('code', '=', code).executeTakeFirstOrThrow();
    const recorded = { reason, decided_by: decidedBy, decided_on: decidedOn, recorded_at: author.at };
    return { result: null, changes: [await insert(db, id, recorded)] };
  });
  const { facts } = await indicatorToday(session.workspace.db, code, session.today());
  const { rebases, withdrawnRebases, baselines } = facts;
  return { rebases, withdrawnRebases, baselines };
}
