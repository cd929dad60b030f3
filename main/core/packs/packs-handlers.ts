import type { PackBuildEvent } from '#shared/contract/packs.ts';
import { expectPack } from '#main/formats/pdf/prepared-thread.ts';
import { readOnlyRefusal } from '#main/store/store-refusals.ts';
import { operations } from '../operations.ts';
import { buildDocument } from './document/build-document.ts';
import { listPacks } from './list-packs.ts';
import { packDetail, packDocument } from './pack-detail.ts';
import { buildContext, buildPackInSession, packFileInSession, requestInSession } from './pack-session.ts';
import type { Session } from '../session.ts';
import { reportsOf } from './progress-reports.ts';
import { snapshotSha256, takeSnapshot } from './take-snapshot.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

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
    const work = reportsOf((report) => buildPackInSession(session, input, { ...abort, onProgress: report }));
    for (let step = await work.next(); ; step = await work.next()) {
      if (step.done !== true) {
        yield { kind: 'progress', ...step.value } satisfies PackBuildEvent;
        continue;
      }
      const pack = (await listPacks(session.workspace.db)).find(({ id }) => id === step.value.id);
      if (pack !== undefined) yield { kind: 'built', pack } satisfies PackBuildEvent;
      return;
    }
  }),

  file: operations.packs.file.handler(async ({ input, context: { session } }) => {
    const { name, bytes } = await packFileInSession(session, input.id, input.kind);
    return { name, content: new Blob([new Uint8Array(bytes)], { type: mediaTypes[input.kind] }) };
  }),
};
