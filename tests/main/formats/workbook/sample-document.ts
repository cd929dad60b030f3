import {
  addDays,
  addMonths,
  dateInWords,
  periodInWords,
  periodsFrom,
  shortDate,
  shortPeriod,
} from '#shared/domain/dates.ts';
import type {
  Block,
  Cell,
  ChartBlock,
  Column,
  Origin,
  PackDocument,
  Row,
  SpcChartSpec,
  TableBlock,
} from '#shared/domain/pack/document.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';

/**
 * A pack of a fictional authority, made by rule so that no figure belongs to anyone: a scorecard of 60 indicators,
 * 12 control charts of 36 months, 300 actions, rating bars, and texts that try to be formulas.
 */

/** Repeatable numbers from 0 to 1: mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = generator(20190630);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const origins: Record<string, Origin> = {};

const period = '2019-06';
const months = periodsFrom(addMonths(period, -35), period);
const groups = [
  'Front door',
  'Assessment and planning',
  'Child protection',
  'Children in care',
  'Care leavers',
  'Workforce',
];
const subjects = [
  ['Referrals decided within one working day', 'percent'],
  ['Assessments completed within 45 working days', 'percent'],
  ['Children without an allocated social worker', 'count'],
  ['Re-referrals within 12 months', 'percent'],
  ['Referrals for each 10,000 children', 'rate_per_10000'],
  ['Days from referral to first visit', 'days'],
  ['Visits on time', 'percent'],
  ['Average audit score', 'score'],
  ['Initial health assessments within 20 working days', 'percent'],
  ['Weeks to permanence decision', 'weeks'],
] as const;

export const signed = (value: number, digits: number): string =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const grouped = (value: number): string => value.toLocaleString('en-GB');

interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly unit: (typeof subjects)[number][1];
  readonly values: readonly (number | null)[];
  readonly target: number;
  readonly colour: Colour;
}

const indicators: Indicator[] = Array.from({ length: 60 }, (_, i) => {
  const [name, unit] = subjects[i % subjects.length] ?? subjects[0];
  const base = { percent: 82, count: 1240, rate_per_10000: 612.5, days: 9.4, weeks: 31, score: 2.8 }[unit];
  let level = base * (0.85 + random() * 0.25);
  const values = months.map((_month, m) => {
    level += (random() - 0.47) * base * 0.04;
    if (m === 20 && i % 3 === 0) level += base * 0.09;
    if (i % 4 === 1 && (m === 7 || m === 8)) return null;
    const capped = unit === 'percent' ? Math.min(99.9, level) : level;
    return unit === 'count' ? Math.round(capped) : round(capped);
  });
  return {
    code: `${['FD', 'AS', 'CP', 'CC', 'LC', 'WF'][Math.floor(i / 10)]}${String((i % 10) + 1).padStart(2, '0')}`,
    name: i % 10 === 6 ? `${name} (Tŷ Gwyrdd, Łódź Street and Ynys Môn teams)` : name,
    group: groups[Math.floor(i / 10)] ?? '',
    unit,
    values,
    target: unit === 'count' ? Math.round(base * 0.8) : round(base * 1.05),
    colour: colours[Math.floor(random() * 5)] ?? 'grey',
  };
});

const printed = (value: number, unit: Indicator['unit']): string =>
  unit === 'percent' ? `${value.toFixed(1)}%` : unit === 'count' ? grouped(value) : value.toFixed(1);

function cellOrigin(indicator: Indicator, month: number): string {
  const id = `return-${indicator.code}-${months[month]}`;
  origins[id] = {
    kind: 'cell',
    fileName: `kpi-return-${months[month]}.xlsx`,
    sha256: (month + 1).toString(16).padStart(2, '0').repeat(32),
    sheet: 'KPIs',
    cell: `${String.fromCharCode(66 + (month % 12))}${4 + indicators.indexOf(indicator)}`,
  };
  return id;
}

function originsOnce(): void {
  origins['rule-target'] = { kind: 'rule', ruleSet: 'standard-2026', rule: 'distance-from-target' };
  origins['source-england'] = {
    kind: 'source',
    title: 'Characteristics of children in need',
    publisher: 'Example Statistics Office',
    publishedOn: '2018-10-25',
    url: 'https://www.example.org/statistics?year=2018&table=c3',
    note: 'Neighbours of the 2021 model',
  };
}
originsOnce();

const text = (words: string, more: { strong?: boolean; link?: { to: string } } = {}): Cell => ({
  kind: 'text',
  text: words,
  ...more,
});
const column = (
  key: string,
  label: string,
  width: Column['width'] = 'fit',
  align: Column['align'] = 'left',
): Column => ({ key, label, width, align });

function scorecardRow(indicator: Indicator, i: number): Row {
  const latest = indicator.values.at(-1) ?? 0;
  const before = indicator.values.at(-2) ?? 0;
  const distance = round(latest - indicator.target);
  const rise = latest > before;
  origins[`distance-${indicator.code}`] = {
    kind: 'calculation',
    text: 'Value less target',
    from: [cellOrigin(indicator, 35), 'rule-target'],
  };
  return {
    id: `row-${indicator.code}`,
    cells: [
      text(indicator.code, i < 12 ? { link: { to: `kpi-${indicator.code}` }, strong: true } : {}),
      text(indicator.name),
      i === 33
        ? { kind: 'marker', marker: 'suppressed', text: 'c', origin: cellOrigin(indicator, 35) }
        : {
            kind: 'number',
            value: latest,
            text: printed(latest, indicator.unit),
            unit: indicator.unit,
            origin: cellOrigin(indicator, 35),
            ...(i % 11 === 3 ? { flags: ['restated', 'small numbers'] } : {}),
          },
      {
        kind: 'number',
        value: indicator.target,
        text: printed(indicator.target, indicator.unit),
        unit: indicator.unit,
        origin: 'rule-target',
      },
      indicator.unit === 'percent'
        ? {
            kind: 'number',
            value: distance,
            text: `${signed(distance, 1)} points`,
            unit: 'percent',
            origin: `distance-${indicator.code}`,
          }
        : {
            kind: 'number',
            value: distance,
            text: signed(distance, indicator.unit === 'count' ? 0 : 1),
            unit: indicator.unit,
            origin: `distance-${indicator.code}`,
          },
      {
        kind: 'rating',
        colour: indicator.colour,
        because: `${printed(latest, indicator.unit)} against a target of ${printed(indicator.target, indicator.unit)}.`,
        ...(i === 5 ? { moderated: true } : {}),
      },
      {
        kind: 'movement',
        movement: rise ? 'up' : 'down',
        judgement: rise ? 'better' : 'worse',
        text: rise ? 'better' : 'worse',
      },
      {
        kind: 'variation',
        icon: i % 7 === 2 ? 'concern_low' : i % 5 === 1 ? 'improvement_high' : 'common_cause',
        text: i % 7 === 2 ? 'Concern, low' : i % 5 === 1 ? 'Improvement, high' : 'Common cause',
      },
      {
        kind: 'assurance',
        icon: i % 9 === 4 ? null : pick(['consistent_pass', 'inconsistent', 'consistent_fail'] as const),
        text: i % 9 === 4 ? '' : 'Hit or miss',
      },
      {
        kind: 'number',
        value: round(indicator.target * 0.97),
        text: printed(round(indicator.target * 0.97), indicator.unit === 'count' ? 'days' : indicator.unit),
        unit: indicator.unit,
        origin: 'source-england',
      },
      {
        kind: 'sparkline',
        chart: `kpi-${indicator.code}`,
        values: indicator.values.slice(-24),
        text: `24 months to ${shortPeriod(period)}`,
      },
    ],
  };
}

const scorecard: TableBlock = {
  kind: 'table',
  id: 'scorecard-table',
  caption: 'All indicators, June 2019',
  columns: [
    column('code', 'Ref'),
    column('name', 'Indicator', 3),
    column('value', 'Value', 'fit', 'right'),
    column('target', 'Target', 'fit', 'right'),
    column('distance', 'Distance from target', 'fit', 'right'),
    column('rating', 'Rating'),
    column('movement', 'Since May'),
    column('variation', 'Variation'),
    column('assurance', 'Target met?'),
    column('england', 'England', 'fit', 'right'),
    column('trend', 'Trend', 'fit', 'centre'),
  ],
  rows: groups.flatMap((group, g): Row[] => [
    { id: `band-${g}`, band: true, cells: [text(group, { strong: true })] },
    ...indicators.slice(g * 10, g * 10 + 10).map((indicator, i) => scorecardRow(indicator, g * 10 + i)),
  ]),
  whenEmpty: 'No indicators are kept.',
};

function spcChart(indicator: Indicator, i: number): SpcChartSpec {
  const points = indicator.values.map((value, m): SpcChartSpec['points'][number] => ({
    period: months[m] ?? period,
    value,
    colour: m > 30 ? indicator.colour : 'amber',
    pointType:
      m > 29 && i % 3 === 0
        ? 'special_cause_concern'
        : m > 24 && m < 29 && i % 3 === 1
          ? 'special_cause_improvement'
          : m === 12 && i % 3 === 2
            ? 'special_cause_neutral_high'
            : 'common_cause',
    restated: m === 30,
    origin: cellOrigin(indicator, m),
  }));
  const mean = (from: number, to: number): number => {
    const known = indicator.values.slice(from, to + 1).filter((value) => value !== null);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const segment = (from: number, to: number): SpcChartSpec['segments'][number] => ({
    from,
    to,
    mean: mean(from, to),
    lower: i === 2 ? null : mean(from, to) * 0.92,
    upper: mean(from, to) * 1.08,
    trial: to - from < 12,
  });
  const rebased = i % 3 === 0;
  return {
    kind: 'spc',
    code: indicator.code,
    title: indicator.name,
    unit: indicator.unit,
    points,
    segments: rebased ? [segment(0, 19), segment(20, 35)] : [segment(0, 35)],
    target: months.map((_, m) => (m < 12 ? null : m < 24 ? indicator.target : round(indicator.target * 1.02))),
    rebases: rebased ? [{ index: 20, label: 'March 2018: new duty team' }] : [],
    benchmarks: i % 2 === 0 ? [{ label: 'England 2017-18', value: round(indicator.target * 0.97) }] : [],
  };
}

const charted = indicators.slice(0, 12);
const kpiBlocks: Block[] = charted.flatMap((indicator, i): Block[] => [
  {
    kind: 'heading',
    id: `kpi-page-${indicator.code}`,
    level: 2,
    text: `${indicator.code} ${indicator.name}`,
    newPage: true,
  },
  {
    kind: 'chart',
    id: `kpi-${indicator.code}`,
    caption: `${indicator.code} by month, ${shortPeriod(months[0] ?? period)} to ${shortPeriod(period)}`,
    alt: `${indicator.code}: ${indicator.name} is ${printed(indicator.values.at(-1) ?? 0, indicator.unit)} against a target of ${printed(indicator.target, indicator.unit)}; rated ${indicator.colour} & “<watch>”.`,
    chart: spcChart(indicator, i),
  } satisfies ChartBlock,
  {
    kind: 'paragraph',
    id: `kpi-comment-${indicator.code}`,
    runs: [
      { text: 'Commentary. ', strong: true },
      {
        text: `The figure moved with the number of referrals from schools at the end of term. Two posts in the ${indicator.group.toLowerCase()} service were filled in May and a third is out to advert; the team expects the effect to show in the figures of August, see `,
      },
      { text: 'the scorecard', link: { to: 'scorecard-table' } },
      { text: ' and ' },
      { text: 'the published tables', link: { url: 'https://www.example.org/tables' } },
      { text: '.' },
    ],
  },
]);

const leads = [
  'Head of front door',
  'Assistant director, safeguarding',
  'Rheolwr gwasanaeth (Gwŷr ifanc)',
  'Kierownik zespołu – Łukowska',
  '=HYPERLINK("http://example.org","Finance lead")',
];
const titles = [
  'Recruit two duty managers and train them in the new threshold document before the autumn',
  'Publish the neglect strategy',
  '-2 posts: agree cover with the agency',
  '+ weekly case audits by team managers',
  '@home visits recorded within two days',
  "=cmd|' /C calc'!A0",
];

function actionRow(_: unknown, i: number): Row {
  const ref = `A${1 + Math.floor(i / 30)}.${1 + (i % 30)}`;
  const due = addDays('2019-01-15', (i * 13) % 400);
  const agreed = addDays(due, i % 4 === 0 ? 42 : 0);
  origins[`action-${ref}`] = { kind: 'record', entity: 'Action', ref };
  origins[`update-${ref}`] = { kind: 'update', action: ref, reportedOn: addDays('2019-06-01', i % 28) };
  const colour = colours[i % 5] ?? 'grey';
  return {
    id: ref,
    cells: [
      text(ref),
      text(
        `${titles[i % titles.length]}${i % 7 === 0 ? ' — the board asked for evidence of impact, not only of completion, and for a date by which the change will be seen in audits' : ''}`,
      ),
      text(leads[i % leads.length] ?? ''),
      { kind: 'date', on: due, text: shortDate(due), origin: `action-${ref}` },
      { kind: 'date', on: agreed, text: shortDate(agreed), origin: `action-${ref}` },
      agreed === due
        ? { kind: 'blank', text: '' }
        : { kind: 'number', value: 42, text: '42 days', unit: 'days', origin: `action-${ref}` },
      { kind: 'number', value: (i * 17) % 101, text: `${(i * 17) % 101}%`, unit: 'percent', origin: `update-${ref}` },
      { kind: 'rating', colour: i % 3 === 0 ? 'green' : colour, because: 'As the owner reports it.' },
      {
        kind: 'rating',
        colour,
        because:
          colour === 'red'
            ? `Overdue by ${i % 90} days; agreed due date ${shortDate(agreed)}.`
            : 'On track against the agreed date.',
        ...(i === 4 ? { moderated: true } : {}),
      },
    ],
  };
}

const actions: TableBlock = {
  kind: 'table',
  id: 'FD10',
  caption: 'All actions of the improvement plan',
  columns: [
    column('ref', 'Ref'),
    column('title', 'Action', 3),
    column('lead', 'Lead', 1),
    column('baseline_due_on', 'Baseline due', 'fit', 'right'),
    column('agreed_due_on', 'Agreed due', 'fit', 'right'),
    column('slippage', 'Slippage', 'fit', 'right'),
    column('progress', 'Progress', 'fit', 'right'),
    column('owner_rating', "Owner's rating"),
    column('rule_rating', 'Rating by rule'),
  ],
  rows: Array.from({ length: 300 }, actionRow),
  whenEmpty: 'The plan has no actions.',
};

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

export const sampleDocument: PackDocument = {
  format: 'plumbline-document/1',
  meta: {
    title: `Improvement board pack: ${periodInWords(period)}`,
    authority: 'Exampleshire & Łęka County Council',
    notice: 'SAMPLE: a fictional authority, invented figures',
    edition: 'board',
    period,
    asAtOn: '2019-07-05',
    boardOn: '2019-07-16',
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
