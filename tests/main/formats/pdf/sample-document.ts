import type { Block, Cell, ChartBlock, Column, PackDocument, Row, Run, Section } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { sampleSpc, sequence } from './sample-charts.ts';

const groups = ['Front door', 'Assessment and planning', 'Child protection', 'Children in care', 'Workforce'];
const measures = [
  'Referrals decided within one working day',
  'Assessments completed within 45 working days',
  'Section 47 enquiries leading to a conference within 15 working days',
  'Children seen within 5 working days of referral',
  'Child in need plans reviewed on time',
  'Child protection visits made on time',
  'Repeat child protection plans within two years',
  'Health assessments completed on time',
  'Personal education plans up to date',
  'Missing children offered a return home interview',
  'Social worker posts filled by permanent staff',
  'Supervision held in the month',
];
const variations = [
  'common_cause',
  'improvement_high',
  'concern_low',
  'neutral_high',
  'concern_high',
  'improvement_low',
  'neutral_low',
] as const;
const variationTexts = [
  'No significant change',
  'Improving, higher',
  'Concern, lower',
  'Changed, higher',
  'Concern, higher',
  'Improving, lower',
  'Changed, lower',
];
const assurances = ['consistent_pass', 'consistent_fail', 'inconsistent', null] as const;
const assuranceTexts = ['Will meet target', 'Will miss target', 'Hit or miss', 'Cannot be said'];
const movements = ['up', 'down', 'level', 'none'] as const;

const last = '2019-06';
const code = (index: number): string => `FD${String(index + 1).padStart(2, '0')}`;
const text = (value: string): Cell => ({ kind: 'text', text: value });
const percent = (value: number, flags: readonly string[] = []): Cell => ({
  kind: 'number',
  value,
  text: `${value.toFixed(1)}%`,
  unit: 'percent',
  origin: 'return',
  flags,
});
const column = (key: string, label: string, align: Column['align'], width: Column['width']): Column => ({
  key,
  label,
  align,
  width,
});
const paragraph = (id: string, ...runs: readonly Run[]): Block => ({ kind: 'paragraph', id, runs });

/** Charted indicators, so that a scorecard row knows whether it has a page to lead to. */
const charted = (index: number, charts: number): boolean => index < charts;

function scorecardRow(index: number, charts: number): Row {
  const next = sequence(index + 11);
  const value = 60 + next() * 35;
  const movement = movements[index % 4] ?? 'none';
  const name = measures[index % measures.length] ?? '';
  const chart = charted(index, charts) ? `chart-${code(index)}` : null;
  const missing = index % 17 === 9;
  return {
    id: code(index),
    cells: [
      chart === null ? text(code(index)) : { kind: 'text', text: code(index), link: { to: `kpi-${code(index)}` } },
      text(name),
      missing
        ? { kind: 'marker', marker: 'not_returned', text: 'Not returned', origin: 'return' }
        : percent(value, index % 13 === 4 ? ['restated'] : index % 19 === 6 ? ['small numbers', 'provisional'] : []),
      percent(85),
      missing ? { kind: 'blank', text: '' } : text((value - 85).toFixed(1).replace('-', '−')),
      {
        kind: 'rating',
        colour: missing ? 'grey' : (colours[(index * 3 + Math.floor(index / 5)) % 5] ?? 'grey'),
        because: 'below the amber limit',
        moderated: index % 23 === 5,
      },
      {
        kind: 'movement',
        movement,
        judgement: movement === 'up' ? 'better' : movement === 'down' ? 'worse' : 'neither',
        text: ['Better', 'Worse', 'Level', 'No earlier figure'][index % 4] ?? '',
      },
      { kind: 'variation', icon: variations[index % 7] ?? 'common_cause', text: variationTexts[index % 7] ?? '' },
      { kind: 'assurance', icon: assurances[index % 4] ?? null, text: assuranceTexts[index % 4] ?? '' },
      chart === null
        ? { kind: 'blank', text: '' }
        : {
            kind: 'sparkline',
            chart,
            code: 'FD01',
            unit: 'percent',
            months: [],
            origins: [],
            values: Array.from({ length: 13 }, (_, i) => (i === 4 && index % 5 === 0 ? null : 60 + next() * 30)),
            text: 'Last 13 months, rising since January 2019.',
          },
      index % 3 === 0 ? { kind: 'blank', text: 'None' } : percent(78.4),
      percent(82.1),
    ],
  };
}

