import type { AuditField } from '#shared/contract/audit.ts';

/**
 * What an entry changed, field by field: of something new every field that says something, else those that differ.
 * An entry about a plain value or a list is one field without a name.
 */
export function auditFields(before: unknown, after: unknown): AuditField[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .map((name) => ({ name, before: inWords(was[name]), after: inWords(is[name]) }))
    .filter((field) => field.before !== field.after);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null || value === undefined) return {};
  return isRecord(value) ? value : { '': value };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null for nothing, so that an empty text and a field that was never there read alike. */
function inWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map((item) => inWords(item) ?? 'nothing').join(', ');
  }
  return JSON.stringify(value);
}
