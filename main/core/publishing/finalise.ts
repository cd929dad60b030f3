import type { PackRow } from '#shared/contract/packs.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { Readiness } from '#shared/domain/pack/readiness.ts';
import { listPacks } from '../packs/list-packs.ts';
import { packStates } from '../packs/pack-state.ts';
import { packNotFound } from '../packs/recorded-pack.ts';
import { checkPackReadiness } from '../readiness/check-readiness.ts';
import type { Session } from '../session.ts';
import * as refusals from './publishing-refusals.ts';

/**
 * Draft to final: the checklist of what the pack itself holds, kept with the reason for what was accepted.
 * @throws Refusal `PackNotFound`, `PackAlreadyFinal`, `PackNotReady`, `PackWarningsOpen`, `SnapshotDamaged`
 */
export async function finalise(session: Session, packId: number, acceptedBecause: string): Promise<PackRow> {
  const { workspace } = session;
  const { issues, checked } = await checkPackReadiness(session, packId);
  refuseUnready(packId, { issues, checked }, acceptedBecause);
  const author = await session.author('publishing.finalise');
  await workspace.write(author, async (db) => {
    const state = (await packStates(db)).get(packId) ?? 'draft';
    if (state !== 'draft') throw refusals.packAlreadyFinal(packId, state);
    const pack = await db
      .selectFrom('packs')
      .select('snapshot_sha256')
      .where('id', '=', packId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('pack_finals')
      .values({
        pack_id: packId,
        readiness_json: canonicalJson({ issues, checked }),
        warnings_accepted_because: issues.length === 0 ? '' : acceptedBecause,
        decided_by: author.actor,
        decided_on: author.at.slice(0, 10),
        recorded_at: author.at,
      })
      .execute();
    const after = {
      state: 'final',
      snapshotSha256: pack.snapshot_sha256,
      warnings: issues.map(({ sentence }) => sentence),
      warningsAcceptedBecause: issues.length === 0 ? '' : acceptedBecause,
    };
    return { result: null, changes: [{ entity: 'pack', ref: String(packId), before: { state }, after }] };
  });
  const row = (await listPacks(workspace.db)).find(({ id }) => id === packId);
  if (row === undefined) throw packNotFound(packId);
  return row;
}

function refuseUnready(packId: number, { issues }: Readiness, acceptedBecause: string): void {
  const blocking = issues.filter(({ severity }) => severity === 'blocking');
  if (blocking[0] !== undefined) throw refusals.packNotReady(packId, blocking[0], blocking.length);
  if (issues[0] !== undefined && acceptedBecause === '')
    throw refusals.packWarningsOpen(packId, issues[0], issues.length);
}
