import type { EvidenceDetail, EvidenceRow } from '#shared/contract/evidence.ts';

/** A piece of evidence that is only claimed. */
export const buildEvidence = (part: Partial<EvidenceRow> = {}): EvidenceRow => ({
  id: 12,
  actionRef: 'FD-01',
  actionTitle: 'Audit decisions',
  lead: 'Head of front door',
  title: 'Audit of 20 case files',
  reference: '',
  file: { name: 'audit.pdf', sha256: 'a'.repeat(64), bytes: 2048 },
  sameFile: [],
  claimedOn: '2019-07-01',
  claimedBy: 'Head of front door',
  state: 'claimed',
  standing: 'awaiting',
  waitingDays: 30,
  decidedOn: null,
  decidedBy: '',
  reason: '',
  method: '',
  impact: null,
  result: '',
  retestOn: null,
  warnings: [],
  ...part,
});

export const buildDetail = (part: Partial<EvidenceDetail> = {}): EvidenceDetail => ({
  row: buildEvidence(),
  steps: [],
  decisions: ['accepted', 'rejected'],
  actionRating: { colour: 'amber', because: 'Forecast 12 days late.', rule: 'forecast_late' },
  actor: 'Secretariat',
  asAtOn: '2019-07-31',
  ...part,
});
