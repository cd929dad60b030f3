import type { Origin, Row, Section } from '#shared/domain/pack/document.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import { sha256Of } from '../../../sha256.ts';
import type { Assessment } from '../assessment.ts';
import { column, dateOr, text, textOr } from '../cells.ts';

type CitedSource = Extract<Origin, { readonly kind: 'source' }>;

/** By the day of publication, those without one last; of one day by title. */
const newestFirst = (a: CitedSource, b: CitedSource): number =>
  (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') || a.title.localeCompare(b.title, 'en-GB');

/** Every publication cited. Laid out after all other sections, wherever it stands: it lists the origins that they registered. */
export function sourcesSection({ origins }: Assessment): Section | null {
  const cited = Object.values(origins.all())
    .filter((origin): origin is CitedSource => origin.kind === 'source')
    .toSorted(newestFirst);
  if (cited.length === 0) return null;
  return {
    id: 'sources',
    title: 'Publications cited',
    sheetName: 'Sources',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        id: 'sources-table',
        caption: 'Publications that figures of this pack were taken from',
        columns: [
          column('title', 'Publication', 2.4),
          column('publisher', 'Publisher', 1.4),
          column('published', 'Published'),
          column('url', 'Address', 3.6),
          column('note', 'Caution', 3),
        ],
        rows: cited.map((origin): Row => ({
          id: `source-${sha256Of(canonicalJson(origin)).slice(0, 12)}`,
          cells: [
            text(origin.title),
            text(origin.publisher),
            dateOr(origin.publishedOn, origins.add(origin)),
            textOr(origin.url),
            textOr(origin.note),
          ],
        })),
        whenEmpty: 'No publication is cited.',
      },
    ],
  };
}
