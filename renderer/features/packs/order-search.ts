import { z } from 'zod';
import type { PackOrder } from '#shared/contract/packs.ts';
import { isIsoDate, isPeriod, type Period } from '#shared/domain/dates.ts';
import { monthlyBoardKey } from '#shared/domain/pack/profile.ts';

const day = z.string().refine(isIsoDate).optional().catch(undefined);

/** An order for a pack in an address, so that the form and the preview lead to each other with what was typed. */
export const orderSearch = z.object({
  profile: z.string().max(60).optional().catch(undefined),
  asAt: day,
  board: day,
  from: z.string().refine(isPeriod).optional().catch(undefined),
  baseline: z.string().max(60).optional().catch(undefined),
});

/** With the period, which every screen's address may hold. */
export type OrderSearch = z.output<typeof orderSearch> & { readonly period?: Period | undefined };

export const orderOf = (search: OrderSearch, latestPeriod: Period): PackOrder => ({
  period: search.period ?? latestPeriod,
  profile: search.profile ?? monthlyBoardKey,
  boardOn: search.board ?? null,
  ...(search.asAt === undefined ? {} : { asAtOn: search.asAt }),
  ...(search.from === undefined ? {} : { from: search.from }),
  ...(search.baseline === undefined ? {} : { baselineEvent: search.baseline }),
});

export const searchOf = (order: PackOrder): OrderSearch => ({
  period: order.period,
  profile: order.profile,
  ...(order.boardOn === null ? {} : { board: order.boardOn }),
  ...(order.asAtOn === undefined ? {} : { asAt: order.asAtOn }),
  ...(order.from === undefined ? {} : { from: order.from }),
  ...(order.baselineEvent === undefined ? {} : { baseline: order.baselineEvent }),
});