const scorecardColumns: readonly Column[] = [
  column('ref', 'Ref', 'left', 'fit'),
  column('measure', 'Measure', 'left', 3.4),
  column('value', 'June 2019', 'right', 'fit'),
  column('target', 'Target', 'right', 'fit'),
  column('distance', 'From target', 'right', 'fit'),
  column('rating', 'Rating', 'centre', 'fit'),
  column('movement', 'Since May', 'left', 1.25),
  column('variation', 'Variation', 'left', 2.2),
  column('assurance', 'Assurance', 'left', 1.75),
  column('trend', '13 months', 'left', 'fit'),
  column('neighbours', 'Neighbours', 'right', 'fit'),
  column('england', 'England', 'right', 'fit'),
];

function scorecard(rows: number, charts: number): Section {
  const all = Array.from({ length: rows }, (_, index) => index);
  const banded = groups.flatMap((name, g): Row[] => [
    {
      id: `band-${g}`,
      band: true,
      cells: scorecardColumns.map((_, i) => (i === 0 ? text(name) : { kind: 'blank', text: '' })),
    },
    ...all.filter((index) => index % groups.length === g).map((index) => scorecardRow(index, charts)),
  ]);
  return {
    id: 'scorecard',
    title: 'KPI scorecard',
    sheetName: 'Scorecard',
    orientation: 'landscape',
    blocks: [
      paragraph('scorecard-intro', {
        text: 'Rated against the target in force for June 2019. A reference leads to the page of that measure.',
      }),
      {
        kind: 'table',
        id: 'scorecard-table',
        caption: 'All measures at 30 June 2019',
        columns: scorecardColumns,
        rows: banded,
        whenEmpty: 'No measures.',
      },
    ],
  };
}

const actionTexts = [
  'Move to one front door for all contacts, with a decision by a qualified manager within one working day.',
  'Audit 40 case files a month with the practice leads, and report themes to the board.',
  'Recruit 18 permanent social workers and convert 6 agency posts.',
  'Agree the neglect strategy with health, police and schools.',
];

function actions(count: number): Section {
  const columns = [
    column('ref', 'Ref', 'left', 'fit'),
    column('action', 'Action', 'left', 2.6),
    column('lead', 'Lead', 'left', 1.1),
    column('baseline_due_on', 'Baseline due', 'left', 'fit'),
    column('agreed_due_on', 'Agreed due', 'left', 'fit'),
    column('slippage', 'Slippage', 'left', 'fit'),
    column('owner_rating', 'Owner’s rating', 'centre', 'fit'),
    column('rating', 'Rating', 'centre', 'fit'),
    column('because', 'Why', 'left', 2),
  ];
  const rows = Array.from({ length: count }, (_, i): Row => ({
    id: `action-${i}`,
    cells: [
      { kind: 'text', text: `${(i % 6) + 1}.${Math.floor(i / 6) + 1}`, strong: true },
      text(actionTexts[i % 4] ?? ''),
      text(
        [
          'Director of Children’s Services',
          'Head of Safeguarding',
          'Lead for Llanfair, Dŵr Cymru',
          'Zespół Łódź: Żaneta Ćwik’s post',
        ][i % 4] ?? '',
      ),
      { kind: 'date', on: '2019-03-31', text: '31 Mar 2019', origin: 'plan' },
      { kind: 'date', on: '2019-09-30', text: '30 Sep 2019', origin: 'plan' },
      text(i % 3 === 0 ? '183 days' : 'none'),
      { kind: 'rating', colour: colours[(i + 2) % 5] ?? 'grey', because: 'said by the owner' },
      { kind: 'rating', colour: colours[i % 5] ?? 'grey', because: 'overdue', moderated: i % 9 === 1 },
      text(
        i % 5 === 4
          ? 'Not due to start until 1 September 2019.'
          : 'Overdue by 91 days; forecast 30 September 2019, 183 days after the baseline.',
      ),
    ],
  }));
  return {
    id: 'actions',
    title: 'Improvement plan actions',
    sheetName: 'Actions',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        id: 'actions-table',
        caption: 'Every open action and those closed since May 2019',
        columns,
        rows,
        whenEmpty: 'No actions.',
      },
    ],
  };
}

