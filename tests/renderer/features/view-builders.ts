import type { ActionDetail, ActionRow } from '#shared/contract/actions.ts';
import type { ReturnRow, StagedReturn } from '#shared/contract/returns.ts';
import type { ObservationFact } from '#shared/domain/indicator.ts';

/** Views as the core would send them, for a component on its own; every test changes what it is about. */
export function buildActionRow(changes: Partial<ActionRow> = {}): ActionRow {
  return {
    ref: 'A1',
    title: 'Write the threshold document',
    workstream: 'Front door',
    lead: 'Head of service',
    agency: 'Council',
    highPriority: false,
    status: 'in_progress',
    progressPercent: 40,
    baselineDueOn: '2019-03-31',
    agreedDueOn: '2019-06-30',
    forecastOn: null,
    slippageDays: 91,
    timesMoved: 1,
    lastUpdateOn: '2019-05-31',
    rating: { colour: 'red', because: 'Overdue by 31 days.', rule: 'overdue' },
    byRule: { colour: 'red', because: 'Overdue by 31 days.', rule: 'overdue' },
    moderated: false,
    ownRating: null,
    ownerGreener: false,
    ...changes,
  };
}

export function buildActionDetail(row: ActionRow = buildActionRow()): ActionDetail {
  return {
    row,
    asAtOn: '2019-07-31',
    slippageSentence: 'Slipped by 91 days since the baseline.',
    evidence: [],
    facts: {
      ref: row.ref,
      title: row.title,
      successMeasure: '',
      workstream: row.workstream,
      lead: row.lead,
      agency: row.agency,
      highPriority: row.highPriority,
      startsOn: '2019-01-01',
      baselineDueOn: row.baselineDueOn,
      dueDateChanges: [],
      updates: [],
      evidence: [],
      moderation: null,
      findings: [],
      recommendations: [],
      indicators: [],
      citation: null,
    },
  };
}

export function buildReturnRow(changes: Partial<ReturnRow> = {}): ReturnRow {
  return {
    indicator: 'FD10',
    indicatorName: 'Children without an allocated social worker',
    period: '2019-06',
    value: 12,
    numerator: null,
    denominator: null,
    marker: null,
    sheet: 'June',
    cell: 'B7',
    originalText: '12',
    outcome: 'new',
    problem: null,
    problemCode: null,
    next: '',
    severity: null,
    heldText: '',
    comment: '',
    provisional: false,
    ...changes,
  };
}

export function buildStagedReturn(changes: Partial<StagedReturn> = {}): StagedReturn {
  const rows = changes.rows ?? [buildReturnRow()];
  const count = (outcome: ReturnRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    outcome: 'staged',
    fileName: 'june.xlsx',
    sha256: 'a'.repeat(64),
    recognised: 'Months across.',
    sheets: [],
    questions: [],
    counts: { new: count('new'), changed: count('changed'), same: count('same'), problem: count('problem') },
    rows,
    unread: [],
    ratingChanges: [],
    leftOut: 0,
    message: '',
    refusal: null,
    ...changes,
  };
}

export function buildObservation(changes: Partial<ObservationFact> = {}): ObservationFact {
  return {
    period: '2018-10',
    observedOn: null,
    value: 100,
    numerator: null,
    denominator: null,
    marker: null,
    originalText: '100',
    note: '',
    definitionVersion: 1,
    recordedAt: '2018-11-20T00:00:00.000Z',
    provisional: false,
    cell: null,
    citation: null,
    ...changes,
  };
}
