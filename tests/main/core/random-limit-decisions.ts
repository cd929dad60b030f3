import type { IsoDate } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';

interface Context {
  readonly recorded_at: string;
  readonly on: IsoDate;
  readonly period: string;
  readonly pick: number;
}

/** What random histories hold of decisions on control charts; those on one indicator are told which. */
export const limitWriters = {
  async rebase(db: WritableDb, { recorded_at, on, period, pick }: Context, indicator_id: number) {
    const decided = { reason: `Reason ${pick}`, decided_by: 'Board', decided_on: on, recorded_at };
    await db
      .insertInto('rebases')
      .values({ ...decided, indicator_id, period })
      .execute();
  },
  async 'rebase withdrawal'(db: WritableDb, { recorded_at, on, pick }: Context) {
    const standing = await db
      .selectFrom('rebases')
      .leftJoin('rebase_withdrawals', 'rebase_withdrawals.rebase_id', 'rebases.id')
      .select('rebases.id')
      .where('rebase_withdrawals.id', 'is', null)
      .orderBy('rebases.id')
      .execute();
    const one = standing[pick % Math.max(1, standing.length)];
    if (one === undefined) return;
    await db
      .insertInto('rebase_withdrawals')
      .values({ rebase_id: one.id, reason: `Mistaken ${pick}`, decided_by: 'Board', decided_on: on, recorded_at })
      .execute();
  },
  async baseline(db: WritableDb, { recorded_at, on, pick }: Context, indicator_id: number) {
    const points = pick % 3 === 0 ? null : 12 + (pick % 5);
    await db
      .insertInto('baselines')
      .values({ indicator_id, points, reason: `Reason ${pick}`, decided_by: 'Board', decided_on: on, recorded_at })
      .execute();
  },
  async 'spc options'(db: WritableDb, { recorded_at, on, pick }: Context) {
    await db
      .insertInto('spc_options')
      .values({
        valid_from: on,
        run_length: pick % 2 === 0 ? 6 : 7,
        two_in_three: pick % 3 === 0 ? 'mdc2023' : 'package',
        screen_outliers: pick % 5 === 0 ? 0 : 1,
        reason: `Reason ${pick}`,
        decided_by: 'Board',
        recorded_at,
      })
      .execute();
  },
};
