import type { Period } from '#shared/domain/dates.ts';
import type { SectionId, SectionText } from '#shared/domain/pack/profile.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** What stands written for the sections of one month's pack of a profile, as known by the as-at date. */
export async function loadSectionTexts(
  db: ReadableDb,
  asAt: AsAt,
  profile: string,
  period: Period,
): Promise<SectionText[]> {
  const known = endOfKnowledge(asAt);
  const rows = await db
    .selectFrom('section_texts as text')
    .leftJoin('section_text_confirmations as confirmation', (join) =>
      join.onRef('confirmation.section_text_id', '=', 'text.id').on('confirmation.recorded_at', '<', known),
    )
    .leftJoin('section_texts as origin', 'origin.id', 'text.carried_from')
    .select(['text.section', 'text.text', 'text.written_by', 'text.written_on', 'origin.period as carried_from'])
    .select(['confirmation.confirmed_by', 'confirmation.confirmed_on'])
    .where('text.profile', '=', profile)
    .where('text.period', '=', period)
    .where('text.recorded_at', '<', known)
    .orderBy('text.id')
    .execute();
  const last = new Map(rows.map((row) => [row.section, row]));
  return [...last.values()]
    .filter((row) => row.text !== '')
    .map((row) => ({
      section: row.section as SectionId,
      text: row.text,
      writtenBy: row.written_by,
      writtenOn: row.written_on,
      confirmed:
        row.confirmed_by === null || row.confirmed_on === null ? null : { by: row.confirmed_by, on: row.confirmed_on },
      carriedFrom: row.carried_from,
    }));
}
