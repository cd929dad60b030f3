import { z } from 'zod';
import { isoDate } from '#shared/contract/operation.ts';
import { auditFilter } from '#shared/contract/audit.ts';

const text = auditFilter.shape.text.catch(undefined);

/** The filter as it stands in the address: what cannot be read is left out. */
export const auditSearch = z.object({
  text,
  actor: text,
  operation: text,
  entity: text,
  from: isoDate.optional().catch(undefined),
  to: isoDate.optional().catch(undefined),
  before: auditFilter.shape.before.catch(undefined),
});
export type AuditSearch = z.infer<typeof auditSearch>;
