import type { EventDetail, FindingView, ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { editedFinding, findingLinks, newFinding } from '#shared/contract/scrutiny-inputs.ts';
import type { FindingKind, Wording } from '#shared/domain/pack/snapshot.ts';
import { readEntry } from './read-entry.ts';
import { sourceFrom, sourceOrder, type SourceTyped } from './source-typed.ts';

export interface FindingTyped {
  readonly ref: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly wording: Wording;
  readonly source: SourceTyped;
  readonly indicators: readonly string[];
  readonly actions: readonly string[];
  readonly reason: string;
}

export const findingIds = {
  kind: 'finding-kind',
  text: 'finding-text',
  wording: 'finding-wording',
  ref: 'finding-ref',
  ...sourceOrder,
  actions: 'finding-actions',
  indicators: 'finding-indicators',
  reason: 'finding-reason',
} as const;

/** A new finding takes its kind, wording and source from the one before it: one report is typed in a row. */
export function emptyFinding({ event, findings }: EventDetail, choices: ScrutinyChoices): FindingTyped {
  const before = findings.at(-1)?.finding;
  return {
    ref: nextRef(before?.ref ?? `${event.ref}-0`, choices.findings),
    kind: before?.kind ?? 'area_for_improvement',
    text: '',
    wording: before?.wording ?? 'verbatim',
    source: sourceFrom(before?.citation ?? event.citation),
    indicators: [],
    actions: [],
    reason: '',
  };
}

/** The reference after one: its number and one more, until it is free. */
export function nextRef(before: string, taken: readonly string[]): string {
  const [, stem = before, digits = ''] = /^(.*?)(\d*)$/u.exec(before) ?? [];
  for (let number = Number(digits) + 1; ; number++) {
    const ref = `${stem}${String(number).padStart(digits.length, '0')}`;
    if (!taken.includes(ref)) return ref;
  }
}

export function typedFinding({ finding, actions }: FindingView): FindingTyped {
  const { ref, kind, text, wording, citation, indicators } = finding;
  const source = citation === null ? { ...sourceFrom(null), mode: 'none' as const } : sourceFrom(citation);
  return { ref, kind, text, wording, source, indicators, actions: actions.map((action) => action.ref), reason: '' };
}

export const readNewFinding = (eventRef: string) => (typed: FindingTyped) =>
  readEntry(newFinding, findingIds, { values: { eventRef, ...valuesOf(typed) }, source: typed.source });

export const readEditedFinding = (typed: FindingTyped) =>
  readEntry(editedFinding, findingIds, { values: { ...valuesOf(typed), reason: typed.reason }, source: typed.source });

export const readFindingLinks = (typed: Pick<FindingTyped, 'ref' | 'indicators' | 'actions'>) =>
  readEntry(findingLinks, findingIds, { values: typed });

const valuesOf = ({ ref, kind, text, wording, indicators, actions }: FindingTyped) => ({
  ref,
  kind,
  text,
  wording,
  indicators,
  actions,
});
