import type { Origin, Row, Section } from '#shared/domain/pack/document.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import { sha256Of } from '../../../sha256.ts';
import type { Assessment } from '../assessment.ts';
import { column, dateOr, text, textOr } from '../cells.ts';

type CitedSource = Extract<Origin, { readonly kind: 'source' }>;

/** Every publication cited. Laid out after all other sections, wherever it stands: it lists the origins that they registered. */
export function sourcesSection({ origins }: Assessment): Section | null {
  const cited = Object.values(origins.all()).filter((origin): origin is CitedSource => origin.kind === 'source');
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
          column('title', 'Publication', 3),
          column('publisher', 'Publisher', 1.6),
          column('published', 'Published'),
          column('url', 'Address', 2.6),
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
