import { plural } from '../../in-words.ts';
import { profileKeyOf } from '../profile.ts';
import type { ReadinessPlace } from '../readiness.ts';
import type { Snapshot } from '../snapshot.ts';
import { textsOf, type PrintedText } from './document-texts.ts';
import { personalWords, type PersonalWords } from './personal-words.ts';
import type { ReadinessCheck } from './readiness-check.ts';

/**
 * Names, numbers and addresses that tell who somebody is. What looks like one may be a building or a reference: a person
 * looks, and clears it with a reason.
 */
export const personalText: ReadinessCheck = {
  code: 'PersonalText',
  what: 'Nothing in the words looks like the name, number, birth or address of a person',
  find: ({ snapshot, document, cleared }) => {
    const known = new Set(cleared);
    const found = new Map<string, { readonly what: string; readonly places: PrintedText[] }>();
    // the same words stand in many cells: each text is looked at once
    const seen = new Map<string, readonly PersonalWords[]>();
    for (const printed of textsOf(document)) {
      const words = seen.get(printed.text) ?? personalWords(printed.text);
      seen.set(printed.text, words);
      for (const { what, text } of words) {
        if (known.has(text)) continue;
        const held = found.get(text);
        if (held === undefined) found.set(text, { what, places: [printed] });
        else held.places.push(printed);
      }
    }
    return [...found].map(([text, { what, places }]) => {
      const others = places.length - 1;
      const more = others === 0 ? '' : ` and in ${plural(others, 'other place')}`;
      return {
        severity: snapshot.edition === 'public' ? 'blocking' : 'warning',
        sentence: `“${text}” in ${places[0]?.where ?? 'the pack'}${more} looks like ${what}.`,
        place: placeOf(text, places[0], snapshot),
        clearable: text,
      };
    });
  },
};

/** Where the words were entered, found by looking for them; else where they are printed. */
function placeOf(text: string, printed: PrintedText | undefined, snapshot: Snapshot): ReadinessPlace {
  const { actions, indicators, decisions, reviews, scrutinyEvents, sectionTexts = [], period } = snapshot;
  const told = (thing: unknown): boolean => JSON.stringify(thing).includes(text);
  const words = sectionTexts.find(told);
  if (words !== undefined) {
    return { kind: 'section', section: words.section, profile: profileKeyOf(snapshot), period };
  }
  const action = actions.find(told);
  if (action !== undefined) return { kind: 'action', ref: action.ref };
  const indicator = indicators.find(told);
  if (indicator !== undefined) return { kind: 'indicator', code: indicator.code, period };
  const decision = decisions.find(told);
  if (decision !== undefined) return { kind: 'decision', ref: decision.ref };
  const review = reviews.find(told);
  if (review !== undefined) return { kind: 'review', code: review.code };
  const finding = scrutinyEvents.flatMap(({ findings }) => findings).find(told);
  if (finding !== undefined) return { kind: 'finding', ref: finding.ref };
  return { kind: 'preview', block: printed?.block ?? '' };
}
