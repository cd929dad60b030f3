import type { SectionWords, WordsEvent, WordsView } from '#shared/contract/section-words.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { SectionId, SectionText } from '#shared/domain/pack/profile.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { loadProfile } from '../pack-profiles/load-profiles.ts';
import { earlierWords, loadWords, standingWords, type WrittenWords } from './load-words.ts';

/**
 * The sections that a profile includes, in the order of the pack, with their words of one month and what there is to
 * begin from.
 * @throws Refusal `PackProfileNotFound`
 */
export async function wordsView(db: ReadableDb, key: string, period: Period): Promise<WordsView> {
  const profile = await loadProfile(db, key);
  const rows = await loadWords(db, key, period);
  const sections = profile.sections
    .filter(({ included }) => included)
    .map(({ id, introduction }): SectionWords => {
      const current = standingWords(rows, id, period);
      const before = earlierWords(rows, id, period);
      return {
        section: id,
        title: sectionLabels[id].title,
        introduction,
        state: stateOf(current),
        current: current === null ? null : toSectionText(current),
        before:
          before === null ? null : { period: before.period, text: before.text, confirmed: before.confirmed !== null },
      };
    });
  const count = (state: SectionWords['state']): number => sections.filter((one) => one.state === state).length;
  return {
    profile: key,
    profileName: profile.name,
    period,
    sections,
    counts: { none: count('none'), draft: count('draft'), confirmed: count('confirmed') },
    toCarry: sections.filter(({ current, before }) => current === null && before !== null).length,
  };
}

/** Everything that happened to the words of one section in one month, newest first. */
export async function wordsHistory(
  db: ReadableDb,
  key: string,
  period: Period,
  section: SectionId,
): Promise<WordsEvent[]> {
  const rows = (await loadWords(db, key, period)).filter((row) => row.period === period && row.section === section);
  const events = rows.flatMap((row): WordsEvent[] => {
    const text = { text: row.text, carriedFrom: row.carriedFrom?.period ?? null };
    const written = { ...text, kind: kindOf(row), by: row.writtenBy, on: row.writtenOn, at: row.recordedAt };
    return row.confirmed === null ? [written] : [written, { ...text, kind: 'confirmed', ...row.confirmed }];
  });
  // a text may be replaced after it was confirmed, never before it was written
  return events.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).toReversed();
}

function kindOf({ text, carriedFrom }: WrittenWords): WordsEvent['kind'] {
  if (text === '') return 'taken_back';
  return carriedFrom !== null && carriedFrom.text === text ? 'carried' : 'written';
}

function stateOf(current: WrittenWords | null): SectionWords['state'] {
  if (current === null) return 'none';
  return current.confirmed === null ? 'draft' : 'confirmed';
}

const toSectionText = ({ section, text, writtenBy, writtenOn, confirmed, carriedFrom }: WrittenWords): SectionText => ({
  section,
  text,
  writtenBy,
  writtenOn,
  confirmed: confirmed === null ? null : { by: confirmed.by, on: confirmed.on },
  carriedFrom: carriedFrom?.period ?? null,
});
