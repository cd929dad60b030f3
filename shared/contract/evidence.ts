import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import type { EvidenceDecisionKind } from '../domain/evidence/evidence-decision.ts';
import type { EvidenceStanding } from '../domain/evidence/evidence-standing.ts';
import { impacts, type EvidenceState, type Impact } from '../domain/plan.ts';
import type { Rating } from '../domain/rating/rating.ts';
import { isoDate, operation, period } from './operation.ts';

export interface EvidenceFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One piece of evidence as it stood at an as-at date. */
export interface EvidenceRow {
  readonly id: number;
  readonly actionRef: string;
  readonly actionTitle: string;
  /** The action's lead, as role. */
  readonly lead: string;
  readonly title: string;
  /** Where it can be found; empty where there is only the file. */
  readonly reference: string;
  readonly file: EvidenceFile | null;
  /** Other evidence that is the very same file. */
  readonly sameFile: readonly { readonly id: number; readonly actionRef: string }[];
  readonly claimedOn: IsoDate;
  readonly claimedBy: string;
  readonly state: EvidenceState;
  readonly standing: EvidenceStanding;
  /** Days since it was claimed, while nobody has decided; else null. */
  readonly waitingDays: number | null;
  readonly decidedOn: IsoDate | null;
  readonly decidedBy: string;
  readonly reason: string;
  /** Of an impact test: what was done, what it found, and when it is to be done again. */
  readonly method: string;
  readonly impact: Impact | null;
  readonly result: string;
  readonly retestOn: IsoDate | null;
  /** Sentences such as "Accepted by the same role that claimed it"; empty where all is as it should be. */
  readonly warnings: readonly string[];
}

/** One step of a piece of evidence: the claim, then each decision. */
export interface EvidenceStep {
  readonly state: EvidenceState;
  readonly on: IsoDate;
  readonly by: string;
  readonly reason: string;
  readonly method: string;
  readonly impact: Impact | null;
  readonly result: string;
  readonly retestOn: IsoDate | null;
  /** True where who decided is the role that claimed it. */
  readonly sameRole: boolean;
  readonly recordedOn: IsoDate;
}

export interface EvidenceDetail {
  readonly row: EvidenceRow;
  /** Oldest first. */
  readonly steps: readonly EvidenceStep[];
  /** What may be decided next. */
  readonly decisions: readonly EvidenceDecisionKind[];
  /** The action's rating as it stands today, with this evidence. */
  readonly actionRating: Rating;
  /** The role under which changes are recorded unless another is given. */
  readonly actor: string;
  readonly asAtOn: IsoDate;
}

export interface EvidenceList {
  readonly asAtOn: IsoDate;
  /** True where that is today: then what is listed is all there is. */
  readonly isToday: boolean;
  /** Each piece in one list, the longest waiting or the earliest due first. */
  readonly awaiting: readonly EvidenceRow[];
  readonly untested: readonly EvidenceRow[];
  readonly retests: readonly EvidenceRow[];
  readonly tested: readonly EvidenceRow[];
  readonly rejected: readonly EvidenceRow[];
}

const role = z.string().trim().max(200, 'At most 200 characters');
const id = z.number().int().positive();
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most.toLocaleString('en-GB')} characters`);

export const newEvidence = z
  .object({
    ref: z.string().trim().min(1, 'Choose the action'),
    title: words(300).min(1, 'Say what it is, such as "Audit of 20 case files, March 2020"'),
    reference: words(1000).default(''),
    claimedOn: isoDate,
    /** A role; the one in the settings where it is empty. */
    claimedBy: role.default(''),
    file: z
      .object({
        name: z.string().min(1).max(255, 'A file name has at most 255 characters'),
        content: z.instanceof(Blob),
      })
      .nullable()
      .default(null),
  })
  .refine(({ reference, file }) => reference !== '' || file !== null, {
    path: ['reference'],
    message: 'Attach a file, or say where the evidence can be found',
  });

const decision = z.object({ id, decidedOn: isoDate, decidedBy: role.default('') });
export const acceptance = decision.extend({ state: z.literal('accepted'), reason: words(1000).default('') });
export const rejection = decision.extend({
  state: z.literal('rejected'),
  reason: words(1000).min(1, 'Say why it does not show that the action was done'),
});
export const impactTest = decision.extend({
  state: z.literal('impact_tested'),
  method: words(500).min(1, 'Say how it was tested, such as "Re-audit of 20 case files"'),
  result: words(1000).min(1, 'Say what the test found'),
  impact: z.enum(impacts, 'Say whether it shows an impact'),
  retestOn: isoDate.nullable().default(null),
});
export const newDecision = z.discriminatedUnion('state', [acceptance, rejection, impactTest]);

export const evidenceContract = {
  /** What waits, what is untested, what is to be tested again; as at today unless a period is given. */
  list: operation
    .input(z.object({ period: period.optional(), ref: z.string().optional() }))
    .output(type<EvidenceList>()),
  /** One piece with its history, as it stands today. */
  get: operation.input(z.object({ id })).output(type<EvidenceDetail>()),
  /** Attaches a file or a reference to an action; the bytes are kept in the workspace, the same ones once. */
  claim: operation.input(newEvidence).output(type<EvidenceDetail>()),
  decide: operation.input(newDecision).output(type<EvidenceDetail>()),
  /** The very bytes that were attached, checked against their SHA-256. They are for looking at, never for running. */
  file: operation
    .input(z.object({ id }))
    .output(type<{ readonly name: string; readonly sha256: string; readonly content: Blob }>()),
};
