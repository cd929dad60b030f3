import { shortDate } from '#shared/domain/dates.ts';
import type { Origin, OriginId, PackDocument } from '#shared/domain/pack/document.ts';
import { assertNever } from '#shared/domain/refusal.ts';

type Origins = PackDocument['origins'];

export const originKinds: Readonly<Record<Origin['kind'], string>> = {
  cell: 'Cell of a return',
  source: 'Published source',
  update: 'Update',
  record: 'Record',
  rule: 'Rule',
  calculation: 'Calculation',
};

const find = (id: OriginId, origins: Origins): Origin | undefined =>
  Object.hasOwn(origins, id) ? origins[id] : undefined;

/** An origin in a line: "fd-june.xlsx, sheet “KPIs”, cell D14". A calculation names at most two of its parts. */
export function originText(id: OriginId, origins: Origins): string {
  const origin = find(id, origins);
  if (!origin) return id;
  if (origin.kind !== 'calculation') return plainOrigin(origin);
  const parts = origin.from.slice(0, 2).map((part) => shortOrigin(part, origins));
  const more = origin.from.length - parts.length;
  if (parts.length === 0) return origin.text;
  return `${origin.text}, from ${parts.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** The origins of a row in a line: the first in words, and how many more there are. */
export function originsText(ids: readonly OriginId[], origins: Origins): string {
  const different = [...new Set(ids)];
  const [first] = different;
  if (first === undefined) return '';
  return `${originText(first, origins)}${different.length > 1 ? ` (and ${different.length - 1} more)` : ''}`;
}

const shortOrigin = (id: OriginId, origins: Origins): string => {
  const origin = find(id, origins);
  if (!origin) return id;
  return origin.kind === 'calculation' ? origin.text : plainOrigin(origin);
};

function plainOrigin(origin: Exclude<Origin, { kind: 'calculation' }>): string {
  switch (origin.kind) {
    case 'cell':
      return `${origin.fileName}${origin.sheet === '' ? '' : `, sheet “${origin.sheet}”`}, cell ${origin.cell}`;
    case 'source':
      return [origin.title, origin.publisher, origin.publishedOn === null ? '' : shortDate(origin.publishedOn)]
        .filter((part) => part !== '')
        .join(', ');
    case 'update':
      return `Update to ${origin.action}, ${shortDate(origin.reportedOn)}`;
    case 'record':
      return `${origin.entity} ${origin.ref}`;
    case 'rule':
      return `Rule “${origin.rule}” of ${origin.ruleSet}`;
    default:
      return assertNever(origin);
  }
}
