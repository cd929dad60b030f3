import type { TrackerDecisions } from '#shared/contract/tracker.ts';
import type { TrackerAnswer } from '#shared/domain/tracker/stage/questions.ts';
import type { StagedAction } from '#shared/domain/tracker/stage/staged-action.ts';

/** A tracker as some authority keeps it, with what a person answers and what then comes of it. */
export interface TrackerLayout {
  readonly name: string;
  readonly fileName?: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** By key of the question or by its group; where none is given, what is suggested is taken. */
  readonly answers?: Readonly<Record<string, TrackerAnswer>>;
  readonly decisions?: Partial<TrackerDecisions>;
  /** Keys of the questions that are open before any answer. */
  readonly open: readonly string[];
  /** Each action with each of its reports, as `inShort` writes them. */
  readonly actions: readonly string[];
  /** Cells that are used for nothing. */
  readonly unread?: readonly string[];
  /** Rows that are no actions, and rows that were left out. */
  readonly leftOut?: readonly string[];
}

export const on = (date: string | null): TrackerAnswer => ({ kind: 'date', on: date });
export const choose = (choice: string): TrackerAnswer => ({ kind: 'choice', choice });
export const leads = (role: string, agency = 'Exampleshire Council', ...supporting: string[]): TrackerAnswer => ({
  kind: 'owner',
  role,
  agency,
  supporting,
});
export const means = (
  rating: Extract<TrackerAnswer, { kind: 'state' }>['rating'],
  status: Extract<TrackerAnswer, { kind: 'state' }>['status'] = null,
): TrackerAnswer => ({ kind: 'state', rating, status });
export const workstream = (code: string, name: string): TrackerAnswer => ({ kind: 'workstream', code, name });
export const agreed: TrackerAnswer = {
  kind: 'agreed',
  by: 'Improvement board',
  on: '2019-07-24',
  reason: 'Recruitment took longer',
};

/** An action and its reports on a line each: all that accepting would write, and the cells that it was read from. */
export function inShort(action: StagedAction): string[] {
  const lead = action.lead === null ? '–' : `${action.lead.role}, ${action.lead.agency}`;
  const head = [
    `${action.outcome} ${action.ref}`,
    action.title,
    action.workstream,
    [lead, ...action.supporting].join(' + '),
    `${action.startsOn ?? '–'} to ${action.baselineDueOn ?? '–'}${action.revisedDueOn === null ? '' : `, agreed ${action.revisedDueOn}`}`,
    ...(action.highPriority ? ['high'] : []),
    ...(action.successMeasure === '' ? [] : [`success: ${action.successMeasure}`]),
    ...[...action.findings, ...action.recommendations, ...action.indicators].map((ref) => `→ ${ref}`),
    ...action.evidence.map(({ title, cell }) => `evidence: ${title} (${cell})`),
    ...(action.description === '' ? [] : [`description: ${action.description.replaceAll('\n', '⏎')}`]),
  ];
  return [
    head.join(' | '),
    ...action.updates.map(
      (update) =>
        `  ${update.reportedOn} ${update.status} ${update.progressPercent ?? '–'} ${update.selfRating ?? '–'} ${update.forecastOn ?? '–'} ${update.cell}: ${update.narrative.replaceAll('\n', '⏎')}`,
    ),
  ];
}
