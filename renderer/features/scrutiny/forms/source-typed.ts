import { sourceInput, type SourceInput } from '#shared/contract/source.ts';
import type { Citation } from '#shared/domain/provenance.ts';
import { emptyDate, noRealDate, readDate, type DateParts } from '../../../components/DateInput.tsx';
import type { EntryRead } from './useEntry.ts';

/** A source as typed: none, one that was named before, or another. */
export interface SourceTyped {
  readonly mode: 'none' | 'known' | 'new';
  /** The one named before; null while none is chosen. */
  readonly known: Citation | null;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: DateParts;
  readonly url: string;
  readonly note: string;
}

export const sourceIds = {
  known: 'source-known',
  title: 'source-title',
  publisher: 'source-publisher',
  publishedOn: 'source-published',
  url: 'source-url',
  note: 'source-note',
} as const;

/** The same by their own ids, for a form's order of fields: a form may have a title or a note of its own. */
export const sourceOrder: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(sourceIds).map((id) => [id, id]),
);

/** As the form opens: with what is cited so far, or with what is likely. */
export const sourceFrom = (citation: Citation | null): SourceTyped => ({
  mode: citation === null ? 'new' : 'known',
  known: citation,
  title: '',
  publisher: '',
  publishedOn: emptyDate,
  url: '',
  note: '',
});

export function readSource(typed: SourceTyped): EntryRead<SourceInput | null> {
  if (typed.mode === 'none') return { kind: 'read', value: null };
  if (typed.mode === 'known') {
    return typed.known === null
      ? { kind: 'wrong', problems: [{ field: sourceIds.known, message: 'Choose the source' }] }
      : { kind: 'read', value: { ...typed.known } };
  }
  const day = readDate(typed.publishedOn);
  const { title, publisher, url, note } = typed;
  const read = sourceInput.safeParse({ title, publisher, url, note, publishedOn: day.kind === 'date' ? day.on : null });
  const unreal = day.kind === 'invalid' ? [{ field: sourceIds.publishedOn, message: noRealDate }] : [];
  if (read.success && unreal.length === 0) return { kind: 'read', value: read.data };
  const issues = (read.error?.issues ?? []).map(({ path, message }) => ({
    field: idOf(String(path[0])),
    message,
  }));
  return { kind: 'wrong', problems: [...issues, ...unreal] };
}

const idOf = (name: string): string => Object.entries(sourceIds).find(([key]) => key === name)?.[1] ?? name;
