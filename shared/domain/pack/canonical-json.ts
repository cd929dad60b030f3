/**
 * JSON with one spelling for one value: keys in the order of their UTF-16 units, no spaces, no undefined. Two equal snapshots give
 * the same text and so the same SHA-256 (the idea of RFC 8785, restricted to what JSON.stringify writes).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a snapshot cannot hold NaN or Infinity');
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`;
}
