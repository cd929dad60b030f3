import { periodInWords, shortPeriod, addMonths, type Period } from '#shared/domain/dates.ts';
import type { Block, Row, Section } from '#shared/domain/pack/document.ts';
import type {
  SuppressedFigures,
  SuppressedWords,
  SuppressionReport,
} from '#shared/domain/disclosure/suppression-report.ts';
import { indicatorBlock, type Assessment } from '../assessment.ts';
import { column, count, run, text, textOr } from '../cells.ts';

/** What a public edition leaves out and why, counted and never quoted; null in every other edition. */
export function suppressionSection(assessment: Assessment): Section | null {
  const { suppression } = assessment.snapshot;
  if (suppression === undefined) return null;
  return {
    id: 'suppression',
    title: 'What this edition leaves out',
    sheetName: 'Left out',
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', id: 'suppression-why', runs: [run(why(suppression))] },
      { kind: 'list', id: 'suppression-rules', items: rules(suppression).map((sentence) => [run(sentence)]) },
      reasonsTable(suppression, assessment),
      figuresTable(suppression),
    ],
  };
}

const why = ({ policy }: SuppressionReport): string =>
  `A count of 1 to ${policy.largestSuppressed} could lead to one child or family, so this edition prints c in its place. The board’s own pack has every figure.`;

function rules({ policy }: SuppressionReport): string[] {
  return [
    `Counts from 1 to ${policy.largestSuppressed} are c; 0 and ${policy.largestSuppressed + 1} or more are shown. This is the rule the Department for Education applies to children in need statistics of local authorities.`,
    'A percentage, rate or average is c where a count that it is made of is c.',
    'Further figures are c where a total, another indicator, another month or an earlier value would otherwise give one away. Which of two was the small one is not said.',
    'A figure that is c has no colour and is not part of a chart, an average or a total; limits of control charts rest on the figures that are shown.',
    ...(policy.complements
      ? [`A percentage is c as well where 1 to ${policy.largestSuppressed} are left out of it.`]
      : ['A percentage that leaves few out, such as 98 of 100, is shown, as the Department for Education shows it.']),
  ];
}

function reasonsTable({ figures, words }: SuppressionReport, { origins }: Assessment): Block {
  const origin = origins.calculation('Counted while this edition was protected', [
    origins.record('suppression', 'what was left out of this edition'),
  ]);
  const sum = (of: (one: SuppressedFigures) => number): number => figures.reduce((all, one) => all + of(one), 0);
  const lines: (readonly [string, string, number, string])[] = [
    [
      'figures',
      'Monthly figures',
      sum(({ periods }) => periods.length),
      'Small, made of a small count, or giving one away',
    ],
    [
      'versions',
      'Earlier and other values of a month',
      sum(({ versions }) => versions.length),
      'Small, a few children apart from the figure shown, or tied to a hidden figure',
    ],
    ['years', 'Published yearly figures', sum(({ years }) => years.length), 'Small, or giving a month away'],
    ...wordLines(words),
  ];
  const rows = lines.filter(([, , many]) => many > 0);
  return {
    kind: 'table',
    id: 'suppression-reasons',
    caption: 'What was left out, by reason',
    columns: [column('what', 'What', 2), column('how_many', 'How many', 'fit', 'right'), column('why', 'Why', 3.4)],
    rows: rows.map(([id, what, many, reason]): Row => ({
      id: `left-out-${id}`,
      cells: [text(what), count(many, origin), text(reason)],
    })),
    whenEmpty: 'Nothing had to be left out.',
  };
}

const wordLines = (words: SuppressedWords): (readonly [string, string, number, string])[] => [
  ['commentaries', 'Commentaries', words.commentaries, 'About a figure that is hidden'],
  [
    'masked',
    'Texts with c or “a school” in them',
    words.masked,
    'A small or hidden number, or a place with one head teacher',
  ],
  ['reviews', 'Case reviews', words.unpublishedReviews, 'Not published: only counted'],
  [
    'review-actions',
    'Actions that answer them',
    words.actionsOfUnpublishedReviews,
    'Their words could tell of one child; dates, state and agency are shown',
  ],
  ['events', 'Scrutiny events', words.unpublishedEvents, 'Not published: their findings are only counted'],
  ['evidence', 'Titles of evidence', words.evidence, 'Names of files and samples of cases; what became of it is shown'],
  [
    'files',
    'Names and fingerprints of files',
    words.files,
    'Files are named by their month; a fingerprint lets hidden numbers be guessed',
  ],
];

function figuresTable({ figures }: SuppressionReport): Block {
  return {
    kind: 'table',
    id: 'suppression-figures',
    caption: 'Figures left out, by indicator',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 3),
      column('months', 'Months', 2.6),
      column('versions', 'Earlier values of', 1.8),
      column('years', 'Years', 1.2),
    ],
    rows: figures.map(({ code, name, periods, versions, years }): Row => ({
      id: `suppressed-${code}`,
      cells: [
        text(code, indicatorBlock(code)),
        text(name),
        textOr(runsOfMonths(periods)),
        textOr(runsOfMonths(versions)),
        textOr(years.join(', ')),
      ],
    })),
    whenEmpty: 'No figure had to be left out.',
  };
}

/** "Apr 18 to Jun 18, Sep 18"; one month alone in full. */
function runsOfMonths(periods: readonly Period[]): string {
  const [only] = periods;
  if (only !== undefined && periods.length === 1) return periodInWords(only);
  const runs: { from: Period; to: Period }[] = [];
  for (const period of periods.toSorted()) {
    const last = runs.at(-1);
    if (last !== undefined && addMonths(last.to, 1) === period) last.to = period;
    else runs.push({ from: period, to: period });
  }
  return runs
    .map(({ from, to }) => (from === to ? shortPeriod(from) : `${shortPeriod(from)} to ${shortPeriod(to)}`))
    .join(', ');
}
