import { knownNow } from '../as-at.ts';
import { operations } from '../operations.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import type { Session } from '../session.ts';
import { acceptReturn } from './accept-return.ts';
import { listReceived } from './list-received.ts';
import type { ReceivedFile } from './read-return.ts';
import { stageReturn, type StageOptions } from './stage-return.ts';

async function receivedFile(input: { readonly fileName: string; readonly content: Blob }): Promise<ReceivedFile> {
  return { fileName: input.fileName, bytes: new Uint8Array(await input.content.arrayBuffer()) };
}

async function stageOptions(session: Session, signal: AbortSignal | undefined): Promise<StageOptions> {
  const { spawnReader } = session.host;
  const today = session.today();
  return {
    today,
    at: session.instant(),
    ruleSet: await loadRuleSet(session.workspace.db, knownNow(today, today)),
    reader: {
      ...(spawnReader === undefined ? {} : { spawn: spawnReader }),
      ...(signal === undefined ? {} : { signal }),
    },
  };
}

export const returnsHandlers = {
  list: operations.returns.list.handler(({ context }) => listReceived(context.session.workspace.db)),

  stage: operations.returns.stage.handler(async ({ input, context: { session }, signal }) =>
    stageReturn(session.workspace.db, await receivedFile(input), await stageOptions(session, signal)),
  ),

  accept: operations.returns.accept.handler(async ({ input, context: { session }, signal }) =>
    acceptReturn(session.workspace, await receivedFile(input), {
      ...(await stageOptions(session, signal)),
      sender: input.sender,
      restatementReason: input.restatementReason,
      author: await session.author('returns.accept'),
    }),
  ),
};
