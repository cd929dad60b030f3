import type { z } from 'zod';
import type { confirmedWords, writtenWords } from '#shared/contract/section-words.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { SectionId } from '#shared/domain/pack/profile.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { loadProfile } from '../pack-profiles/load-profiles.ts';
import type { Session } from '../session.ts';
import { earlierWords, loadWords, standingWords, type WrittenWords } from './load-words.ts';
import * as refusals from './words-refusals.ts';

export type NewWords = z.infer<typeof writtenWords>;
export type ConfirmedWords = z.infer<typeof confirmedWords>;

/** One section of a month's pack, or all of them where none is named. */
export interface WordsPlace {
  readonly profile: string;
  readonly period: Period;
  readonly section?: SectionId | undefined;
}

/**
 * Writes the words of a section for one month, as a draft unless they are confirmed with it; an empty text takes back
 * what stands. Writing what stands already changes nothing, so that it does not lose its confirmation.
 * @throws Refusal `PackProfileNotFound`, `SectionNotInProfile`, `WordsPeriodInFuture`, `WordsChanged`
 */
export async function writeWords(session: Session, input: NewWords): Promise<void> {
  const { profile, period, section } = input;
  await sectionsAt(session, { profile, period, section });
  const text = input.text.replaceAll(/\r\n?/gu, '\n');
  const confirm = input.confirm && text !== '';
  const standing = standingWords(await loadWords(session.workspace.db, profile, period), section, period);
  const same = (standing?.text ?? '') === text;
  if (same && confirm && standing?.confirmed === null) return confirmWords(session, { profile, period, section });
  if (same) return;
  const author = await session.author('sectionWords.write');
  await session.workspace.write(author, async (db) => {
    const rows = await loadWords(db, profile, period);
    const before = standingWords(rows, section, period);
    checkSeen(before, input);
    const carriedFrom = begunFrom(rows, before, section, period, text);
    const written = await insertWords(db, author, { profile, period, section, text, carriedFrom, before });
    if (!confirm) return { result: null, changes: [written] };
    const draft = standingWords(await loadWords(db, profile, period), section, period);
    if (draft === null) throw new Error('words that were just written do not stand');
    return { result: null, changes: [written, await insertConfirmation(db, author, profile, draft)] };
  });
}

/**
 * Puts the newest words of an earlier month into this month as a draft that names the month they come from: of one
 * section, or of every section that has no words yet.
 * @throws Refusal `PackProfileNotFound`, `SectionNotInProfile`, `WordsPeriodInFuture`, `NoWordsToCarry`, `WordsInTheWay`
 */
export async function carryWords(session: Session, place: WordsPlace): Promise<void> {
  const { profile, period } = place;
  const author = await session.author('sectionWords.carry');
  const sections = await sectionsAt(session, place);
  await session.workspace.write(author, async (db) => {
    const rows = await loadWords(db, profile, period);
    if (place.section !== undefined && standingWords(rows, place.section, period) !== null) {
      throw refusals.wordsInTheWay(sectionLabels[place.section].title, period);
    }
    const changes: Change[] = [];
    for (const section of sections) {
      const source = earlierWords(rows, section, period);
      if (source === null || standingWords(rows, section, period) !== null) continue;
      const words = { profile, period, section, text: source.text, carriedFrom: source.id, before: null };
      changes.push(await insertWords(db, author, words));
    }
    const [first, ...others] = changes;
    if (first === undefined) throw refusals.noWordsToCarry(period, titleOf(place.section));
    return { result: null, changes: [first, ...others] };
  });
}

/**
 * Says that the words that stand hold for this month: of one section, or of every draft. Whatever is written after it
 * needs a confirmation of its own.
 * @throws Refusal `PackProfileNotFound`, `SectionNotInProfile`, `WordsPeriodInFuture`, `NoWordsToConfirm`,
 *   `WordsChanged`
 */
