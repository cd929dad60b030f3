import type { z } from 'zod';
import { newEvidence } from '#shared/contract/evidence.ts';
import { refusalOfSize } from '#shared/domain/evidence/evidence-file.ts';
import type { DateParts } from '../../components/DateInput.tsx';
import { readForm, type FormRead } from '../../components/read-form.ts';

export interface EvidenceTyped {
  readonly ref: string;
  readonly title: string;
  readonly file: File | null;
  readonly reference: string;
  readonly claimedBy: string;
  readonly claimedOn: DateParts;
}

/** Of the inputs, in the order of the screen. */
export const evidenceIds = {
  ref: 'evidence-action',
  title: 'evidence-title',
  file: 'evidence-file',
  reference: 'evidence-reference',
  claimedBy: 'evidence-by',
  claimedOn: 'evidence-on',
} as const;

/** What was typed as the claim to record, or what is wrong with it; a file's size is looked at before it is sent. */
export function readTyped({ file, claimedOn, ...values }: EvidenceTyped): FormRead<z.output<typeof newEvidence>> {
  const read = readForm(newEvidence, evidenceIds, {
    values: { ...values, file: file === null ? null : { name: file.name, content: file } },
    dates: { claimedOn },
  });
  const refusal = file === null ? null : refusalOfSize(file.name, file.size);
  if (refusal === null) return read;
  const problem = { field: evidenceIds.file, message: `${refusal.message} ${refusal.next}` };
  return { kind: 'wrong', problems: [...(read.kind === 'wrong' ? read.problems : []), problem] };
}
