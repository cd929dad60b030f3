import type { ReturnQuestion, ReturnRow, StagedReturn } from '#shared/contract/returns.ts';

type IndicatorQuestion = Extract<ReturnQuestion, { kind: 'indicator' }>;

const textOf = ({ indicator, indicatorName }: ReturnRow): string => (indicatorName === '' ? indicator : indicatorName);

/**
 * Names that no indicator has and that nobody was asked about: a publication holds many measures, and those unknown
 * are left out of it by themselves. A person may still say that one of them is an indicator of ours.
 */
export function unaskedNames({ rows, questions }: StagedReturn): IndicatorQuestion[] {
  const asked = questions.flatMap((question) => (question.kind === 'indicator' ? [question.text] : []));
  // A question names a code and a name together ("XX9 Visits"), a row only its code.
  const isAsked = (text: string): boolean => asked.some((each) => each === text || each.startsWith(`${text} `));
  const unknown = rows.filter(({ problemCode }) => problemCode === 'IndicatorUnknown');
  return [...Map.groupBy(unknown, textOf)].flatMap(([text, [first, ...others]]) =>
    first === undefined || text === '' || isAsked(text) || isAsked(first.indicator)
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
