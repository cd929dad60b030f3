import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { operations } from '../operations.ts';
import { checkPublications } from '../publishing/check-publications.ts';
import { listAudit } from './list-audit.ts';

export const auditHandlers = {
  list: operations.audit.list.handler(({ input, context: { session } }) => listAudit(session.workspace.db, input)),
  verify: operations.audit.verify.handler(async ({ context: { session } }) => {
    const { db } = session.workspace;
    const check = await verifyAuditChain(db);
    const publications = await checkPublications(db);
    return { intact: check.brokenAt === null && publications.damaged.length === 0, ...check, publications };
  }),
};
