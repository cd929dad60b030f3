import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { operations } from '../operations.ts';
import { listAudit } from './list-audit.ts';

export const auditHandlers = {
  list: operations.audit.list.handler(({ input, context: { session } }) => listAudit(session.workspace.db, input)),
  verify: operations.audit.verify.handler(async ({ context: { session } }) => {
    const check = await verifyAuditChain(session.workspace.db);
    return { intact: check.brokenAt === null, ...check };
  }),
};
