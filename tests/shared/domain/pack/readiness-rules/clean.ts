import type { PackDocument } from '#shared/domain/pack/document.ts';
import { sectionIds, type PackProfile } from '#shared/domain/pack/profile.ts';
import type { ReadinessInput } from '#shared/domain/pack/readiness-rules/readiness-check.ts';
import { readinessOf } from '#shared/domain/pack/readiness-rules/readiness-checks.ts';
import type { ReadinessIssue } from '#shared/domain/pack/readiness.ts';
import type { DecisionFacts, Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { IndicatorFacts, ObservationFact } from '#shared/domain/indicator.ts';
import type { ActionFacts, UpdateFact } from '#shared/domain/plan.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import { ruleSet } from '../../resources.ts';

// A pack that nothing is wrong with; each test spoils one thing of it.

export const update = (given: Partial<UpdateFact> = {}): UpdateFact => ({
  reportedOn: '2019-07-20',
  status: 'in_progress',
  progressPercent: 90,
  selfRating: 'green',
  forecastOn: '2019-09-01',
  narrative: 'The second team works to the standard; the third begins in August.',
  citation: null,
  ...given,
});

export const action = (given: Partial<ActionFacts> = {}): ActionFacts => ({
  ref: 'A-01',
  title: 'Audit supervision',
  successMeasure: 'Nine in ten files show it',
  workstream: 'Practice',
  lead: 'Head of service',
  agency: 'Council',
  highPriority: false,
  startsOn: '2019-01-01',
  baselineDueOn: '2019-09-30',
  dueDateChanges: [],
  updates: [update()],
  evidence: [],
  moderation: null,
  findings: [],
  recommendations: [],
  indicators: [],
  citation: null,
  ...given,
});

export const observation = (given: Partial<ObservationFact> = {}): ObservationFact => ({
  period: '2019-06',
  observedOn: null,
  value: 96,
  numerator: 96,
  denominator: 100,
  marker: null,
  originalText: '96',
  note: '',
  definitionVersion: 1,
  recordedAt: '2019-07-10T09:00:00.000Z',
  provisional: false,
  cell: { fileName: 'return.csv', sha256: 'x', sheet: '', cell: 'B2' },
  citation: null,
  ...given,
});

export const indicator = (given: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  code: 'CP03',
  definition: {
    version: 1,
    effectiveFrom: '2018-04',
    name: 'Visits in time',
    group: 'Child protection',
    numeratorLabel: '',
    denominatorLabel: '',
    unit: 'percent',
    polarity: 'higher',
    rangeLow: null,
    rangeHigh: null,
    statutoryTimescale: '',
    dataSource: '',
  },
  definitionChanges: [],
  owner: 'Head of service',
  targets: [{ from: '2018-04', target: 95, amberLimit: 90, basis: '', reason: '', decidedBy: '' }],
  nationalTargets: [],
  trajectory: [],
  values: [{ period: '2019-06', used: observation(), earlier: [], conflicting: [], choiceReason: '' }],
  rebases: [],
  withdrawnRebases: [],
  baselines: [],
  benchmarks: [],
  commentaries: [],
  moderation: null,
  monthly: true,
  ...given,
});

export const decision = (given: Partial<DecisionFacts> = {}): DecisionFacts => ({
  ref: 'D1-1',
  meetingOn: '2019-07-24',
  meeting: 'Improvement board',
  text: 'The board asked for a dip sample.',
  lead: 'Head of service',
  dueOn: '2019-08-20',
  citation: null,
  ...given,
});

const profile: PackProfile = {
  key: 'monthly-board',
  name: 'Monthly board pack',
  edition: 'board',
  scope: { kind: 'whole' },
  sections: sectionIds.map((id) => ({ id, included: id === 'summary', introduction: '' })),
};

export const clean: Snapshot = {
  format: 'plumbline-snapshot/1',
  producer: 'Plumbline test',
  workspace: { uid: '1', authority: 'Exampleshire', board: 'Board', marking: 'OFFICIAL', notice: '' },
  edition: 'board',
  period: '2019-06',
  asAtOn: '2019-07-31',
  knownOn: null,
  boardOn: '2019-08-14',
  profile,
  ruleSet,
  workstreams: [{ code: 'W1', name: 'Practice', lead: 'Head of service' }],
  actions: [action()],
  indicators: [indicator()],
  reviews: [],
  scrutinyEvents: [],
  decisions: [decision()],
  returns: [],
  returnCalendar: [],
  previous: null,
};

export const documentWith = (sections: PackDocument['sections']): PackDocument => ({
  format: 'plumbline-document/1',
  meta: {
    title: 'Improvement board pack: June 2019',
    authority: 'Exampleshire',
    board: 'Board',
    notice: '',
    edition: 'board',
    period: '2019-06',
    asAtOn: '2019-07-31',
    knownOn: null,
    boardOn: '2019-08-14',
    profile: 'Monthly board pack',
    state: 'draft',
    version: 1,
    publication: null,
    marking: 'OFFICIAL',
    ruleSetId: 'plumbline-2026-1',
    snapshotSha256: 'x',
    verificationCode: 'X',
    producer: 'Plumbline test',
  },
  sections,
  origins: {},
});

export const saying = (text: string): PackDocument =>
  documentWith([
    {
      id: 'summary',
      title: 'Summary',
      sheetName: 'Summary',
      orientation: 'portrait',
      blocks: [{ kind: 'paragraph', id: 'summary-scope', runs: [{ text }] }],
    },
  ]);

/** The issues of a pack that is clean but for what is given. */
export function issuesOf(
  spoilt: Partial<Snapshot> = {},
  given: Partial<Omit<ReadinessInput, 'snapshot'>> = {},
): readonly ReadinessIssue[] {
  const snapshot = { ...clean, ...spoilt };
  return readinessOf({
    snapshot,
    document: saying('Position for June 2019.'),
    published: [],
    cleared: [],
    notOfPeople: ['Workforce'],
    undrawable: [],
    news: '',
    titles: sectionLabels,
    ...given,
  }).issues;
}

/** "warning BoardDateMissing". */
export const codesOf = (issues: readonly ReadinessIssue[]): string[] =>
  issues.map(({ severity, code }) => `${severity} ${code}`);

export const sentencesOf = (issues: readonly ReadinessIssue[], code: string): string[] =>
  issues.filter((issue) => issue.code === code).map(({ sentence }) => sentence);
