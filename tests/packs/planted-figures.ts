import type { IndicatorFacts, ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';

/** Numbers and words that stand nowhere else in a pack, longer than a place in a file: one of them anywhere is a leak. */
export const planted = {
  denominator: 4_861_117,
  otherDenominator: 4_861_129,
  earlier: 9_001_407,
  other: 9_001_413,
  words: ['quince', 'medlar', 'jo.bloggs'],
} as const;

const file = {
  fileName: ['', 'home', 'jo.bloggs', 'quince.xlsx'].join('/'),
  sha256: 'ab'.repeat(32),
  sheet: 'Data',
  cell: 'B7',
};

/** The snapshot of a board with small counts, a file of somebody's folder and an unpublished review put into it. */
export function withPlanted(snapshot: Snapshot): Snapshot {
  const used = snapshot.indicators.toSorted((a, b) => Number(b.values.length > 0) - Number(a.values.length > 0));
  const [first, second, third] = used;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three indicators are needed');
  const { period } = snapshot;
  const plant = (facts: IndicatorFacts): IndicatorFacts => {
    switch (facts.code) {
      case first.code:
        return {
          ...withFigure({ ...facts, definition: { ...facts.definition, unit: 'percent' } }, period, [
            shareOf(4, planted.denominator),
            shareOf(2, planted.otherDenominator),
          ]),
          commentaries: [
            {
              period,
              text: 'Quince: four siblings wait.',
              author: 'Head teacher of Medlar Park School',
              writtenOn: snapshot.asAtOn,
              signOff: null,
            },
          ],
        };
      case second.code:
        return withFigure({ ...facts, definition: { ...facts.definition, unit: 'count' } }, period, [
          countOf(9_001_410),
          countOf(planted.earlier),
          countOf(planted.other),
        ]);
      case third.code:
        return withFigure({ ...facts, definition: { ...facts.definition, unit: 'count' } }, period, [countOf(3)]);
      default:
        return facts;
    }
  };
  const [review] = snapshot.reviews;
  const [action, ...actions] = snapshot.actions;
  if (action === undefined) throw new Error('the sample has no actions');
  return {
    ...snapshot,
    indicators: snapshot.indicators.map(plant),
    reviews: [
      ...snapshot.reviews,
      {
        ...review,
        code: 'Child Quince',
        kind: 'serious_case_review',
        incidentPeriod: '2016-05',
        publishedOn: null,
        summary: 'The medlar review.',
        citation: null,
        recommendations: [{ ref: 'QQ-1', text: 'Quince and medlar.', wording: 'verbatim', citation: null }],
      },
    ],
    actions: [
      {
        ...action,
        title: 'Answers the quince review',
        recommendations: ['QQ-1'],
        evidence: [
          {
            title: 'quince minutes.docx',
            claimedOn: snapshot.asAtOn,
            state: 'claimed',
            decidedOn: null,
            decidedBy: '',
            method: 'medlar',
          },
        ],
      },
      ...actions.map((other, i) =>
        i === 0
          ? {
              ...other,
              lead: 'Head teacher of Medlar Park School',
              indicators: [first.code],
              updates: other.updates.map((update) => ({
                ...update,
                narrative: `Of ${planted.denominator.toLocaleString('en-GB')} visits four children were missed.`,
              })),
            }
          : other,
      ),
    ],
  };
}

const base = (given: Partial<ObservationFact>): ObservationFact => ({
  period: '',
  observedOn: null,
  value: null,
  numerator: null,
  denominator: null,
  marker: null,
  originalText: 'quince in the cell',
  note: 'medlar in the note',
  definitionVersion: 1,
  recordedAt: '2019-07-10T09:00:00.000Z',
  provisional: false,
  cell: file,
  citation: null,
  ...given,
});

const shareOf = (numerator: number, denominator: number): ObservationFact =>
  base({ value: Math.round((100_000 * numerator) / denominator) / 1000, numerator, denominator });
const countOf = (value: number): ObservationFact => base({ value, originalText: String(value), note: '' });

/** The figure in use, an earlier one and one of another source, in place of what the sample has for the month. */
function withFigure(facts: IndicatorFacts, period: string, figures: readonly ObservationFact[]): IndicatorFacts {
  const [used, ...others] = figures.map((figure) => ({ ...figure, period }));
  if (used === undefined) return facts;
  const value: PeriodValue = {
    period,
    used,
    earlier: others.slice(0, 1),
    conflicting: others.slice(1),
    choiceReason: others.length > 1 ? 'medlar' : '',
  };
  const rest = facts.values.filter((held) => held.period !== period);
  return { ...facts, monthly: true, values: [...rest, value].toSorted((a, b) => a.period.localeCompare(b.period)) };
}
