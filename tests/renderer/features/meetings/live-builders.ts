import type { ModerationView } from '#shared/contract/moderations.ts';
import type { LiveException, LiveView } from '#shared/contract/meeting-live.ts';
import { buildActionRow } from '../view-builders.ts';

type Action = Extract<LiveException, { readonly kind: 'action' }>;

/** An overdue action before the board, as meeting mode shows it. */
const buildException = (ref: string, part: Partial<Action> = {}): Action => ({
  kind: 'action',
  key: `action ${ref}`,
  reference: ref,
  title: `Title of ${ref}`,
  colour: 'red',
  reasons: [{ kind: 'overdue', sentence: `${ref} is overdue by 14 days` }],
  done: [],
  action: buildActionRow({ ref }),
  startsOn: '2019-01-01',
  slippageSentence: 'Slipped 14 days',
  lastReport: { on: '2019-06-20', narrative: 'Two teams merged' },
  boardReason: '',
  evidence: [],
  ...part,
});

export const buildLiveView = (part: Partial<LiveView> = {}): LiveView => ({
  meeting: {
    ref: 'M014',
    title: 'Improvement board',
    heldOn: '2019-08-14',
    kind: 'board',
    state: 'held',
    startsAt: '14:00',
    place: '',
    decisions: 0,
  },
  board: 'Improvement board',
  asAtOn: '2019-08-14',
  period: '2019-07',
  closedBecause: '',
  exceptions: [buildException('A-01'), buildException('A-02'), buildException('A-03')],
  decisions: [],
  moderations: [],
  noted: 0,
  roles: ['Head of safeguarding'],
  ...part,
});

const overdue = { colour: 'red', because: 'Overdue by 14 days', rule: 'overdue' } as const;

/** What the form for a moderation is given. */
export const buildModerationView = (): ModerationView => ({
  subject: { kind: 'action', ref: 'A-01' },
  reference: 'A-01',
  title: 'Visit every child in time',
  today: '2019-08-14',
  rating: overdue,
  byRule: overdue,
  closedBecause: '',
  history: [],
  updateCycleDays: 35,
  usualEnd: '2019-09-18',
  longestEnd: '2020-08-13',
  meetings: [{ ref: 'M002', title: 'Improvement board', heldOn: '2019-08-07' }],
  board: 'Improvement board',
  remarks: [],
});
