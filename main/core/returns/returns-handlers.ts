import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { knownNow } from '../as-at.ts';
import { operations } from '../operations.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import type { Session } from '../session.ts';
import { acceptReturn } from './staging/accept-return.ts';
import { noDecisions } from './staging/decisions.ts';
import { exportLayouts, importLayouts } from './remembered/layouts-file.ts';
import { listReceived } from './views/list-received.ts';
import type { ReceivedFile } from './reading/read-return.ts';
import { changeLayout, listLayouts } from './remembered/remembered-layouts.ts';
import { forgetMatch, listMatches } from './remembered/remembered-matches.ts';
import { listRestatements } from './views/restatements.ts';
import { createSheetCache, type CachedReader } from './reading/sheet-cache.ts';
import { pictureOf } from './views/sheet-picture.ts';
import { choiceContext, stageReturn, type StageOptions } from './staging/stage-return.ts';
import { loadStoredReturn, surroundingsOf } from './views/surroundings.ts';

async function receivedFile(input: { readonly fileName: string; readonly content: Blob }): Promise<ReceivedFile> {
  return { fileName: input.fileName, bytes: new Uint8Array(await input.content.arrayBuffer()) };
}

/** One for each open window: it is gone with its session. */
const readers = new WeakMap<Session, CachedReader>();

function readerOf(session: Session): CachedReader {
  const reader = readers.get(session) ?? createSheetCache();
  readers.set(session, reader);
  return reader;
}

const childOptions = ({ host: { spawnReader } }: Session, signal: AbortSignal | undefined): ChildReadOptions => ({
  ...(spawnReader === undefined ? {} : { spawn: spawnReader }),
  ...(signal === undefined ? {} : { signal }),
});

interface FileInput {
  readonly sender: string;
  readonly decisions: ReturnDecisions;
  readonly everyRow: boolean;
}

async function stageOptions(
  session: Session,
  { sender, decisions, everyRow }: FileInput,
  signal: AbortSignal | undefined,
): Promise<StageOptions> {
  const today = session.today();
  return {
    today,
    at: session.instant(),
    ruleSet: await loadRuleSet(session.workspace.db, knownNow(today, today)),
    readSheets: (file) => readerOf(session)(file, childOptions(session, signal)),
    reader: childOptions(session, signal),
    sender,
    decisions,
    everyRow,
  };
}

export const returnsHandlers = {
  list: operations.returns.list.handler(({ context }) => listReceived(context.session.workspace.db)),

  stage: operations.returns.stage.handler(async ({ input, context: { session }, signal }) =>
    stageReturn(session.workspace.db, await receivedFile(input), await stageOptions(session, input, signal)),
  ),

  accept: operations.returns.accept.handler(async ({ input, context: { session }, signal }) =>
    acceptReturn(session.workspace, await receivedFile(input), {
      ...(await stageOptions(session, input, signal)),
      sender: input.sender,
      restatementReason: input.restatementReason,
      author: await session.author('returns.accept'),
    }),
  ),

  picture: operations.returns.picture.handler(async ({ input, context: { session }, signal }) => {
    const sheets = await readerOf(session)(await receivedFile(input), childOptions(session, signal));
    return pictureOf(sheets, input);
  }),

  surroundings: operations.returns.surroundings.handler(async ({ input, context: { session }, signal }) => {
    const { db } = session.workspace;
    const stored = await loadStoredReturn(db, input.sha256);
    const sheets = await readerOf(session)(stored, childOptions(session, signal));
    const context = await choiceContext(db, { sender: stored.sender, decisions: noDecisions });
    return surroundingsOf(sheets, input, context);
  }),

  restatements: operations.returns.restatements.handler(({ context }) =>
    listRestatements(context.session.workspace.db),
  ),

  layouts: operations.returns.layouts.handler(({ context }) => listLayouts(context.session.workspace.db)),

  saveLayout: operations.returns.saveLayout.handler(async ({ input, context: { session } }) => {
    await changeLayout(session.workspace, await session.author('returns.saveLayout'), input);
    return listLayouts(session.workspace.db);
  }),

  forgetLayout: operations.returns.forgetLayout.handler(async ({ input, context: { session } }) => {
    const author = await session.author('returns.forgetLayout');
    await changeLayout(session.workspace, author, { ...input, name: '', mapping: null });
    return listLayouts(session.workspace.db);
  }),

  exportLayouts: operations.returns.exportLayouts.handler(({ context }) => exportLayouts(context.session.workspace.db)),

  importLayouts: operations.returns.importLayouts.handler(async ({ input, context: { session } }) => {
    await importLayouts(session.workspace, await session.author('returns.importLayouts'), input.text);
    return listLayouts(session.workspace.db);
  }),

  matches: operations.returns.matches.handler(({ context }) => listMatches(context.session.workspace.db)),

  forgetMatch: operations.returns.forgetMatch.handler(async ({ input, context: { session } }) => {
    await forgetMatch(session.workspace, await session.author('returns.forgetMatch'), input);
    return listMatches(session.workspace.db);
  }),
};