function chartPage(index: number): Block[] {
  const name = measures[index % measures.length] ?? '';
  const spec = sampleSpc({
    code: code(index),
    title: name,
    months: index % 4 === 3 ? 60 : 24,
    last,
    seed: index + 1,
    missing: index % 3 === 1 ? [8, 9] : [],
    restated: index % 4 === 2 ? [14] : [],
    benchmarks: [
      { label: 'Statistical neighbours 2018-19', value: 78.4, origin: 'neighbours' },
      { label: 'England 2018-19', value: 82.1, origin: 'england' },
    ],
    ...(index % 3 === 0 ? { rebaseAt: 12 } : {}),
  });
  const chart: ChartBlock = {
    kind: 'chart',
    id: `chart-${code(index)}`,
    caption: `${code(index)} ${name}, to June 2019`,
    alt: `${code(index)} ${name}: below target for 9 of the last 12 months; the last two points are below the lower limit.`,
    chart: spec,
  };
  return [
    { kind: 'heading', id: `kpi-${code(index)}`, level: 2, text: `${code(index)} ${name}` },
    chart,
    paragraph(
      `comment-${code(index)}`,
      { text: 'Red because ', strong: true },
      {
        text: '79.4% is 5.6 points below the target of 85%. The daily decision meeting began on 3 June; the first full month is July. See ',
      },
      { text: 'the scorecard', link: { to: 'scorecard' } },
      { text: '.' },
    ),
  ];
}

function summary(): Section {
  return {
    id: 'summary',
    title: 'Summary',
    sheetName: 'Summary',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'figures',
        id: 'summary-figures',
        items: [
          {
            label: 'actions rated red',
            note: 'of 60 rated; 9 in May',
            cell: { kind: 'number', value: 12, text: '12', unit: 'count', origin: 'plan' },
          },
          {
            label: 'measures at target',
            note: 'of 54 rated; 6 not rated',
            cell: { kind: 'number', value: 21, text: '21', unit: 'count', origin: 'return', flags: ['provisional'] },
          },
          {
            label: 'overall',
            note: 'red: over 25% of actions are red',
            cell: { kind: 'rating', colour: 'red', because: 'over 25% red' },
          },
          {
            label: 'average slippage',
            note: 'against the baseline',
            cell: { kind: 'number', value: 74, text: '74 days', unit: 'days', origin: 'plan' },
          },
        ],
      },
      {
        kind: 'callout',
        id: 'summary-decide',
        tone: 'warning',
        title: 'The board must decide',
        runs: [
          {
            text: 'Action 3.2 asks for a third change of its due date, to 31 March 2020. The baseline was 31 March 2019. See ',
          },
          { text: 'the action', link: { to: 'actions-table' } },
          { text: '.' },
        ],
      },
      { kind: 'heading', id: 'summary-better', level: 2, text: 'What is better' },
      {
        kind: 'list',
        id: 'summary-better-list',
        items: [
          [
            { text: 'FD01', link: { to: 'kpi-FD01' } },
            { text: ' has been above its mean for 8 months: a special cause, improving.' },
          ],
          [{ text: '✓ All 12 audits planned for June were held.' }],
        ],
      },
      { kind: 'heading', id: 'summary-worse', level: 2, text: 'What is worse' },
      {
        kind: 'list',
        id: 'summary-worse-list',
        items: [
          [{ text: 'FD03', link: { to: 'kpi-FD03' } }, { text: ' fell below its lower limit (→ concern).' }],
          [{ text: 'Three owners rate an action greener than the rule does.' }],
        ],
      },
      {
        kind: 'callout',
        id: 'summary-note',
        tone: 'information',
        title: 'How to read the ratings',
        runs: [
          { text: 'Each rating follows the rules of the rule set named on the cover. ' },
          { text: 'Guidance', link: { url: 'https://www.gov.uk/' } },
          { text: ' is published.' },
        ],
      },
    ],
  };
}

