import type { PublicationRow, PublishStep } from '#shared/contract/publishing.ts';
import type { PackIssue } from '#shared/domain/pack/issue.ts';
import { refuseUnprintable } from '#main/formats/pdf/pack-fonts.ts';
import type { TypstEngine } from '#main/formats/pdf/typst-engine.ts';
import { auditHead, auditLength } from '#main/store/audit-chain.ts';
import type { Author, ReadableDb } from '#main/store/workspace.ts';
import { storedSnapshot } from '../packs/stored-snapshot.ts';
import { writePack, type WriteOptions } from '../packs/write-pack.ts';
import type { Session } from '../session.ts';
import { workSteps, type StepOptions } from '../work-steps.ts';
import { listPublications } from './publications.ts';
import { publishPlan, refuseUnlessFinal, type PublishOrder, type PublishPlan } from './publish-plan.ts';
import { publicationNotFound } from './publishing-refusals.ts';
import { recordPublication } from './record-publication.ts';
import { sealPack } from './seal-pack.ts';
import { signingKey } from './signing-key.ts';

export interface PublishOptions extends StepOptions<PublishStep> {
  readonly engine?: TypstEngine;
}

const begin = workSteps<PublishStep>([
  { step: 'check', sentence: 'Checking that this pack may be published' },
  { step: 'document', sentence: 'Laying out the pack as published' },
  { step: 'pdf', sentence: 'Setting the PDF' },
  { step: 'workbook', sentence: 'Writing the Excel workbook' },
  { step: 'seal', sentence: 'Sealing the files and signing the manifest' },
  { step: 'record', sentence: 'Recording what was published' },
]);

/**
 * Final to published: sets the files again as published, seals and signs them, and records document, files and manifest
 * in one transaction at the very end. Cancelled or refused before that, nothing is left of it, not even the new key.
 * @throws Refusal as `publishPlan` and `writePack` do, `PackNotFinal` and `PublishedMeanwhile`
 */
export async function publishPack(
  session: Session,
  order: PublishOrder,
  options: PublishOptions = {},
): Promise<PublicationRow> {
  const { workspace } = session;
  begin('check', options);
  const author = await session.author('publishing.publish');
  await refuseUnprintable({ 'The reason of the correction': order.reason });
  const plan = await publishPlan(workspace.db, order);
  await refuseUnlessFinal(workspace.db, order.packId);
  const snapshot = storedSnapshot(plan.pack);
  const key = await signingKey(workspace.db);
  const issue = await publishedIssue(workspace.db, plan, author, key.fingerprint);
  const { snapshot_sha256: sha256 } = plan.pack;
  const { document, files } = await writePack(snapshot, sha256, { ...writeOptions(options), issue });
  begin('seal', options);
  const replacedSnapshotSha256 = plan.replaces?.snapshotSha256 ?? null;
  const sealed = sealPack({ snapshot, snapshotSha256: sha256, document, files, replacedSnapshotSha256, key });
  begin('record', options);
  const id = await recordPublication(workspace, author, order, plan, sealed, key);
  const row = (await listPublications(workspace.db)).find((listed) => listed.id === id);
  if (row === undefined) throw publicationNotFound(id);
  return row;
}

function writeOptions(options: PublishOptions): WriteOptions {
  const { engine, signal } = options;
  return {
    ...(engine === undefined ? {} : { engine }),
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ step }) => {
      if (step === 'document' || step === 'workbook' || step === 'pdf') begin(step, options);
    },
  };
}

async function publishedIssue(
  db: ReadableDb,
  { number, version, replaces }: PublishPlan,
  { actor, at }: Author,
  fingerprint: string,
): Promise<PackIssue> {
  return {
    state: 'published',
    version,
    publication: {
      number,
      on: at.slice(0, 10),
      by: actor,
      replaces: replaces === null ? null : { version: replaces.version, on: replaces.on, reason: replaces.reason },
      auditHead: { entries: await auditLength(db), sha256: await auditHead(db) },
      keyFingerprint: fingerprint,
    },
  };
}
