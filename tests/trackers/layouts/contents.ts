import { trackerOf, type MadeCell } from '../make-tracker.ts';
import { agreed, choose, leads, on, workstream, type TrackerLayout } from '../tracker-layout.ts';

const lead = 'Head of front door';
const begins = { date: '2019-04-01' };
const plan = (headings: readonly string[], ...rows: readonly (readonly MadeCell[])[]) =>
  trackerOf({ name: 'Plan', rows: [headings, ...rows] });

/** What cells say: dates in words, owners, paragraphs, shares, references, what is held. */
export const contents: readonly TrackerLayout[] = [
  {
    name: 'dates in words',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due', 'Revised due date', 'Forecast'],
        ['FD-11', 'One', lead, 'April 2019', 'End of Q3', 'TBC', ''],
        ['FD-12', 'Two', lead, '1st April 2019', 'End of Q3', 'Ongoing', 'Sept 19'],
        ['FD-13', 'Three', lead, begins, 'June 2019', '', 'Spring 2020'],
        ['FD-14', 'Four', lead, begins, 'ASAP', '', 'TBC'],
        ['FD-15', 'Five', lead, begins, '30/6/19', '', '30.09.2019'],
      ),
    answers: {
      'date:due:end of q3': on('2019-12-31'),
      'date:due:asap': on(null),
      'date:revised:tbc': on(null),
      'date:revised:ongoing': on(null),
      'date:forecast:sept 19': on('2019-09-30'),
      'date:forecast:tbc': on(null),
    },
    open: [
      'workstream:',
      'date:due:end of q3',
      'date:revised:tbc',
      'date:revised:ongoing',
      'date:forecast:sept 19',
      'date:forecast:spring 2020',
      'date:due:asap',
      'date:forecast:tbc',
    ],
    actions: [
      'new FD-11 | One | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      'new FD-12 | Two | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-08-14 in_progress – – 2019-09-30 Plan!G3: ',
      'new FD-13 | Three | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-06-30',
      '  2019-08-14 in_progress – – 2020-05-31 Plan!G4: ',
      'new FD-15 | Five | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-06-30',
      '  2019-08-14 in_progress – – 2019-09-30 Plan!G6: ',
    ],
    leftOut: ['Row 5: It has no due date, as decided.'],
  },
  {
    name: 'days and months the American way round, and both',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due'],
        ['FD-11', 'One', lead, '4/1/2019', '6/30/2019'],
        ['FD-12', 'Two', lead, '13/4/2019', '9/30/2019'],
      ),
    answers: { order: { kind: 'order', dayFirst: false } },
    open: ['order', 'workstream:'],
    actions: [
      'new FD-11 | One | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-06-30',
      'new FD-12 | Two | FD | Head of front door, Exampleshire Council | 2019-04-13 to 2019-09-30',
    ],
  },
  {
    name: 'dated paragraphs in one cell',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due', 'Progress update', 'RAG'],
        [
          'FD-11',
          'One',
          lead,
          begins,
          { date: '2019-12-31' },
          '12/5/19 – training started. 3 June: 40 staff trained',
          'Green',
        ],
        [
          'FD-12',
          'Two',
          lead,
          begins,
          { date: '2019-12-31' },
          'Lead appointed.\n10/7/2019 First meeting\n5/6/2019 Invitations sent',
          '',
        ],
        ['FD-13', 'Three', lead, { date: '2017-01-01' }, { date: '2019-12-31' }, '12/5/19: a\n3 June: b', 'Red'],
        ['FD-14', 'Four', lead, begins, { date: '2019-12-31' }, '3 June 2019: left whole', ''],
      ),
    answers: { split: choose('split'), 'part:Plan!F4:1': on('2019-06-03') },
    decisions: { answers: [{ key: 'split:Plan!F5', answer: choose('whole') }] },
    open: ['workstream:', 'split'],
    actions: [
      'new FD-11 | One | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-05-12 in_progress – – – Plan!F2: 12/5/19 – training started.',
      '  2019-06-03 in_progress – – – Plan!F2: 3 June: 40 staff trained',
      '  2019-08-14 in_progress – green – Plan!G2: ',
      'new FD-12 | Two | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-06-05 in_progress – – – Plan!F3: 5/6/2019 Invitations sent',
      '  2019-07-10 in_progress – – – Plan!F3: 10/7/2019 First meeting',
      '  2019-08-14 in_progress – – – Plan!F3: Lead appointed.',
      'new FD-13 | Three | FD | Head of front door, Exampleshire Council | 2017-01-01 to 2019-12-31',
      '  2019-05-12 in_progress – – – Plan!F4: 12/5/19: a',
      '  2019-06-03 in_progress – – – Plan!F4: 3 June: b',
      '  2019-08-14 in_progress – red – Plan!G4: ',
      'new FD-14 | Four | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-08-14 in_progress – – – Plan!F5: 3 June 2019: left whole',
    ],
  },
  {
    name: 'several owners in one cell, and a person’s name',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Owner', 'Start', 'Due'],
        ['FD-11', 'One', 'DCS / Police', begins, { date: '2019-12-31' }],
        ['FD-12', 'Two', 'Head of Service and QA lead; Health', begins, { date: '2019-12-31' }],
        ['FD-13', 'Three', 'Jane Smith', begins, { date: '2019-12-31' }],
        ['FD-14', 'Four', 'Jane Smith', begins, { date: '2019-12-31' }],
      ),
    answers: { 'owner:jane smith |  | ': leads('Principal social worker') },
    open: [
      'workstream:',
      'owner:dcs / police |  | ',
      'owner:head of service and qa lead; health |  | ',
      'owner:jane smith |  | ',
    ],
    actions: [
      'new FD-11 | One | FD | Director of Children’s Services, Exampleshire Council + Police | 2019-04-01 to 2019-12-31 | description: Owners named in the tracker: DCS / Police',
      'new FD-12 | Two | FD | Head of Service, Exampleshire Council + Health | 2019-04-01 to 2019-12-31 | description: Owners named in the tracker: Head of Service and QA lead; Health',
      'new FD-13 | Three | FD | Principal social worker, Exampleshire Council | 2019-04-01 to 2019-12-31',
      'new FD-14 | Four | FD | Principal social worker, Exampleshire Council | 2019-04-01 to 2019-12-31',
    ],
  },
  {
    name: 'owner, agency and helpers in columns of their own',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead officer', 'Lead agency', 'Supporting partners', 'Start', 'Due'],
        ['FD-11', 'One', 'Superintendent', 'Police', 'Exampleshire Council, Health', begins, { date: '2019-12-31' }],
      ),
    open: ['workstream:', 'owner:superintendent | police | exampleshire council, health'],
    actions: [
      'new FD-11 | One | FD | Superintendent, Police + Exampleshire Council + Health | 2019-04-01 to 2019-12-31',
    ],
  },
  {
    name: 'workstreams, priorities, evidence and references to what is here',
    bytes: () =>
      plan(
        [
          'Ref',
          'Workstream',
          'Finding',
          'KPI',
          'Action',
          'Success measure',
          'Lead',
          'Start',
          'Due',
          'Priority',
          'Evidence',
        ],
        [
          'FD-11',
          'Front door',
          'PA-1',
          'FD05',
          'One',
          '95% in a day',
          lead,
          begins,
          { date: '2019-12-31' },
          'High',
          'Audit of June',
        ],
        ['QA1', 'Quality assurance', 'PA-1 and PA-12', '', 'Two', '', lead, begins, { date: '2019-12-31' }, '2', ''],
      ),
    answers: { evidence: choose('claimed'), 'priority:2': choose('normal') },
    open: ['workstream:quality assurance', 'priority:2', 'evidence'],
    actions: [
      'new FD-11 | One | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31 | high | success: 95% in a day | → PA-1 | → FD05 | evidence: Audit of June (Plan!K2)',
      'new QA1 | Two | QA | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31 | → PA-1 | description: Finding: PA-1 and PA-12',
    ],
  },
  {
    name: 'shares as fractions, per cent and words',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due', '% complete'],
        ['FD-11', 'One', lead, begins, { date: '2019-12-31' }, 0.5],
        ['FD-12', 'Two', lead, begins, { date: '2019-12-31' }, { share: 0.25 }],
        ['FD-13', 'Three', lead, begins, { date: '2019-12-31' }, '75%'],
        ['FD-14', 'Four', lead, begins, { date: '2019-12-31' }, 'half'],
        ['FD-15', 'Five', lead, begins, { date: '2019-12-31' }, 'most of it'],
        ['FD-16', 'Six', lead, { date: '2019-10-01' }, { date: '2019-12-31' }, 0],
        ['FD-17', 'Seven', lead, begins, { date: '2019-12-31' }, 1],
      ),
    answers: { 'progress:most of it': { kind: 'progress', percent: null } },
    open: ['workstream:', 'progress:most of it'],
    actions: [
      'new FD-11 | One | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-08-14 in_progress 50 – – Plan!F2: ',
      'new FD-12 | Two | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-08-14 in_progress 25 – – Plan!F3: ',
      'new FD-13 | Three | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-08-14 in_progress 75 – – Plan!F4: ',
      'new FD-14 | Four | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-08-14 in_progress 50 – – Plan!F5: ',
      'new FD-15 | Five | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      'new FD-16 | Six | FD | Head of front door, Exampleshire Council | 2019-10-01 to 2019-12-31',
      '  2019-08-14 not_started 0 – – Plan!F7: ',
      'new FD-17 | Seven | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-08-14 completed 100 – – Plan!F8: ',
    ],
  },
  {
    name: 'revised dates with and without reasons, forecasts, a finished action',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due', 'Revised due date', 'Reason for change', 'Forecast', 'RAG'],
        [
          'FD-11',
          'One',
          lead,
          begins,
          { date: '2019-06-30' },
          { date: '2019-09-30' },
          'Waited for the police',
          { date: '2019-10-31' },
          'Amber',
        ],
        ['FD-12', 'Two', lead, begins, { date: '2019-06-30' }, { date: '2019-08-31' }, '', '', 'Red'],
        [
          'FD-13',
          'Three',
          lead,
          begins,
          { date: '2019-06-30' },
          { date: '2019-06-30' },
          '',
          { date: '2019-07-31' },
          'Complete',
        ],
        ['FD-14', 'Four', lead, begins, { date: '2019-06-30' }, { date: '2019-03-31' }, '', '', 'Green'],
      ),
    answers: { agreed },
    open: ['workstream:', 'agreed', 'state:complete'],
    actions: [
      'new FD-11 | One | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-06-30, agreed 2019-09-30',
      '  2019-08-14 in_progress – amber 2019-10-31 Plan!I2: ',
      'new FD-12 | Two | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-06-30, agreed 2019-08-31',
      '  2019-08-14 in_progress – red – Plan!I3: ',
      'new FD-13 | Three | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-06-30',
      '  2019-08-14 completed – green – Plan!I4: ',
      'new FD-14 | Four | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-06-30',
      '  2019-08-14 in_progress – green – Plan!I5: ',
    ],
  },
  {
    name: 'references that none can have here, and rows without one',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due'],
        ['PA 1/2', 'One', lead, begins, { date: '2019-12-31' }],
        ['A', 'Two', lead, begins, { date: '2019-12-31' }],
        ['', 'Three', lead, begins, { date: '2019-12-31' }],
        [{ shown: 1.1, format: '0.00' }, 'Four', lead, begins, { date: '2019-12-31' }],
        [1.1, 'Five', lead, begins, { date: '2019-12-31' }],
        ['', 'Decide every referral in one working day', lead, begins, { date: '2019-09-30' }],
      ),
    answers: { workstream: workstream('FD', 'Front door') },
    open: ['workstream:', 'same:Plan!B7'],
    actions: [
      'new PA-1-2 | One | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      'new FD-02 | Two | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      'new FD-03 | Three | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      'new 1.10 | Four | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      'new 1.1 | Five | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      'same FD-01 | Decide every referral in one working day | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-09-30',
    ],
  },
  {
    name: 'an action that is held, with other words, another lead and a new report',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due', 'Revised due date', 'Progress', '% complete', 'RAG'],
        [
          'fd-01',
          'Decide every referral within a day',
          'Head of safeguarding',
          begins,
          { date: '2019-09-30' },
          { date: '2019-11-30' },
          'Rota agreed.\nTwo teams to go.',
          { share: 0.6 },
          'Amber',
        ],
      ),
    answers: { agreed },
    decisions: { answers: [{ key: 'held:FD-01', answer: { kind: 'fields', fields: ['lead', 'agreedDueOn'] } }] },
    open: ['agreed'],
    actions: [
      'changed FD-01 | Decide every referral within a day | FD | Head of safeguarding, Exampleshire Council | 2019-04-01 to 2019-09-30, agreed 2019-11-30',
      '  2019-08-14 in_progress 60 amber – Plan!G2: Rota agreed.⏎Two teams to go.',
    ],
  },
  {
    name: 'an action due before it starts, and two with one reference',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due', 'RAG'],
        ['FD-11', 'One', lead, { date: '2019-09-01' }, { date: '2019-03-01' }, 'Red'],
        ['FD-12', 'Two', lead, begins, { date: '2019-12-31' }, 'Green'],
        ['FD-12', 'Three', lead, begins, { date: '2019-12-31' }, 'Green'],
      ),
    answers: { 'start:Plan!B2': on('2018-11-01'), 'ref:fd-12': choose('Plan!B4') },
    open: ['workstream:', 'start:Plan!B2', 'ref:fd-12'],
    actions: [
      'new FD-11 | One | FD | Head of front door, Exampleshire Council | 2018-11-01 to 2019-03-01',
      '  2019-08-14 in_progress – red – Plan!F2: ',
      'new FD-12 | Three | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31',
      '  2019-08-14 in_progress – green – Plan!F4: ',
    ],
    leftOut: ['Row 3: Another row was chosen for the reference FD-12.'],
  },
  {
    name: 'a long action in several lines, whose whole text is kept',
    bytes: () =>
      plan(
        ['Ref', 'Action', 'Lead', 'Start', 'Due'],
        [
          'FD-11',
          `Agree with every partner\n- ${'who decides, by when and on what evidence, '.repeat(6)}and so on`,
          lead,
          begins,
          { date: '2019-12-31' },
        ],
      ),
    open: ['workstream:'],
    actions: [
      'new FD-11 | Agree with every partner - who decides, by when and on what evidence, who decides, by when and on what evidence, who decides, by when and on what evidence, who decides, by when and on what evidence,… | FD | Head of front door, Exampleshire Council | 2019-04-01 to 2019-12-31 | description: Agree with every partner⏎- who decides, by when and on what evidence, who decides, by when and on what evidence, who decides, by when and on what evidence, who decides, by when and on what evidence, who decides, by when and on what evidence, who decides, by when and on what evidence, and so on',
    ],
  },
];
