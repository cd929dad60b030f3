import { shortPeriod } from '#shared/domain/dates.ts';
import type { Block, ChartBlock, Row, SpcChartSpec, TableBlock } from '#shared/domain/pack/document.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import {
  column,
  grouped,
  groups,
  months,
  origins,
  period,
  pick,
  random,
  round,
  signed,
  subjects,
  text,
} from './sample-base.ts';

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
        code: indicator.code,
        unit: indicator.unit,
        values: indicator.values.slice(-24),
        months: months.slice(-24),
        origins: indicator.values.slice(-24).map((_, m) => cellOrigin(indicator, indicator.values.length - 24 + m)),
        text: `24 months to ${shortPeriod(period)}`,
      },
    ],
  };
}

const rowsOfGroup = (group: string, g: number): Row[] => [
  { id: `band-${g}`, band: true, cells: [text(group, { strong: true })] },
  ...indicators.slice(g * 10, g * 10 + 10).map((indicator, i) => scorecardRow(indicator, g * 10 + i)),
];

export const scorecard: TableBlock = {
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
  rows: groups.flatMap(rowsOfGroup),
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
    provisional: false,
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
    trajectory: [],
    national: [],
    definitions: [],
    rebases: rebased ? [{ index: 20, label: 'March 2018: new duty team' }] : [],
    benchmarks:
      i % 2 === 0
        ? [{ label: 'England 2017-18', value: round(indicator.target * 0.97), origin: 'source-england' }]
        : [],
  };
}

const charted = indicators.slice(0, 12);
export const kpiBlocks: Block[] = charted.flatMap((indicator, i): Block[] => [
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
