import type { EventDetail, JudgementView, ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { editedJudgement, newJudgement } from '#shared/contract/scrutiny-inputs.ts';
import { readEntry } from './read-entry.ts';
import { sourceFrom, sourceOrder, type SourceTyped } from './source-typed.ts';

export interface JudgementTyped {
  readonly framework: string;
  readonly area: string;
  readonly grade: string;
  readonly source: SourceTyped;
  readonly reason: string;
}

export const judgementIds = {
  framework: 'judgement-framework',
  area: 'judgement-area',
  grade: 'judgement-grade',
  ...sourceOrder,
  reason: 'judgement-reason',
} as const;

/** The form as it opens: with the framework that the event was judged under so far, else the newest. */
export function typedJudgement(
  { event, judgements }: EventDetail,
  { scales }: ScrutinyChoices,
  judgement: JudgementView | null,
): JudgementTyped {
  if (judgement !== null) {
    const { framework, area, grade, citation } = judgement;
    const source = citation === null ? { ...sourceFrom(null), mode: 'none' as const } : sourceFrom(citation);
    return { framework, area, grade, source, reason: '' };
  }
  const newest = scales.findLast(({ framework }) => yearOf(framework) <= Number(event.startsOn.slice(0, 4)));
  const framework = judgements.at(-1)?.framework ?? newest?.framework ?? scales[0]?.framework ?? '';
  const source = sourceFrom(judgements.at(-1)?.citation ?? event.citation);
  return { framework, area: '', grade: '', source, reason: '' };
}

/** The year in a framework's name; 0 where it has none. */
const yearOf = (framework: string): number => Number(/\b(?:19|20)\d{2}\b/u.exec(framework)?.[0] ?? 0);

export const readNewJudgement = (eventRef: string) => (typed: JudgementTyped) =>
  readEntry(newJudgement, judgementIds, { values: { eventRef, ...textsOf(typed) }, source: typed.source });

export const readEditedJudgement = (id: number) => (typed: JudgementTyped) =>
  readEntry(editedJudgement, judgementIds, {
    values: { id, ...textsOf(typed), reason: typed.reason },
    source: typed.source,
  });

const textsOf = ({ framework, area, grade }: JudgementTyped) => ({ framework, area, grade });
