import { operations } from '../operations.ts';
import { claimEvidence, decideEvidence } from './evidence-commands.ts';
import { evidenceDetail, evidenceFile, listEvidence } from './evidence-queries.ts';

export const evidenceHandlers = {
  list: operations.evidence.list.handler(({ input, context: { session } }) => listEvidence(session, input)),

  get: operations.evidence.get.handler(({ input, context: { session } }) => evidenceDetail(session, input.id)),

  claim: operations.evidence.claim.handler(async ({ input, context: { session } }) =>
    evidenceDetail(session, await claimEvidence(session, input)),
  ),

  decide: operations.evidence.decide.handler(async ({ input, context: { session } }) => {
    await decideEvidence(session, input);
    return evidenceDetail(session, input.id);
  }),

  file: operations.evidence.file.handler(async ({ input, context: { session } }) => {
    const { name, sha256, bytes } = await evidenceFile(session.workspace.db, input.id);
    // no type of its own: nothing that receives it may think it knows how to show it
    return { name, sha256, content: new Blob([bytes], { type: 'application/octet-stream' }) };
  }),
};
