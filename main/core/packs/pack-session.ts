import type { PackOrder } from '#shared/contract/packs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { addMonths, dateInWords, periodInWords, periodOf } from '#shared/domain/dates.ts';
import type { PackProfile, ReviewSpan } from '#shared/domain/pack/profile.ts';
import { isScopeOpen } from '#shared/domain/pack/profile-rules.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { asAtFor } from '../as-at.ts';
import { loadProfile } from '../pack-profiles/load-profiles.ts';
import { scopeNotChosen } from '../pack-profiles/profile-refusals.ts';
import type { Session } from '../session.ts';
import { buildPack, type BuildContext, type BuildOptions, type BuiltPack } from './build-pack.ts';
import { remakePackFile } from './list-packs.ts';
import type { PackRequest } from './pack-request.ts';
import { refuseSpan, refuseUnusableSpan } from './review-span.ts';
import type { PackFile } from './write-pack.ts';

/**
 * The order with its as-at date filled in.
 * A date given is a question about the past: nothing recorded later counts then.
 * @throws Refusal `PeriodInFuture` for a month that has not begun, `AsAtInFuture` for a day that has not come; what
 * `spanOf` refuses.
 */
export function packRequest(order: PackOrder, profile: PackProfile, today: IsoDate): PackRequest {
  const { period, boardOn } = order;
  if (period > periodOf(today)) {
    throw new Refusal({
      code: 'PeriodInFuture',
      message: `${periodInWords(period)} has not begun, so nothing can be known of it.`,
      where: `period ${period}`,
      next: `Choose ${periodInWords(periodOf(today))} or an earlier month.`,
    });
  }
  if (order.asAtOn !== undefined && order.asAtOn > today) {
    throw new Refusal({
      code: 'AsAtInFuture',
      message: `${dateInWords(order.asAtOn)} is still to come, so nothing can be known as at that day.`,
      where: `as-at date ${order.asAtOn}`,
      next: `Choose ${dateInWords(today)} or an earlier day.`,
    });
  }
  return {
    period,
    profile,
    boardOn,
    asAtOn: order.asAtOn ?? asAtFor(period, today),
    knownOn: order.asAtOn ?? null,
    span: spanOf(order, profile),
  };
}

/** @throws Refusal `ReviewSpanNotSensible`, `ReviewSpanTooLong`, `SpanWithoutReview` */
function spanOf({ from, baselineEvent, period }: PackOrder, { name, edition }: PackProfile): ReviewSpan | null {
  if (edition !== 'progress_review') {
    refuseSpan(name, { from, baselineEvent });
    return null;
  }
  const first = from ?? addMonths(period, -monthsOfReview);
  refuseUnusableSpan(first, period);
  return { from: first, baselineEvent: baselineEvent ?? null };
}

/** DfE reviews progress every six months. */
const monthsOfReview = 6;

/**
 * The request that an order comes to in the open workspace.
 * @throws Refusal `PackProfileNotFound`, `PackScopeNotChosen`, and those of `packRequest`
 */
export async function requestInSession(session: Session, order: PackOrder): Promise<PackRequest> {
  const profile = await loadProfile(session.workspace.db, order.profile);
  if (profile.scope.kind !== 'whole' && isScopeOpen(profile.scope)) {
    throw scopeNotChosen(profile.name, profile.scope.kind);
  }
  return packRequest(order, profile, session.today());
}

/** The open workspace, and who builds in it when. */
export async function buildContext(session: Session): Promise<BuildContext> {
  return {
    workspace: session.workspace,
    producer: `Plumbline ${session.host.version}`,
    actor: await session.actor(),
    at: session.instant(),
  };
}

/** The files of the last packs built in each open workspace, so that saving right after building costs nothing. */
const recentFiles = new WeakMap<Workspace, Map<string, PackFile>>();
/** Two packs of two files. */
const filesKept = 4;

/** Builds in the open workspace and keeps the files at hand for saving. */
export async function buildPackInSession(
  session: Session,
  order: PackOrder,
  options: BuildOptions = {},
): Promise<BuiltPack> {
  const request = await requestInSession(session, order);
  const built = await buildPack(await buildContext(session), request, options);
  const kept = recentFiles.get(session.workspace) ?? new Map<string, PackFile>();
  for (const file of built.files) {
    kept.delete(file.sha256); // so that a pack built again counts as the last one
    kept.set(file.sha256, file);
  }
  for (const oldest of [...kept.keys()].slice(0, -filesKept)) kept.delete(oldest);
  recentFiles.set(session.workspace, kept);
  return built;
}

/** A recorded pack's file: from the last build where it is still at hand, else made again and checked. */
export async function packFileInSession(session: Session, id: number, kind: PackFile['kind']): Promise<PackFile> {
  const { workspace } = session;
  const recorded = await workspace.db
    .selectFrom('pack_files')
    .select('sha256')
    .where('pack_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  const kept = recorded === undefined ? undefined : recentFiles.get(workspace)?.get(recorded.sha256);
  return kept ?? remakePackFile(workspace.db, id, kind);
}
