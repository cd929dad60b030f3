import { trackerOf, type MadeCell } from '../make-tracker.ts';
import { means, type TrackerLayout } from '../tracker-layout.ts';

const headings = ['Ref', 'Action', 'Lead', 'Start', 'Due', 'RAG'];
const row = (number: number, rating: MadeCell): readonly MadeCell[] => [
  `FD-${10 + number}`,
  `Action ${number}`,
  'Head of front door',
  { date: '2019-04-01' },
  { date: '2019-09-30' },
  rating,
];
const rated = (...ratings: readonly MadeCell[]) =>
  trackerOf({ name: 'Plan', rows: [headings, ...ratings.map((rating, index) => row(index + 1, rating))] });

/** How a tracker says a rating: words, letters, signs, colours. */
export const ratings: readonly TrackerLayout[] = [
  {
    name: 'words in any case',
    bytes: () => rated('Red', 'AMBER', ' green ', 'Grey', 'Not started'),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F3: ',
      'new FD-13 | Action 3 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F4: ',
      'new FD-14 | Action 4 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – grey – Plan!F5: ',
      'new FD-15 | Action 5 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 not_started – – – Plan!F6: ',
    ],
  },
  {
    name: 'letters, with a blue one',
    bytes: () => rated('R', 'a', 'G', 'B'),
    open: ['workstream:', 'state:b'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F3: ',
      'new FD-13 | Action 3 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F4: ',
      'new FD-14 | Action 4 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – blue – Plan!F5: ',
    ],
  },
  {
    name: 'letters among others, which may be anything',
    bytes: () => rated('R', 'A', 'C', 'N'),
    answers: { 'state:c': means('green', 'completed'), 'state:n': means(null, 'not_started') },
    open: ['workstream:', 'state:r', 'state:a', 'state:c', 'state:n'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F3: ',
      'new FD-13 | Action 3 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 completed – green – Plan!F4: ',
      'new FD-14 | Action 4 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 not_started – – – Plan!F5: ',
    ],
  },
  {
    name: 'signs',
    bytes: () => rated('🔴', '🟡', '🟢', '✔'),
    open: ['workstream:', 'state:✔'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F3: ',
      'new FD-13 | Action 3 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F4: ',
      'new FD-14 | Action 4 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 completed – green – Plan!F5: ',
    ],
  },
  {
    name: 'words of a state among colours',
    bytes: () =>
      rated('Complete', 'Completed – awaiting evidence', 'Blue - embedded', 'On track', 'Amber/Green', 'Cancelled'),
    answers: { 'state:amber/green': means('amber', 'in_progress') },
    open: [
      'workstream:',
      'state:complete',
      'state:completed – awaiting evidence',
      'state:blue - embedded',
      'state:on track',
      'state:amber/green',
    ],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 completed – green – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 completed – green – Plan!F3: ',
      'new FD-13 | Action 3 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 completed – blue – Plan!F4: ',
      'new FD-14 | Action 4 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F5: ',
      'new FD-15 | Action 5 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F6: ',
      'new FD-16 | Action 6 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 cancelled – – – Plan!F7: ',
    ],
  },
  {
    name: 'colours alone, of Excel and of a theme',
    bytes: () =>
      rated(
        { fill: '#FF0000' },
        { fill: '#FFC000' },
        { fill: '#92D050' },
        { fill: '#BFBFBF' },
        { fill: { theme: 9, tint: -0.25 } },
        { fill: '#FFFFFF' },
        null,
      ),
    answers: { 'fill:#E46C0A': means('amber') },
    open: ['workstream:', 'fill:#E46C0A'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F3: ',
      'new FD-13 | Action 3 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F4: ',
      'new FD-14 | Action 4 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – grey – Plan!F5: ',
      'new FD-15 | Action 5 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F6: ',
      'new FD-16 | Action 6 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      'new FD-17 | Action 7 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
    ],
  },
  {
    name: 'colours between two names, asked',
    bytes: () => rated({ fill: '#ED7D31' }, { fill: '#0070C0' }, { fill: '#7030A0' }),
    answers: { 'fill:#ED7D31': means('amber'), 'fill:#7030A0': means(null) },
    open: ['workstream:', 'fill:#ED7D31', 'fill:#0070C0', 'fill:#7030A0'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – blue – Plan!F3: ',
      'new FD-13 | Action 3 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
    ],
  },
  {
    name: 'a word that its colour contradicts',
    bytes: () => rated({ fill: '#00B050', value: 'Amber' }, { fill: '#00B050', value: 'Green' }),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!F3: ',
    ],
  },
  {
    name: 'whole rows painted, without a column for the rating',
    bytes: () => {
      const painted = (number: number, fill: string): MadeCell[] =>
        row(number, null)
          .slice(0, 5)
          .map((cell) => ({ fill, ...(cell === null ? {} : { value: cell }) }) as MadeCell);
      return trackerOf({
        name: 'Plan',
        rows: [headings.slice(0, 5), painted(1, '#FF0000'), painted(2, '#92D050'), painted(3, '#FFC000')],
      });
    },
    open: ['workstream:'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!A2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – green – Plan!A3: ',
      'new FD-13 | Action 3 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – amber – Plan!A4: ',
    ],
  },
  {
    name: 'a column of states whose colour is the rating',
    bytes: () =>
      trackerOf({
        name: 'Plan',
        rows: [
          [...headings.slice(0, 5), 'Status'],
          row(1, { fill: '#FF0000', value: 'In progress' }),
          row(2, { fill: '#92D050', value: 'Completed' }),
        ],
      }),
    open: ['workstream:', 'state:completed'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!F2: ',
      'new FD-12 | Action 2 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 completed – green – Plan!F3: ',
    ],
  },
  {
    name: 'conditional formats, which are not evaluated',
    bytes: () => trackerOf({ name: 'Plan', rows: [headings, row(1, 'Red')], conditional: 'F2:F9' }),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Action 1 | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
      '  2019-08-14 in_progress – red – Plan!F2: ',
    ],
    unread: [
      ': Conditional formats colour this sheet as well; they are not evaluated, only the cells’ own fills are read.',
    ],
  },
];
