import type { TrackerRole } from '../domain/tracker/columns/roles.ts';
import type { HeldField, QuestionGroup } from '../domain/tracker/stage/questions.ts';
import type { StagedAction } from '../domain/tracker/stage/staged-action.ts';

export const trackerRoleLabels: Readonly<Record<TrackerRole, string>> = {
  ref: 'Reference',
  workstream: 'Workstream',
  recommendation: 'Recommendation',
  finding: 'Finding',
  indicator: 'Indicator',
  action: 'Action',
  success: 'Success measure',
  lead: 'Lead',
  agency: 'Agency',
  supporting: 'Supporting agencies',
  start: 'Start',
  due: 'Due date',
  revised: 'Revised due date',
  reason: 'Reason for the revised date',
  forecast: 'Forecast',
  progress: 'Progress in per cent',
  note: 'Progress in words',
  rating: 'Rating',
  status: 'Status',
  evidence: 'Evidence',
  priority: 'Priority',
};

export const questionGroupLabels: Readonly<Record<QuestionGroup, string>> = {
  order: 'Day or month first',
  workstream: 'Workstreams',
  owner: 'Who leads',
  date: 'Dates',
  agreed: 'Revised due dates',
  state: 'Words for ratings and states',
  fill: 'Colours',
  progress: 'Progress',
  priority: 'Priority',
  reference: 'References',
  evidence: 'Evidence',
  split: 'Paragraphs with dates',
  part: 'Days of paragraphs',
};

export const stagedOutcomeLabels: Readonly<Record<StagedAction['outcome'], string>> = {
  new: 'New',
  changed: 'Held, something new',
  same: 'Held, nothing new',
  undecided: 'Waits for an answer',
  left_out: 'Left out',
};

export const heldFieldLabels: Readonly<Record<HeldField, string>> = {
  title: 'What is to be done',
  successMeasure: 'Success measure',
  workstream: 'Workstream',
  lead: 'Lead',
  startsOn: 'Start',
  highPriority: 'Priority',
  agreedDueOn: 'Agreed due date',
};
