import { fold, withoutFootnote } from '../fold.ts';

/** What a sender says of a figure besides its value. `revised` and `final` figures are taken as they stand. */
type FigureStatus = 'provisional' | 'revised' | 'final';

const statuses: Readonly<Record<string, FigureStatus>> = {
  p: 'provisional',
  prov: 'provisional',
  provisional: 'provisional',
  draft: 'provisional',
  estimate: 'provisional',
  estimated: 'provisional',
  unvalidated: 'provisional',
  yes: 'provisional',
  y: 'provisional',
  true: 'provisional',
  r: 'revised',
  rev: 'revised',
  revised: 'revised',
  f: 'final',
  final: 'final',
  confirmed: 'final',
  validated: 'final',
  no: 'final',
  n: 'final',
  false: 'final',
};

/** A cell of a column headed "Provisional" or "Status"; null for anything else, such as a colour. */
export function statusOf(text: string): FigureStatus | null {
  const bare = fold(text).replaceAll(/[()[\].]/g, '');
  return Object.hasOwn(statuses, bare) ? (statuses[bare] ?? null) : null;
}

/** Whole paragraphs are not looked at. */
const longestNoted = 80;
const suffix =
  /^(.*\S)\s*(?:[([]\s*(p|r|prov\.?|rev\.?|provisional|revised)\s*[)\]]|\s(prov\.?|provisional|revised))$/i;
/** A letter that touches the number, or stands after it: `85.3p`, `1,204 r`, `85.3% p`. */
const letterAfterNumber = /^([+\-\u2212]?[\d,. \u00A0\u202F]*\d\s?%?)\s?([pr])$/i;

const endsInDigit = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57;
};

/** Text without a note that it is provisional or revised ("85.3p", "85.3 (r)", "Apr-19 provisional") or the mark of a footnote, and which status it was. */
export function withoutStatus(noted: string): { readonly text: string; readonly status: FigureStatus | null } {
  const text = withoutFootnote(noted);
  // Asked of every figure of a file, and nearly all end in a digit.
  if (text.length > longestNoted || endsInDigit(text) || !/[a-z.)\]]\s*$/i.test(text)) return { text, status: null };
  const match = letterAfterNumber.exec(text.trim()) ?? suffix.exec(text.trim());
  if (match === null) return { text, status: null };
  const note = match[2] ?? match[3] ?? '';
  return { text: (match[1] ?? '').trim(), status: statusOf(note) };
}
