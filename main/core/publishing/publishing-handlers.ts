import type { PublicationRow, PublishEvent, PublishStep } from '#shared/contract/publishing.ts';
import type { StepProgress } from '#shared/contract/work-progress.ts';
import { readOnlyRefusal } from '#main/store/store-refusals.ts';
import { namedFile } from '../named-file.ts';
import { operations } from '../operations.ts';
import { reportsOf } from '../work-reports.ts';
import { finalise } from './finalise.ts';
import { listPublications, publishedFile } from './publications.ts';
import { publishPack } from './publish.ts';
import { publishPlan } from './publish-plan.ts';
import { verifyFile } from './verify.ts';

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
    const publication = yield* reportsOf<PublicationRow, StepProgress<PublishStep>>((report) =>
      publishPack(session, input, { ...abort, onProgress: report }),
    );
    yield { kind: 'published', publication } satisfies PublishEvent;
  }),

  file: operations.publishing.file.handler(async ({ input, context: { session } }) => {
    const { name, bytes } = await publishedFile(session.workspace.db, input.publicationId, input.kind);
    return namedFile(name, bytes);
  }),

  verify: operations.publishing.verify.handler(async ({ input, context: { session } }) =>
    verifyFile(session, input.name, new Uint8Array(await input.content.arrayBuffer())),
  ),
};