export async function confirmWords(session: Session, place: ConfirmedWords): Promise<void> {
  const { profile, period } = place;
  const author = await session.author('sectionWords.confirm');
  const sections = await sectionsAt(session, place);
  await session.workspace.write(author, async (db) => {
    const rows = await loadWords(db, profile, period);
    const changes: Change[] = [];
    for (const section of sections) {
      const draft = standingWords(rows, section, period);
      if (draft === null || draft.confirmed !== null) continue;
      const seen = place.seen?.find((one) => one.section === section)?.text ?? '';
      if (place.seen !== undefined) checkSeen(draft, { section, period, seen });
      changes.push(await insertConfirmation(db, author, profile, draft));
    }
    const [first, ...others] = changes;
    if (first === undefined) throw refusals.noWordsToConfirm(period, titleOf(place.section));
    return { result: null, changes: [first, ...others] };
  });
}

/** Words that somebody wrote meanwhile are neither replaced nor confirmed by whoever has not read them. */
function checkSeen(
  standing: WrittenWords | null,
  {
    section,
    period,
    seen,
  }: { readonly section: SectionId; readonly period: Period; readonly seen?: string | undefined },
): void {
  if (standing === null || seen === undefined || standing.text === seen) return;
  throw refusals.wordsChanged(sectionLabels[section].title, period, standing.writtenBy);
}

/** The sections that a place means, in the order of the pack. */
async function sectionsAt(session: Session, { profile, period, section }: WordsPlace): Promise<SectionId[]> {
  const held = await loadProfile(session.workspace.db, profile);
  if (period > session.today().slice(0, 7)) throw refusals.periodInFuture(period, titleOf(section));
  const included = held.sections.flatMap((one) => (one.included ? [one.id] : []));
  if (section === undefined) return included;
  if (!included.includes(section)) throw refusals.sectionNotInProfile(sectionLabels[section].title, period, held.name);
  return [section];
}

/**
 * The text of an earlier month that these words were begun from: that of the draft they replace, or the newest earlier
 * one where they repeat it letter by letter.
 */
function begunFrom(
  rows: readonly WrittenWords[],
  before: WrittenWords | null,
  section: SectionId,
  period: Period,
  text: string,
): number | null {
  if (text === '') return null;
  if (before !== null) return before.carriedFrom?.id ?? null;
  const earlier = earlierWords(rows, section, period);
  return earlier !== null && earlier.text === text ? earlier.id : null;
}

async function insertWords(
  db: WritableDb,
  { actor, at }: Author,
  words: {
    readonly profile: string;
    readonly period: Period;
    readonly section: SectionId;
    readonly text: string;
    readonly carriedFrom: number | null;
    readonly before: WrittenWords | null;
  },
): Promise<Change> {
  const { profile, period, section, text, carriedFrom, before } = words;
  const row = { profile, period, section, text, carried_from: carriedFrom, written_by: actor, written_on: dayOf(at) };
  await db
    .insertInto('section_texts')
    .values({ ...row, recorded_at: at })
    .execute();
  return {
    entity: 'section_texts',
    ref: placeName(profile, period, section),
    before: before === null ? null : { text: before.text, confirmed_by: before.confirmed?.by ?? null },
    after: row,
  };
}

async function insertConfirmation(
  db: WritableDb,
  { actor, at }: Author,
  profile: string,
  { id, section, period, text }: WrittenWords,
): Promise<Change> {
  const row = { section_text_id: id, confirmed_by: actor, confirmed_on: dayOf(at) };
  await db
    .insertInto('section_text_confirmations')
    .values({ ...row, recorded_at: at })
    .execute();
  const ref = placeName(profile, period, section);
  return { entity: 'section_text_confirmations', ref, before: null, after: { ...row, text } };
}

const placeName = (profile: string, period: Period, section: SectionId): string => `${profile} ${period} ${section}`;

const dayOf = (instant: string): string => instant.slice(0, 10);

const titleOf = (section: SectionId | undefined): string | undefined =>
  section === undefined ? undefined : sectionLabels[section].title;
