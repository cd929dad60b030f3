import { trackerOf } from '../make-tracker.ts';
import { choose, leads, on, workstream, type TrackerLayout } from '../tracker-layout.ts';

const headings = ['Ref', 'Action', 'Lead', 'Start', 'Due', 'Progress', 'RAG'];
const lead = 'Head of front door';
const first = [
  'FD-11',
  'Write a threshold document',
  lead,
  { date: '2019-04-01' },
  { date: '2019-09-30' },
  'Drafted',
  'Green',
] as const;
const second = [
  'FD-12',
  'Train every team',
  lead,
  { date: '2019-05-01' },
  { date: '2019-12-31' },
  '',
  'Amber',
] as const;

/** Where things stand: titles, sections, bands, gaps, several sheets, hidden parts. */
export const shapes: readonly TrackerLayout[] = [
  {
    name: 'headings in the first row',
    bytes: () => trackerOf({ name: 'Plan', rows: [headings, first, second] }),
    answers: { workstream: workstream('FD', 'Front door') },
    open: ['workstream:'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F2: Drafted',
      'new FD-12 | Train every team | FD | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31',
      '  2019-08-14 in_progress – amber – Plan!G3: ',
    ],
  },
  {
    name: 'titles above, empty columns between, a key below',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          ['Exampleshire improvement plan'],
          ['As at 14 August 2019', null, null, 'OFFICIAL'],
          [],
          [],
          [null, 'Ref', null, 'Action', 'Lead', null, 'Start', 'Due', 'Progress', 'RAG'],
          [null, ...first.slice(0, 1), null, ...first.slice(1, 3), null, ...first.slice(3)],
          [],
          [null, ...second.slice(0, 1), null, ...second.slice(1, 3), null, ...second.slice(3)],
          [],
          [null, 'Key: Red is off track, Amber at risk, Green on track'],
        ],
      }),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!I6: Drafted',
      'new FD-12 | Train every team | FD | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31',
      '  2019-08-14 in_progress – amber – Plan!J8: ',
    ],
    unread: [
      'A1: Above the table.',
      'A2: Above the table.',
      'D2: Above the table.',
      'B10: Stands alone in its row, and no action stands below it.',
    ],
  },
  {
    name: 'titles of sections as workstreams, merged across',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          headings,
          ['Workstream 1: Front door'],
          first,
          ['Workstream 2 – Court work'],
          ['CW-1', ...second.slice(1)],
          second,
        ],
        merges: ['A2:G2', 'A4:G4'],
      }),
    answers: { 'workstream:workstream 1: front door': workstream('FD', 'Front door') },
    open: ['workstream:workstream 1: front door', 'workstream:workstream 2 – court work'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F3: Drafted',
      'new CW-1 | Train every team | CW | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31',
      '  2019-08-14 in_progress – amber – Plan!G5: ',
      'new FD-12 | Train every team | CW | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31',
      '  2019-08-14 in_progress – amber – Plan!G6: ',
    ],
  },
  {
    name: 'two rows of headings with bands',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          ['Ref', 'Action', 'Responsibility', null, 'Timescale', null, 'Monitoring', null],
          [null, null, 'Lead officer', 'Agency', 'Start', 'Due', 'Update', 'RAG'],
          ['FD-11', 'Write a threshold document', lead, 'Exampleshire Council', ...first.slice(3)],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1'],
      }),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!G3: Drafted',
    ],
  },
  {
    name: 'a recommendation and its reference merged over several actions',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          ['No', 'Recommendation', ...headings.slice(1)],
          ['1', 'R-2 Share information sooner', ...first.slice(1)],
          [null, null, ...second.slice(1)],
          ['2', 'Something that no review said', 'Agree a protocol', ...second.slice(2)],
        ],
        merges: ['A2:A3', 'B2:B3'],
      }),
    answers: { 'ref:1': choose('each') },
    open: ['workstream:', 'ref:1'],
    actions: [
      'new 1 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30 | → R-2 | description: Recommendation: R-2 Share information sooner',
      '  2019-08-14 in_progress – green – Plan!G2: Drafted',
      'new 1b | Train every team | FD | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31 | → R-2 | description: Recommendation: R-2 Share information sooner',
      '  2019-08-14 in_progress – amber – Plan!H3: ',
      'new 2 | Agree a protocol | FD | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31 | description: Recommendation: Something that no review said',
      '  2019-08-14 in_progress – amber – Plan!H4: ',
    ],
  },
  {
    name: 'an action merged over several lines of updates',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          headings,
          [...first.slice(0, 5), '3/6/2019: begun', 'Green'],
          [null, null, null, null, null, '1/7/2019: half way', null],
          second,
        ],
        merges: ['A2:A3', 'B2:B3'],
      }),
    open: ['workstream:', 'split'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-06-03 in_progress – – – Plan!F2: 3/6/2019: begun',
      '  2019-07-01 in_progress – – – Plan!F3: 1/7/2019: half way',
      '  2019-08-14 in_progress – green – Plan!G2: ',
      'new FD-12 | Train every team | FD | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31',
      '  2019-08-14 in_progress – amber – Plan!G4: ',
    ],
  },
  {
    name: 'a sheet for each workstream',
    bytes: () =>
      trackerOf(
        { name: 'Front door', rows: [headings, first] },
        { name: 'Court work', rows: [headings, ['CW-1', ...second.slice(1)]] },
        { name: 'Read me', rows: [['How to fill this in'], ['Write what was done.']] },
      ),
    open: ['workstream:court work'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Front door!F2: Drafted',
      'new CW-1 | Train every team | CW | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31',
      '  2019-08-14 in_progress – amber – Court work!G2: ',
    ],
  },
  {
    name: 'hidden rows, columns and sheets, which are not read',
    bytes: () =>
      trackerOf(
        {
          name: 'Plan',
          rows: [
            [...headings, 'Notes of the secretariat'],
            [...first, 'Ask again'],
            ['FD-99', ...second.slice(1), 'x'],
            [...second, ''],
          ],
          hiddenRows: [3],
          hiddenColumns: ['H'],
        },
        { name: 'Old', state: 'hidden', rows: [headings, ['FD-98', ...second.slice(1)]] },
      ),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F2: Drafted',
      'new FD-12 | Train every team | FD | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31',
      '  2019-08-14 in_progress – amber – Plan!G4: ',
    ],
    unread: [
      ': Row 3 is hidden, so it was not read.',
      ': Column H is hidden, so it was not read.',
      ': Sheet "Old" is hidden, so it was not read.',
    ],
  },
  {
    name: 'headings repeated further down, rows without an action, a column of no use',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          [...headings, 'Budget'],
          [...first, 1000],
          [...headings, 'Budget'],
          ['FD-13', null, lead, null, null, 'A note without an action', null, null],
          [...second, null],
        ],
      }),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F2: Drafted',
      'new FD-12 | Train every team | FD | Head of front door, Exampleshire Council | 2019-05-01 to 2019-12-31',
      '  2019-08-14 in_progress – amber – Plan!G5: ',
    ],
    unread: [
      'H1: Heads a column that is not read.',
      'H2: Column H, “Budget”, is not read.',
      'A3: The headings again.',
      'B3: The headings again.',
      'C3: The headings again.',
      'D3: The headings again.',
      'E3: The headings again.',
      'F3: The headings again.',
      'G3: The headings again.',
      'H3: The headings again.',
      'A4: Stands in a row without an action.',
      'C4: Stands in a row without an action.',
      'F4: Stands in a row without an action.',
    ],
    leftOut: ['Row 4 has no text in the column of actions.'],
  },
  {
    name: 'a column of updates for each month',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          ['Ref', 'Action', 'Lead', 'Start', 'Due', 'Update May 2019', 'Update June 2019', 'Update August 2019', 'RAG'],
          [
            'FD-11',
            'Write a threshold document',
            lead,
            { date: '2019-04-01' },
            { date: '2019-09-30' },
            'Drafted',
            'Consulted',
            'Signed off soon',
            'Green',
          ],
        ],
      }),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-05-31 in_progress – – – Plan!F2: Drafted',
      '  2019-06-30 in_progress – – – Plan!G2: Consulted',
      '  2019-08-14 in_progress – – – Plan!H2: Signed off soon',
      '  2019-08-14 in_progress – green – Plan!I2: ',
    ],
  },
  {
    name: 'a comma-separated file with semicolons',
    fileName: 'tracker.csv',
    bytes: () =>
      Promise.resolve(
        new TextEncoder().encode(
          'Ref;Action;Lead;Start;Due;Progress;RAG\nFD-11;Write a threshold document;Head of front door;01/04/2019;30/09/2019;"Drafted; sent out";Green\n',
        ),
      ),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Write a threshold document | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – F2: Drafted; sent out',
    ],
  },
  {
    name: 'no start, no owner and no workstream anywhere',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          ['Action', 'Due', 'RAG'],
          ['Write a threshold document', { date: '2019-09-30' }, 'R'],
        ],
      }),
    answers: { 'date:start:': on('2019-04-01'), owner: leads('Head of safeguarding') },
    open: ['workstream:', 'owner: |  | ', 'date:start:'],
    actions: [
      'new FD-02 | Write a threshold document | FD | Head of safeguarding, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!C2: ',
    ],
  },
];
