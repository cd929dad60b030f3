import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { SectionId } from '#shared/domain/pack/profile.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** One row of what was written for a section, whatever came after it. */
export interface WrittenWords {
  readonly id: number;
  readonly section: SectionId;
  readonly period: Period;
  /** Empty where what stood was taken back. */
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenOn: IsoDate;
  readonly recordedAt: string;
  readonly carriedFrom: { readonly id: number; readonly period: Period; readonly text: string } | null;
  readonly confirmed: { readonly by: string; readonly on: IsoDate; readonly at: string } | null;
}

/** Everything that was ever written for the sections of a profile until a month, oldest first. */
export async function loadWords(db: ReadableDb, profile: string, until: Period): Promise<WrittenWords[]> {
  const rows = await db
    .selectFrom('section_texts as text')
    .leftJoin('section_text_confirmations as confirmation', 'confirmation.section_text_id', 'text.id')
    .leftJoin('section_texts as origin', 'origin.id', 'text.carried_from')
    .select(['text.id', 'text.section', 'text.period', 'text.text', 'text.written_by', 'text.written_on'])
    .select(['text.recorded_at', 'origin.id as origin_id', 'origin.period as origin_period'])
    .select(['origin.text as origin_text', 'confirmation.confirmed_by', 'confirmation.confirmed_on'])
    .select('confirmation.recorded_at as confirmed_at')
    .where('text.profile', '=', profile)
    .where('text.period', '<=', until)
    .orderBy('text.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    section: row.section as SectionId,
    period: row.period,
    text: row.text,
    writtenBy: row.written_by,
    writtenOn: row.written_on,
    recordedAt: row.recorded_at,
    carriedFrom:
      row.origin_id === null || row.origin_period === null
        ? null
        : { id: row.origin_id, period: row.origin_period, text: row.origin_text ?? '' },
    confirmed:
      row.confirmed_by === null || row.confirmed_on === null || row.confirmed_at === null
        ? null
        : { by: row.confirmed_by, on: row.confirmed_on, at: row.confirmed_at },
  }));
}

/** What stands for a section in a month: the row written last; null where there is none or it was taken back. */
export function standingWords(rows: readonly WrittenWords[], section: SectionId, period: Period): WrittenWords | null {
  const last = rows.findLast((row) => row.section === section && row.period === period);
  return last === undefined || last.text === '' ? null : last;
}

/** What stands for a section in the newest month before this one that has words; null where none has. */
export function earlierWords(rows: readonly WrittenWords[], section: SectionId, period: Period): WrittenWords | null {
  const months = new Set(rows.flatMap((row) => (row.section === section && row.period < period ? [row.period] : [])));
  for (const month of [...months].toSorted().toReversed()) {
    const standing = standingWords(rows, section, month);
    if (standing !== null) return standing;
  }
  return null;
}
