import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { operations } from '../operations.ts';
import type { ReceivedFile } from '../returns/reading/read-return.ts';
import { createSheetCache, type CachedReader } from '../returns/reading/sheet-cache.ts';
import { pictureOf } from '../returns/views/sheet-picture.ts';
import type { Session } from '../session.ts';
import { acceptTracker } from './accept-tracker.ts';
import { listImports } from './list-imports.ts';
import { readTrackerSheets } from './read-tracker.ts';
import { forgetTracker, listTrackers } from './remembered-trackers.ts';
import { stageFile } from './stage-file.ts';

/** One for each open window: it is gone with its session. */
const readers = new WeakMap<Session, CachedReader>();

async function read(
  session: Session,
  input: { readonly fileName: string; readonly content: Blob },
  signal: AbortSignal | undefined,
): Promise<{ readonly file: ReceivedFile; readonly sheets: SheetFile }> {
  const reader = readers.get(session) ?? createSheetCache(readTrackerSheets);
  readers.set(session, reader);
  const file = { fileName: input.fileName, bytes: new Uint8Array(await input.content.arrayBuffer()) };
  const { spawnReader } = session.host;
  const options: ChildReadOptions = {
    ...(spawnReader === undefined ? {} : { spawn: spawnReader }),
    ...(signal === undefined ? {} : { signal }),
  };
  return { file, sheets: await reader(file, options) };
}

export const trackerHandlers = {
  stage: operations.tracker.stage.handler(async ({ input, context: { session }, signal }) => {
    const { file, sheets } = await read(session, input, signal);
    const options = { today: session.today(), decisions: input.decisions };
    return (await stageFile(session.workspace.db, file, sheets, options)).staged;
  }),

  accept: operations.tracker.accept.handler(async ({ input, context: { session }, signal }) => {
    const { file, sheets } = await read(session, input, signal);
    const author = await session.author('tracker.accept');
    const options = { today: session.today(), decisions: input.decisions, author };
    return acceptTracker(session.workspace, file, sheets, options);
  }),

  picture: operations.tracker.picture.handler(async ({ input, context: { session }, signal }) => {
    const { sheets } = await read(session, input, signal);
    return pictureOf(sheets, input);
  }),

  imports: operations.tracker.imports.handler(({ context }) => listImports(context.session.workspace.db)),

  layouts: operations.tracker.layouts.handler(({ context }) => listTrackers(context.session.workspace.db)),

  forgetLayout: operations.tracker.forgetLayout.handler(async ({ input, context: { session } }) => {
    await forgetTracker(session.workspace, await session.author('tracker.forgetLayout'), input.fingerprint);
    return listTrackers(session.workspace.db);
  }),
};
