import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Block, ChartBlock, PackDocument } from '#shared/domain/pack/document.ts';
import { actions } from './sample-actions.ts';
import { column, groups, origins, period, text } from './sample-base.ts';
import { kpiBlocks, scorecard } from './sample-indicators.ts';

origins['plan-counts'] = {
  kind: 'calculation',
  text: 'Count of actions by rating',
  from: ['action-A1.1', 'action-A1.2', 'action-A1.3', 'rule-target'],
};

const bars: ChartBlock = {
  kind: 'chart',
  id: 'plan-on-a-page',
  caption: 'Actions by workstream and rating',
  alt: 'Plan on a page: front door has 12 red actions of 50, more than any other workstream.',
  chart: {
    kind: 'rating_bars',
    title: 'Actions by workstream and rating',
    bars: groups.map((label, i) => ({
      label,
      counts: { red: 12 - i * 2, amber: 8 + i, green: 20, blue: i, grey: i === 3 ? 0 : 2 },
      origin: 'plan-counts',
    })),
  },
};

const summary: Block[] = [
  { kind: 'heading', id: 'summary-figures', level: 2, text: 'Where we are' },
  {
    kind: 'figures',
    id: 'tiles',
    items: [
      {
        label: 'indicators rated red',
        cell: { kind: 'number', value: 12, text: '12', unit: 'count', origin: 'plan-counts' },
        note: 'of 60; 14 last month',
      },
      {
        label: 'visits on time',
        cell: {
          kind: 'number',
          value: 85.3,
          text: '85.3%',
          unit: 'percent',
          origin: 'plan-counts',
          flags: ['provisional'],
        },
        note: 'target 95.0%',
      },
      {
        label: 'children without a social worker',
        cell: { kind: 'number', value: 1086, text: '1,086', unit: 'count', origin: 'plan-counts' },
        note: `at ${dateInWords('2019-06-30')}`,
      },
      {
        label: 'agency',
        cell: { kind: 'marker', marker: 'not_returned', text: 'not returned', origin: 'plan-counts' },
        note: '',
      },
    ],
  },
  {
    kind: 'callout',
    id: 'decide',
    tone: 'warning',
    title: 'The board must decide',
    runs: [
      { text: 'Whether to accept the new date for ' },
      { text: 'the neglect strategy', link: { to: 'FD10' } },
      { text: ', which has moved twice since it was agreed in January and now lies after the next monitoring visit.' },
    ],
  },
  {
    kind: 'callout',
    id: 'note',
    tone: 'information',
    title: 'Data note',
    runs: [{ text: 'Figures are provisional until the July return.' }],
  },
  { kind: 'heading', id: 'better', level: 2, text: 'What is better' },
  {
    kind: 'list',
    id: 'better-list',
    items: [
      [{ text: 'Visits on time', strong: true }, { text: ' rose for the fourth month.' }],
      [{ text: 'Audit scores are inside their limits; no change.' }],
      [{ text: 'Literal _x0041_ stays as typed.' }],
    ],
  },
  { kind: 'heading', id: 'plan', level: 3, text: 'Plan on a page' },
  bars,
  {
    kind: 'table',
    id: 'changes',
    caption: 'What changed since the last pack',
    columns: [column('what', 'What', 2), column('from', 'Was'), column('to', 'Is'), column('why', 'Why', 3)],
    rows: [
      {
        id: 'change-1',
        cells: [
          text('A1.4 Publish the neglect strategy'),
          { kind: 'rating', colour: 'green', because: '' },
          { kind: 'rating', colour: 'red', because: 'Overdue by 12 days.' },
          text('Overdue by 12 days.'),
        ],
      },
      {
        id: 'change-2',
        cells: [
          text('FD03'),
          { kind: 'rating', colour: 'grey', because: '' },
          { kind: 'rating', colour: 'amber', because: 'Within the amber limit.' },
          text('Within the amber limit.'),
        ],
      },
    ],
    whenEmpty: 'Nothing changed.',
  },
  {
    kind: 'table',
    id: 'closed',
    caption: 'Actions closed',
    columns: [column('ref', 'Ref'), column('title', 'Action')],
    rows: [],
    whenEmpty: 'No action was closed since the last pack.',
  },
];

/**
 * A pack of a fictional authority, made by rule so that no figure belongs to anyone: a scorecard of 60 indicators,
 * 12 control charts of 36 months, 300 actions, rating bars, and texts that try to be formulas.
 */
export const sampleDocument: PackDocument = {
  format: 'plumbline-document/1',
  meta: {
    title: `Improvement board pack: ${periodInWords(period)}`,
    authority: 'Exampleshire & Łęka County Council',
    board: 'Improvement board',
    notice: 'SAMPLE: a fictional authority, invented figures',
    edition: 'board',
    period,
    asAtOn: '2019-07-05',
    knownOn: null,
    boardOn: '2019-07-16',
    profile: 'Monthly board pack',
    publication: null,
    state: 'draft',
    version: 2,
    marking: 'OFFICIAL-SENSITIVE',
    ruleSetId: 'standard-2026',
    snapshotSha256: '9f2c4b7a11d05e38'.repeat(4),
    verificationCode: '9f2c 4b7a 11d0 5e38',
    producer: 'Plumbline 0.1.0',
  },
  sections: [
    { id: 'summary', title: 'Summary', sheetName: 'Summary', orientation: 'portrait', blocks: summary },
    {
      id: 'scorecard',
      title: 'KPI scorecard',
      sheetName: 'Scorecard',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'paragraph',
          id: 'scorecard-intro',
          runs: [
            {
              text: 'Every indicator with its target, rating and variation; the reason for each rating stands beside it.',
            },
          ],
        },
        scorecard,
      ],
    },
    {
      id: 'indicators',
      title: 'Indicators that need attention',
      sheetName: 'Red indicators',
      orientation: 'landscape',
      blocks: kpiBlocks,
    },
    {
      id: 'actions',
      title: "The plan: children's actions",
      sheetName: "Children's actions",
      orientation: 'landscape',
      blocks: [actions],
    },
    {
      id: 'reviews',
      title: 'Case reviews',
      sheetName: 'Case reviews',
      orientation: 'portrait',
      blocks: [
        {
          kind: 'table',
          id: 'reviews-table',
          caption: 'Actions from reviews',
          columns: [column('ref', 'Ref'), column('text', 'Recommendation', 1)],
          rows: [],
          whenEmpty: 'No review of this period has open actions.',
        },
      ],
    },
  ],
  origins,
};
