import type { Citation } from '#shared/domain/provenance.ts';

/** Fields that a person wrote freely, wherever in a snapshot they stand. */
const freeTexts = new Set([
  'text',
  'title',
  'successMeasure',
  'narrative',
  'reason',
  'note',
  'summary',
  'method',
  'result',
  'notPublishedReason',
  'originalText',
  'choiceReason',
  'introduction',
  'basis',
  'meeting',
]);
/** Fields that name a role. */
const roles = new Set([
  'lead',
  'owner',
  'author',
  'by',
  'decidedBy',
  'agreedBy',
  'moderatedBy',
  'signedBy',
  'writtenBy',
  'reportedBy',
  'sender',
]);

/** A citation names a publication as it was published, and is never changed. */
const isCitation = (held: unknown): held is Citation =>
  typeof held === 'object' && held !== null && 'publisher' in held && 'url' in held;

/** A copy in which every free text and every role has gone through `edit`, at any depth, citations apart. */
export function editTexts<T>(value: T, edit: { text: (text: string) => string; role: (role: string) => string }): T {
  const edited = JSON.stringify(value, (key, held: unknown) => {
    if (isCitation(held)) return { [kept]: JSON.stringify(held) };
    if (typeof held !== 'string') return held;
    return freeTexts.has(key) ? edit.text(held) : roles.has(key) ? edit.role(held) : held;
  });
  return JSON.parse(edited, (_key, held: unknown) => {
    if (typeof held !== 'object' || held === null || !(kept in held)) return held;
    return JSON.parse(String(held[kept])) as unknown;
  }) as T;
}

/** Wraps what must come through unseen. */
const kept = '\u0000kept';
