import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { SectionWords, WordsView } from '#shared/contract/section-words.ts';
import type { SectionId } from '#shared/domain/pack/profile.ts';
import type { Problem } from '../../../client/problem.ts';
import { useDraft } from '../../../client/useDraft.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { nextToWrite, readTyped, shownText, withTyped, wordsDraftKey, type TypedWords } from './typed-words.ts';

export interface WordsOnScreen {
  readonly typed: TypedWords;
  readonly unsaved: number;
  readonly open: SectionId | null;
  /** The field that was opened last should have the focus: it was opened by somebody who writes. */
  readonly wantsFocus: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** What was just done, for screen readers. */
  readonly said: string;
  readonly restoredAt: string | null;
  readonly failed: boolean;
  readonly openSection: (section: SectionId | null) => void;
  readonly type: (section: SectionWords, text: string) => void;
  readonly save: (section: SectionWords) => void;
  readonly confirm: (section: SectionWords) => void;
  readonly carry: (section: SectionWords) => void;
  readonly carryAll: () => void;
  readonly confirmAll: () => void;
  readonly keepRestored: () => void;
  readonly discard: () => void;
}

interface WordsWithCount {
  readonly words: WordsOnScreen;
  /** Where it is said how many words stand: a button that acts on all goes with what it did, so its press leads there. */
  readonly counted: RefObject<HTMLParagraphElement | null>;
}

/** What is typed on the screen of a month's words, kept while it is not saved, and the way of it into the pack. */
export function useWords(view: WordsView, wanted: SectionId | null): WordsWithCount {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const { profile, period, sections } = view;
  const { typed, setTyped, restoredAt, setRestoredAt, failed } = useTypedWords(view);
  const [open, setOpen] = useState<{ readonly section: SectionId | null; readonly focus: boolean }>(() => ({
    section: wanted ?? sections.find(({ state }) => state !== 'confirmed')?.section ?? null,
    focus: wanted !== null,
  }));
  const [said, setSaid] = useState('');
  const counted = useRef<HTMLParagraphElement>(null);
  const place = { profile, period };
  const done = async (after: WordsView, what: string, section?: SectionWords): Promise<void> => {
    if (section !== undefined) setTyped((before) => withTyped(before, section, section.current?.text ?? ''));
    setSaid(`${what} ${after.counts.confirmed} of ${after.sections.length} sections have confirmed words.`);
    await router.invalidate();
  };
  /** Asks for something; refused, because somebody else wrote meanwhile perhaps, it shows what stands now. */
  const ask = async (task: () => Promise<void>): Promise<void> => {
    if (!(await run(task))) await router.invalidate();
  };
  const write = (section: SectionWords, confirm: boolean): void => {
    const text = shownText(typed, section);
    if (confirm && text.trim() === '') return;
    void ask(async () => {
      const seen = section.current?.text ?? '';
      const after = await client.sectionWords.write({ ...place, section: section.section, text, confirm, seen });
      await done(after, `${section.title}: ${confirm ? 'confirmed' : 'saved'}.`, section);
      if (confirm) setOpen({ section: nextToWrite(after.sections, section.section), focus: true });
    });
  };
  const words: WordsOnScreen = {
    typed,
    unsaved: Object.keys(typed).length,
    open: open.section,
    wantsFocus: open.focus,
    busy,
    problem,
    said,
    restoredAt,
    failed,
    openSection: (section) => setOpen({ section, focus: section !== null }),
    type: (section, text) => setTyped((before) => withTyped(before, section, text)),
    save: (section) => write(section, false),
    confirm: (section) => write(section, true),
    carry: (section) =>
      void run(async () => {
        const after = await client.sectionWords.carry({ ...place, section: section.section });
        await done(after, `${section.title}: carried over as a draft.`);
        setOpen({ section: section.section, focus: true });
      }),
    carryAll: () =>
      void run(async () => {
        await done(await client.sectionWords.carry(place), 'Carried over as drafts.');
        counted.current?.focus();
      }),
    confirmAll: () =>
      void ask(async () => {
        const drafts = sections.filter(({ state }) => state === 'draft');
        const seen = drafts.map((one) => ({ section: one.section, text: one.current?.text ?? '' }));
        await done(await client.sectionWords.confirm({ ...place, seen }), 'Every draft is confirmed.');
        counted.current?.focus();
      }),
    keepRestored: () => setRestoredAt(null),
    discard: () => {
      setTyped({});
      setRestoredAt(null);
    },
  };
  return { words, counted };
}

/** What is typed, kept in the workspace until it is saved, and offered again when it was not. */
function useTypedWords({ profile, period }: WordsView) {
  const { kept, failed, keep } = useDraft(wordsDraftKey(profile, period));
  const [typed, setTyped] = useState<TypedWords>({});
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [seen, setSeen] = useState<typeof kept>(undefined);
  if (kept !== seen) {
    setSeen(kept);
    const before = kept === null || kept === undefined ? {} : readTyped(kept.body);
    if (kept !== null && kept !== undefined && Object.keys(before).length > 0 && Object.keys(typed).length === 0) {
      setTyped(before);
      setRestoredAt(kept.keptAt);
    }
  }
  useEffect(() => {
    if (kept !== undefined) keep(Object.keys(typed).length === 0 ? null : JSON.stringify(typed));
  }, [kept, keep, typed]);
  useUnsaved(Object.keys(typed).length > 0, 'These words are kept but not saved. Leave them for now?');
  return { typed, setTyped, restoredAt, setRestoredAt, failed };
}
