import type { ReturnQuestion, ReturnRow, StagedReturn } from '#shared/contract/returns.ts';

type IndicatorQuestion = Extract<ReturnQuestion, { kind: 'indicator' }>;

const textOf = ({ indicator, indicatorName }: ReturnRow): string => (indicatorName === '' ? indicator : indicatorName);

/**
 * Names that no indicator has and that nobody was asked about: a publication holds many measures, and those unknown
 * are left out of it by themselves. A person may still say that one of them is an indicator of ours.
 */
export function unaskedNames({ rows, questions }: StagedReturn): IndicatorQuestion[] {
  const asked = new Set(questions.flatMap((question) => (question.kind === 'indicator' ? [question.text] : [])));
  const unknown = rows.filter(({ problemCode }) => problemCode === 'IndicatorUnknown');
  return [...Map.groupBy(unknown, textOf)].flatMap(([text, [first, ...others]]) =>
    first === undefined || text === '' || asked.has(text) || asked.has(first.indicator)
      ? []
      : [
          {
            kind: 'indicator',
            text,
            sheet: first.sheet,
            cell: first.cell,
            figures: others.length + 1,
            candidates: [],
          },
        ],
  );
}
