import type { OwnerList, OwnerReturnPreview, OwnerRow, ReturnedAction, ReturnedCell } from '#shared/contract/owners.ts';

export const buildOwner = (more: Partial<OwnerRow> = {}): OwnerRow => ({
  kind: 'person',
  id: 1,
  name: 'Head of front door, Exampleshire Council',
  actions: 3,
  overdue: 1,
  left: false,
  sent: null,
  fileName: 'a.xlsx',
  ...more,
});

export const buildList = (more: Partial<OwnerList> = {}): OwnerList => ({
  asAtOn: '2019-07-15',
  dueOn: '2019-07-29',
  people: [buildOwner(), buildOwner({ id: 2, name: 'Head of quality, Exampleshire Council', overdue: 0 })],
  agencies: [buildOwner({ kind: 'agency', id: 9, name: 'Exampleshire Police' })],
  ...more,
});

const red = { colour: 'red', rule: 'overdue', because: 'Overdue by 76 days' } as const;
const green = { colour: 'green', rule: 'awaiting_evidence', because: 'Complete, awaiting evidence' } as const;

export const buildCell = (more: Partial<ReturnedCell> = {}): ReturnedCell => ({
  column: 'progressPercent',
  heading: 'Progress',
  sheet: 'Your actions',
  cell: 'K7',
  kind: 'changed',
  take: null,
  sent: '40%',
  held: '40%',
  returned: '60%',
  why: '',
  next: '',
  ...more,
});

export const buildAction = (more: Partial<ReturnedAction> = {}): ReturnedAction => ({
  ref: 'FD-01',
  title: 'Agree thresholds with partners',
  ofAgency: false,
  sheet: 'Your actions',
  row: 7,
  chosen: false,
  cells: [buildCell()],
  closed: '',
  lastReportOn: '2019-05-01',
  ratingNow: red,
  ratingAfter: green,
  ...more,
});

export const buildPreview = (more: Partial<OwnerReturnPreview> = {}): OwnerReturnPreview => ({
  fileName: 'back.xlsx',
  sha256: 'a'.repeat(64),
  outcome: 'ready',
  message: 'Head of front door reports on 1 of 3 actions.',
  recipient: 'Head of front door, Exampleshire Council',
  madeOn: '2019-07-15',
  newerMadeOn: null,
  givenOn: null,
  givenProblem: '',
  receivedOn: '2019-08-01',
  notBefore: { on: '2019-05-01', ref: 'FD-01' },
  actions: [buildAction()],
  rowsToDecide: [],
  proposals: [],
  locked: [],
  missing: [],
  open: [],
  counts: { sent: 3, reports: 1, changed: 1, conflicts: 0, invalid: 0 },
  workstreams: [{ code: 'FD', name: 'Front door', nextRef: 'FD-04' }],
  lead: { role: 'Head of front door', agency: 'Exampleshire Council' },
  ...more,
});
