import type { PublicationRow, PublishEvent, PublishedFileKind } from '#shared/contract/publishing.ts';
import { readOnlyRefusal } from '#main/store/store-refusals.ts';
import { operations } from '../operations.ts';
import { reportsOf } from '../packs/progress-reports.ts';
import { finalise } from './finalise.ts';
import { listPublications, publishedFile } from './publications.ts';
import { publishPack, type PublishProgress } from './publish.ts';
import { publishPlan } from './publish-plan.ts';
import { verifyFile } from './verify.ts';

const mediaTypes: Readonly<Record<PublishedFileKind, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  plumbpack: 'application/zip',
};

export const publishingHandlers = {
  list: operations.publishing.list.handler(({ context }) => listPublications(context.session.workspace.db)),

  plan: operations.publishing.plan.handler(async ({ input, context: { session } }) => {
    const { number, version, replaces } = await publishPlan(session.workspace.db, input);
    return {
      number,
      version,
      replaces: replaces === null ? null : { id: replaces.id, version: replaces.version, on: replaces.on },
    };
  }),

  finalise: operations.publishing.finalise.handler(({ input, context: { session } }) =>
    finalise(session, input.packId, input.warningsAcceptedBecause),
  ),

  publish: operations.publishing.publish.handler(async function* ({ input, context: { session }, signal }) {
    if (session.workspace.readOnly) throw readOnlyRefusal(session.workspace.path);
    const abort = signal === undefined ? {} : { signal };
    const work = reportsOf<PublicationRow, PublishProgress>((report) =>
      publishPack(session, input, { ...abort, onProgress: report }),
    );
    for (let step = await work.next(); ; step = await work.next()) {
      if (step.done === true) {
        yield { kind: 'published', publication: step.value } satisfies PublishEvent;
        return;
      }
      yield { kind: 'progress', ...step.value } satisfies PublishEvent;
    }
  }),

  file: operations.publishing.file.handler(async ({ input, context: { session } }) => {
    const { name, bytes } = await publishedFile(session.workspace.db, input.publicationId, input.kind);
    return { name, content: new Blob([new Uint8Array(bytes)], { type: mediaTypes[input.kind] }) };
  }),

  verify: operations.publishing.verify.handler(async ({ input, context: { session } }) =>
    verifyFile(session, input.name, new Uint8Array(await input.content.arrayBuffer())),
  ),
};