function planOnAPage(): Section {
  const bars = groups.map((label, i) => ({
    label,
    counts: { red: 3 - (i % 3), amber: 4, green: 6 + i * 3, blue: i % 2, grey: i === 2 ? 1 : 0 },
    origin: 'plan',
  }));
  return {
    id: 'plan',
    title: 'Plan on a page',
    sheetName: 'Plan on a page',
    orientation: 'portrait',
    blocks: [
      paragraph('plan-intro', { text: 'Counts of each rating by workstream. Not rated never counts as green.' }),
      {
        kind: 'chart',
        id: 'plan-bars',
        caption: 'Ratings by workstream at 30 June 2019',
        alt: 'Plan: child protection has the most red actions, 1 to 3 in each workstream.',
        chart: { kind: 'rating_bars', title: 'Ratings by workstream', bars },
      },
      { kind: 'heading', id: 'plan-rule', level: 2, text: 'Rule of the roll-up' },
      paragraph('plan-rule-text', {
        text: 'Red if any priority item is red or over 25% are red; amber if any red or over 25% amber; else green.',
      }),
      { kind: 'heading', id: 'plan-evidence-heading', level: 3, text: 'Evidence accepted since the last pack' },
      {
        kind: 'table',
        id: 'plan-evidence',
        caption: 'Evidence accepted since May 2019',
        columns: [column('ref', 'Ref', 'left', 'fit')],
        rows: [],
        whenEmpty: 'No evidence was accepted since the last pack.',
      },
    ],
  };
}

/** A pack of a made-up authority, the same each time: what every test of the PDF writer is run on. */
export function sampleDocument(
  size: { readonly scorecard: number; readonly charts: number; readonly actions: number } = {
    scorecard: 60,
    charts: 12,
    actions: 60,
  },
): PackDocument {
  const trends = Array.from({ length: size.charts }, (_, index) => chartPage(index)).flat();
  return {
    format: 'plumbline-document/1',
    meta: {
      title: 'Improvement board pack: June 2019',
      authority: 'Northmoor Council (fictional)',
      board: 'Improvement board',
      notice: 'Sample: Northmoor is not a real council and every figure is made up.',
      edition: 'board',
      period: last,
      asAtOn: '2019-07-12',
      knownOn: null,
      boardOn: '2019-07-18',
      profile: 'Monthly board pack',
      publication: null,
      state: 'final',
      version: 3,
      marking: 'OFFICIAL-SENSITIVE',
      ruleSetId: 'standard-2019',
      snapshotSha256: '8f3a21c09b7e4d5566fa01b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6',
      verificationCode: '8F3A 21C0 9B7E 4D55',
      producer: 'Plumbline 0.1.0',
    },
    sections: [
      summary(),
      planOnAPage(),
      scorecard(size.scorecard, size.charts),
      { id: 'trends', title: 'Red and concern measures', sheetName: 'Trends', orientation: 'portrait', blocks: trends },
      actions(size.actions),
    ],
    origins: {
      return: { kind: 'cell', fileName: 'return.xlsx', sha256: '00', sheet: 'June', cell: 'B7' },
      plan: { kind: 'record', entity: 'action', ref: '3.2' },
    },
  };
}
