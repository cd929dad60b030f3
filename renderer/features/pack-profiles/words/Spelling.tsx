import { useEffect, useState } from 'react';
import type { UnknownWord } from '#shared/contract/section-words.ts';
import { americanSpellings } from '#shared/domain/american-spellings.ts';
import { useHost } from '../../../client/host-context.ts';

/** How long nobody types before words are looked up: a word half typed is not mistyped. */
const pauseMs = 600;

/** What of a text is not in British English, and what no dictionary knows; said, never changed: it may be meant so. */
export function Spelling({ text }: { readonly text: string }) {
  const american = americanSpellings(text);
  const unknown = useUnknownWords(text);
  const said = [
    ...(american.length === 0
      ? []
      : [`In British English: ${american.map((one) => `“${one.british}” for “${one.found}”`).join(', ')}.`]),
    ...(unknown.length === 0 ? [] : [`Perhaps mistyped: ${unknown.map(inWords).join(', ')}.`]),
  ];
  return (
    <p className="small" role="status">
      {said.join(' ')}
    </p>
  );
}

const inWords = ({ word, suggestions }: UnknownWord): string =>
  suggestions.length === 0 ? `“${word}”` : `“${word}” (${suggestions.join(' or ')}?)`;

/** Those of the text that is there now; an answer about an earlier one is not shown. */
function useUnknownWords(text: string): readonly UnknownWord[] {
  const { client } = useHost();
  const [looked, setLooked] = useState<{ readonly text: string; readonly found: readonly UnknownWord[] } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let left = false;
    const timer = setTimeout(() => {
      client.sectionWords.spelling({ text }).then(
        (found) => {
          if (!left) setLooked({ text, found });
        },
        () => {
          // a hint that did not come takes nothing from whoever writes: a workspace that was closed meanwhile
        },
      );
    }, pauseMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, text]);
  return looked?.text === text ? looked.found : [];
}
