import type { ActionBackground, RelatedAction } from '#shared/contract/action-background.ts';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import type { PlanChoices } from '#shared/contract/plan.ts';

/** What the core would send, for a part of the plan on its own; every test changes what it is about. */
export const buildRelated = (changes: Partial<RelatedAction> = {}): RelatedAction => ({
  ref: 'FD-09',
  title: 'Train every team',
  status: 'in_progress',
  agreedDueOn: '2019-08-31',
  rating: { colour: 'amber', because: 'Behind.', rule: 'behind_progress' },
  ...changes,
});

export const buildBackground = (changes: Partial<ActionBackground> = {}): ActionBackground => ({
  ref: 'A1',
  description: '',
  plan: 'Improvement plan',
  workstreamCode: 'FD',
  links: { findings: ['F1'], recommendations: [], indicators: [], agencies: [], needs: [] },
  findings: [{ ref: 'F1', text: 'Thresholds are not understood', review: '' }],
  recommendations: [],
  indicators: [],
  agencies: [],
  needs: [],
  neededBy: [],
  milestones: [],
  cameFrom: [],
  became: [],
  cancelled: null,
  changes: [],
  ...changes,
});

export const choices: PlanChoices = {
  workstreams: [
    { code: 'FD', name: 'Front door', plan: 'Improvement plan', nextRef: 'FD-12' },
    { code: 'CP', name: 'Children in need', plan: 'Improvement plan', nextRef: 'CP-03' },
  ],
  people: [
    { role: 'Head of service', agency: 'Council' },
    { role: 'Detective inspector', agency: 'Police' },
  ],
  agencies: ['Council', 'Police'],
  actions: [
    { ref: 'A1', text: 'Write the threshold document', finished: false },
    { ref: 'FD-09', text: 'Train every team', finished: false },
    { ref: 'FD-10', text: 'Audit the front door', finished: true },
  ],
  findings: [{ ref: 'F1', text: 'Thresholds are not understood' }],
  recommendations: [],
  indicators: [],
};

const meeting = (ref: string, heldOn: string, state: MeetingRow['state']): MeetingRow => ({
  ref,
  title: 'Improvement board',
  heldOn,
  kind: 'board',
  state,
  startsAt: '',
  place: '',
  decisions: 0,
});

/** One held and one still ahead. */
export const meetings = [meeting('M002', '2019-12-24', 'planned'), meeting('M001', '2019-05-22', 'held')];
