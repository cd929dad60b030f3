import type { PackDetail, PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow, Verification } from '#shared/contract/publishing.ts';
import type { PackReadiness } from '#shared/contract/readiness.ts';
import type { ReadinessIssue } from '#shared/domain/pack/readiness.ts';

export const buildRow = (more: Partial<PackRow> = {}): PackRow => ({
  id: 1,
  title: 'Improvement board pack: June 2019',
  edition: 'board',
  profile: 'monthly-board',
  period: '2019-06',
  asAtOn: '2019-07-31',
  state: 'draft',
  snapshotSha256: 'a'.repeat(64),
  builtAt: '2019-08-07T21:40:00.000Z',
  builtBy: 'Secretariat',
  files: [
    { kind: 'pdf', name: 'pack.pdf', sha256: 'b'.repeat(64), bytes: 800_000 },
    { kind: 'xlsx', name: 'pack.xlsx', sha256: 'c'.repeat(64), bytes: 500_000 },
  ],
  ...more,
});

export const buildDetail = (row: PackRow = buildRow(), more: Partial<PackDetail> = {}): PackDetail => ({
  asAtOn: row.asAtOn,
  row,
  profileName: 'Monthly board pack',
  boardOn: null,
  knownOn: null,
  span: null,
  verificationCode: 'AAAA AAAA AAAA AAAA',
  order: { period: row.period, profile: row.profile, boardOn: null },
  final:
    row.state === 'draft'
      ? null
      : { by: 'Chair', on: '2019-08-08', warningsAcceptedBecause: '', readiness: { issues: [], checked: [] } },
  ...more,
});

export const buildPublication = (more: Partial<PublicationRow> = {}): PublicationRow => ({
  id: 3,
  packId: 1,
  number: 7,
  version: 1,
  title: 'Improvement board pack: June 2019',
  edition: 'board',
  profile: 'monthly-board',
  period: '2019-06',
  asAtOn: '2019-07-31',
  publishedOn: '2019-08-14',
  publishedBy: 'Secretariat',
  replaces: null,
  replacedBy: null,
  verificationCode: 'AAAA AAAA AAAA AAAA',
  auditHead: { entries: 41, sha256: 'd'.repeat(64) },
  keyFingerprint: 'E656 70C0 50D1 26D4',
  files: [{ kind: 'pdf', name: 'published.pdf', sha256: 'e'.repeat(64), bytes: 900_000 }],
  ...more,
});

export const blocking: ReadinessIssue = {
  severity: 'blocking',
  code: 'WordsInDraft',
  sentence: 'The words of “Summary” were carried over from May 2019 and nobody has confirmed them.',
  place: { kind: 'section', section: 'summary', profile: 'monthly-board', period: '2019-06' },
};

export const warning: ReadinessIssue = {
  severity: 'warning',
  code: 'UpdateStale',
  sentence: 'Action FD-04 has had no update since 2 May 2019.',
  place: { kind: 'action', ref: 'FD-04' },
};

export const checked = [
  { code: 'WordsInDraft', what: 'Every text written for a section has been confirmed' },
  { code: 'UpdateStale', what: 'Every action has an update of this cycle' },
  { code: 'ReturnMissing', what: 'Every return that was due has come' },
];

export const buildReadiness = (issues: readonly ReadinessIssue[] = [], staleBecause = ''): PackReadiness => ({
  issues,
  checked,
  stale: staleBecause !== '',
  staleBecause,
});

export const buildVerification = (more: Partial<Verification> = {}): Verification => ({
  verdict: 'published',
  sentence: 'This is published pack 7 of 14 August 2019, version 1, byte for byte.',
  next: '',
  fileName: 'published.pdf',
  sha256: 'e'.repeat(64),
  claims: null,
  publication: buildPublication(),
  checks: [{ what: 'The bytes are those that were published', outcome: 'passed', because: 'The SHA-256 is the same.' }],
  ...more,
});
