import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { longestSectionText, type SectionWords, type WordsView } from '#shared/contract/section-words.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import { Spelling } from './Spelling.tsx';
import { shownText } from './typed-words.ts';
import type { WordsOnScreen } from './useWords.ts';
import { WordsHistory } from './WordsHistory.tsx';

interface SectionEditorProps {
  readonly view: WordsView;
  readonly section: SectionWords;
  readonly words: WordsOnScreen;
  readonly readOnly: boolean;
}

/** The words of one section: the field, who wrote and confirmed what stands, and last month's words beside it. */
export function SectionEditor({ view, section, words, readOnly }: SectionEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { wantsFocus } = words;
  useEffect(() => {
    if (wantsFocus) field.current?.focus();
  }, [wantsFocus]);
  const text = shownText(words.typed, section);
  const unsaved = section.section in words.typed;
  const tooLong = text.trim().length - longestSectionText;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey)) return;
    if (event.key !== 'Enter' && event.key !== 's') return;
    event.preventDefault();
    if (event.key === 'Enter') words.confirm(section);
    else words.save(section);
  };
  return (
    <div className="words-editor">
      <div className="stack-small">
        {section.introduction === '' ? null : (
          <p className="muted small">
            The pack says before it, every month: <span className="words-introduction">{section.introduction}</span>
          </p>
        )}
        <TextField
          className="field"
          id={`words-${section.section}-field`}
          isReadOnly={readOnly}
          isInvalid={tooLong > 0}
          value={text}
          onChange={(value) => words.type(section, value)}
        >
          <Label>{`Words of ${section.title} for ${periodInWords(view.period)}`}</Label>
          <TextArea
            ref={field}
            id={`words-${section.section}`}
            rows={Math.min(16, Math.max(5, text.split('\n').length + Math.ceil(text.length / 90)))}
            lang="en-GB"
            spellCheck="true"
            onKeyDown={onKeyDown}
          />
          <Text slot="description" className="hint">
            {tooLong > 0
              ? `${tooLong} characters too long: at most 4,000, about half a page.`
              : 'Each line is a paragraph; lines that begin with a hyphen are a list.'}
          </Text>
        </TextField>
        <Spelling text={text} />
        {readOnly ? null : (
          <div className="row">
            <Button busy={words.busy || tooLong > 0 || text.trim() === ''} onPress={() => words.confirm(section)}>
              Confirm and go on
            </Button>
            <Button quiet busy={words.busy || tooLong > 0 || !unsaved} onPress={() => words.save(section)}>
              {text.trim() === '' && section.current !== null ? 'Take the words back' : 'Save as a draft'}
            </Button>
          </div>
        )}
        <p className="small muted">{standingInWords(section, unsaved)}</p>
        {section.current === null ? null : <WordsHistory view={view} section={section} />}
      </div>
      {unsaved && words.problem?.code === 'WordsChanged' && section.current !== null ? (
        <Standing current={section.current} />
      ) : (
        <Before section={section} words={words} readOnly={readOnly} />
      )}
    </div>
  );
}

function standingInWords({ current }: SectionWords, unsaved: boolean): string {
  if (current === null) return unsaved ? 'Typed, not saved yet.' : 'Nothing is written for this month.';
  const from = current.carriedFrom === null ? '' : `, begun from the words of ${periodInWords(current.carriedFrom)}`;
  const written = `Written by ${current.writtenBy} on ${dateInWords(current.writtenOn)}${from}`;
  const changed = unsaved ? ' What is typed differs from it and is not saved yet.' : '';
  return current.confirmed === null
    ? `${written}. A draft: the pack prints it as one, and cannot be made final with it.${changed}`
    : `${written}. Confirmed by ${current.confirmed.by} on ${dateInWords(current.confirmed.on)}.${changed}`;
}

/** What somebody else wrote meanwhile, beside what was typed over it. */
function Standing({ current }: { readonly current: NonNullable<SectionWords['current']> }) {
  return (
    <aside className="words-before stack-small" aria-label="What stands there now">
      <h3>
        What stands there now{' '}
        <span className="muted heading-note">
          {current.writtenBy}, {current.confirmed === null ? 'a draft' : 'confirmed'}
        </span>
      </h3>
      <div className="words-text">{current.text}</div>
    </aside>
  );
}

/** What an earlier month said, to begin from. */
function Before({ section, words, readOnly }: Omit<SectionEditorProps, 'view'>) {
  const { before, current } = section;
  if (before === null) return <p className="muted">No earlier month has words for this section.</p>;
  const free = current === null && !(section.section in words.typed);
  return (
    <aside className="words-before stack-small" aria-label={`Words of ${periodInWords(before.period)}`}>
      <h3>
        {periodInWords(before.period)}{' '}
        <span className="muted heading-note">{before.confirmed ? 'confirmed' : 'never confirmed'}</span>
      </h3>
      <div className="words-text">{before.text}</div>
      {readOnly || !free ? null : (
        <Button quiet small busy={words.busy} onPress={() => words.carry(section)}>
          Carry over as a draft
        </Button>
      )}
    </aside>
  );
}
