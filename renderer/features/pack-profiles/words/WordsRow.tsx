import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SectionWords } from '#shared/contract/section-words.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { wordsStateLabels } from '#shared/wording/section-labels.ts';

interface WordsRowProps {
  readonly words: SectionWords;
  readonly unsaved: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One section: its title and how its words stand, opened to write in it. */
export function WordsRow({ words, unsaved, open, onToggle, children }: WordsRowProps) {
  const { section, title, state } = words;
  return (
    <li data-state={state}>
      <h2 className="words-title" data-expanded={open || undefined}>
        <Button className="disclosure-button" id={`open-${section}`} aria-expanded={open} onPress={onToggle}>
          <span>{title}</span>
        </Button>
        <span className="words-state">{unsaved ? 'Typed, not saved' : wordsStateLabels[state]}</span>
        {open ? null : <span className="words-preview">{previewOf(words)}</span>}
      </h2>
      {open ? children : null}
    </li>
  );
}

/** The beginning of what stands; where nothing does, from when there are words. */
function previewOf({ current, before }: SectionWords): string {
  if (current !== null) return current.text;
  return before === null ? '' : `Last written for ${periodInWords(before.period)}`;
}
