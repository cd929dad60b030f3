import type { PackReadiness } from '#shared/contract/readiness.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { Answer } from './answer.ts';

/** Refusals behind which a whole checklist stands: nobody should accept warnings that they were not shown. */
export const isOfChecklist = ({ code }: RefusalDetails): boolean =>
  code === 'PackNotReady' || code === 'PackWarningsOpen';

const severities = { blocking: 'Blocking', warning: 'Warning' } as const;

/** The refusal with every sentence of the checklist. */
export const checklistAnswer = (refusal: RefusalDetails, { issues }: PackReadiness): Answer => ({
  json: { issues: issues.map(({ severity, code, sentence }) => ({ severity, code, sentence })), error: refusal },
  text: issues.map(({ severity, sentence }) => `${severities[severity]}: ${sentence}`).join('\n'),
  refusal,
});
