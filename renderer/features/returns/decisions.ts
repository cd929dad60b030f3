import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';

export const nothingDecided: ReturnDecisions = {
  mappings: [],
  matches: [],
  percentages: [],
  provisional: false,
  remember: true,
};

type Match = ReturnDecisions['matches'][number];
type PercentageReading = ReturnDecisions['percentages'][number];

/** Mappings with this one in place of any other of its sheet. */
export const withMapping = (mappings: readonly LayoutMapping[], mapping: LayoutMapping): LayoutMapping[] => [
  ...withoutMapping(mappings, mapping.sheet),
  mapping,
];

export const withoutMapping = (mappings: readonly LayoutMapping[], sheet: string): LayoutMapping[] =>
  mappings.filter((mapping) => mapping.sheet !== sheet);

/** Decisions with new answers beside earlier ones; the newest answer to a question counts. */
export function withAnswers(
  decisions: ReturnDecisions,
  answers: { readonly matches: readonly Match[]; readonly percentages: readonly PercentageReading[] },
): Pick<ReturnDecisions, 'matches' | 'percentages'> {
  const texts = new Set(answers.matches.map((match) => match.text));
  const indicators = new Set(answers.percentages.map((reading) => reading.indicator));
  return {
    matches: [...decisions.matches.filter(({ text }) => !texts.has(text)), ...answers.matches],
    percentages: [
      ...decisions.percentages.filter(({ indicator }) => !indicators.has(indicator)),
      ...answers.percentages,
    ],
  };
}
