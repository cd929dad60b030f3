import type { PackBuildEvent, PackStep } from '#shared/contract/packs.ts';
import type { StepProgress } from '#shared/contract/work-progress.ts';
import { expectPack } from '#main/formats/pdf/prepared-thread.ts';
import { readOnlyRefusal } from '#main/store/store-refusals.ts';
import { namedFile } from '../named-file.ts';
import { operations } from '../operations.ts';
import type { Session } from '../session.ts';
import { reportsOf } from '../work-reports.ts';
import type { BuiltPack } from './build-pack.ts';
import { buildDocument } from './document/build-document.ts';
import { listPacks } from './list-packs.ts';
import { packDetail, packDocument } from './pack-detail.ts';
import { buildContext, buildPackInSession, packFileInSession, requestInSession } from './pack-session.ts';
import { snapshotSha256, takeSnapshot } from './take-snapshot.ts';

/** Who looks at packs will soon make one; a command ends before it could wait for anything. */
const prepareFor = ({ host }: Session): void => {
  if (host.name !== 'cli') expectPack();
};

export const packsHandlers = {
  list: operations.packs.list.handler(({ context: { session } }) => {
    prepareFor(session);
    return listPacks(session.workspace.db);
  }),

  get: operations.packs.get.handler(({ input, context }) => packDetail(context.session.workspace.db, input.id)),

  document: operations.packs.document.handler(({ input, context }) =>
    packDocument(context.session.workspace.db, input.id),
  ),

  preview: operations.packs.preview.handler(async ({ input, context: { session } }) => {
    prepareFor(session);
    const request = await requestInSession(session, input);
    const { workspace, producer } = await buildContext(session);
    const snapshot = await takeSnapshot(workspace.db, request, producer);
    return buildDocument(snapshot, snapshotSha256(snapshot));
  }),

  build: operations.packs.build.handler(async function* ({ input, context: { session }, signal }) {
    if (session.workspace.readOnly) throw readOnlyRefusal(session.workspace.path);
    const abort = signal === undefined ? {} : { signal };
    const built = yield* reportsOf<BuiltPack, StepProgress<PackStep>>((report) =>
      buildPackInSession(session, input, { ...abort, onProgress: report }),
    );
    const pack = (await listPacks(session.workspace.db)).find(({ id }) => id === built.id);
    if (pack !== undefined) yield { kind: 'built', pack } satisfies PackBuildEvent;
  }),

  file: operations.packs.file.handler(async ({ input, context: { session } }) => {
    const { name, bytes } = await packFileInSession(session, input.id, input.kind);
    return namedFile(name, bytes);
  }),
};
