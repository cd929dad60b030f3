import type { Period } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../../as-at.ts';
import { inUse, loadCatalogued } from '../../indicators/load-in-use.ts';

/** More codes than these are a list to look up, not a sentence. */
const mostNamed = 8;

/**
 * Indicators that the sender's last return brought and this one, of a later month, has not, as a sentence; empty for
 * none. A correction of a month already returned needs to hold only what it corrects.
 */
export async function missingInWords(
  db: ReadableDb,
  sender: string,
  period: Period | null,
  given: ReadonlySet<string>,
): Promise<string> {
  if (sender === '' || period === null) return '';
  const last = await db
    .selectFrom('returns')
    .select(['id', 'file_name', 'period'])
    .where('sender', '=', sender)
    .orderBy('period', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (last === undefined || last.period >= period) return '';
  const brought = await db
    .selectFrom('observations')
    .select('indicator_id')
    .distinct()
    .where('return_id', '=', last.id)
    .where('period', '=', last.period)
    .execute();
  const ids = new Set(brought.map((row) => row.indicator_id));
  const rows = (await loadCatalogued(db, everKnown)).filter((row) => ids.has(row.id) && inUse(row, period));
  const missing = rows.map(({ code }) => code).filter((code) => !given.has(code));
  if (missing.length === 0) return '';
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
  return `Not in this file, but in the last return of this sender (${last.file_name}): ${missing.slice(0, mostNamed).join(', ')}${more}.`;
}
