import type { OwnerMakeEvent } from '#shared/contract/owners.ts';
import type { ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { knownNow } from '../as-at.ts';
import { namedFile } from '../named-file.ts';
import { operations } from '../operations.ts';
import { createSheetCache } from '../returns/reading/sheet-cache.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import { acceptOwnerReturn } from './accept-owner-return.ts';
import { loadAccepted } from './accepted-before.ts';
import { makeOwnerWorkbooks, ownerFile } from './make-workbooks.ts';
import { ownerList } from './owner-recipients.ts';
import { previewOf } from './preview-return.ts';
import { readOwnerReturn, workbookOf, type ReturnedFile } from './read-returned.ts';
import { stageOwnerReturn } from './stage-owner-return.ts';

interface Received {
  readonly fileName: string;
  readonly content: Blob;
}

const received = async ({ fileName, content }: Received): Promise<ReturnedFile> => ({
  fileName,
  bytes: new Uint8Array(await content.arrayBuffer()),
});

/** A person decides about one file, decision by decision. A list of single children is refused here as in a return. */
const readOnce = createSheetCache();

const readerOptions = (session: Session, signal: AbortSignal | undefined): ChildReadOptions => ({
  ...(session.host.spawnReader === undefined ? {} : { spawn: session.host.spawnReader }),
  ...(signal === undefined ? {} : { signal }),
});

async function contextOf(session: Session) {
  const today = session.today();
  return { today, ruleSet: await loadRuleSet(session.workspace.db, knownNow(today, today)) };
}

export const ownersHandlers = {
  list: operations.owners.list.handler(({ context: { session } }) => ownerList(session.workspace.db, session.today())),

  make: operations.owners.make.handler(async function* ({ input, context: { session }, signal }) {
    const { dueOn, files } = yield* makeOwnerWorkbooks(session, input, signal);
    yield { kind: 'made', dueOn, files: files.map(({ info }) => info) } satisfies OwnerMakeEvent;
  }),

  file: operations.owners.file.handler(({ input, context: { session } }) => {
    const { name, content } = ownerFile(session, input.sha256);
    return namedFile(name, content);
  }),

  preview: operations.owners.preview.handler(async ({ input, context: { session }, signal }) => {
    const { db } = session.workspace;
    const file = await received(input);
    const context = await contextOf(session);
    const before = await loadAccepted(db, file.fileName, sha256Of(file.bytes), context.today);
    if (before !== null) return before;
    const read = await readOwnerReturn(file, readerOptions(session, signal), readOnce);
    const staged = await stageOwnerReturn(db, read, await workbookOf(db, read), input.decisions, context.today);
    return previewOf(db, staged, context);
  }),

  accept: operations.owners.accept.handler(async ({ input, context: { session }, signal }) => {
    const file = await received(input);
    const read = await readOwnerReturn(file, readerOptions(session, signal), readOnce);
    return acceptOwnerReturn(session.workspace, file, read, {
      ...(await contextOf(session)),
      author: await session.author('owners.accept'),
      decisions: input.decisions,
      reportedOn: input.reportedOn,
    });
  }),
};
