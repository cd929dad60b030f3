import type { ActionStatus } from '../../plan.ts';
import type { Colour } from '../../rating/rating.ts';
import { fold } from '../../returns/fold.ts';

/** What a word in a column of ratings or states says of the action: how its owner rates it, and how far it is. */
export interface TrackerState {
  readonly rating: Colour | null;
  readonly status: ActionStatus | null;
}

export interface StateReading {
  readonly state: TrackerState;
  /** False where schemes differ ("Blue" is complete in one and embedded in another): then it is asked, with this offered. */
  readonly sure: boolean;
}

const state = (rating: Colour | null, status: ActionStatus | null): TrackerState => ({ rating, status });

const sureWords: Readonly<Record<string, TrackerState>> = {
  red: state('red', null),
  amber: state('amber', null),
  green: state('green', null),
  grey: state('grey', null),
  gray: state('grey', null),
  '🔴': state('red', null),
  '🟥': state('red', null),
  '🟠': state('amber', null),
  '🟧': state('amber', null),
  '🟡': state('amber', null),
  '🟨': state('amber', null),
  '🟢': state('green', null),
  '🟩': state('green', null),
  'not started': state(null, 'not_started'),
  'not yet started': state(null, 'not_started'),
  'in progress': state(null, 'in_progress'),
  started: state(null, 'in_progress'),
  underway: state(null, 'in_progress'),
  'under way': state(null, 'in_progress'),
  cancelled: state(null, 'cancelled'),
  canceled: state(null, 'cancelled'),
  superseded: state(null, 'superseded'),
};

const likelyWords: readonly (readonly [RegExp, TrackerState])[] = [
  [/\b(not|yet) (yet )?(started|begun|due)\b|\bto start\b/, state('grey', 'not_started')],
  [/\b(cancel|withdrawn|no longer|discontinued)/, state(null, 'cancelled')],
  [/\bsupersed|\breplaced\b|\bmerged\b/, state(null, 'superseded')],
  [/\b(not|in)complete|\bpart(ly|ially)? complete/, state(null, 'in_progress')],
  [/\b(embedded|sustained|impact)\b|🔵|🟦/, state('blue', 'completed')],
  [/^(b|blue)$/, state('blue', null)],
  [/\b(completed?|done|closed|achieved|finished|delivered)\b|[✓✔✅☑]/u, state('green', 'completed')],
  [/\b(off track|overdue|missed|critical|serious)\b|[❌✗✘]/u, state('red', 'in_progress')],
  [/\b(at risk|delay|slipp|behind|some concern)|⚠/u, state('amber', 'in_progress')],
  [/\b(on track|on target|on schedule|going to plan)\b/, state('green', 'in_progress')],
  [/\b(ongoing|in hand|active|open)\b/, state(null, 'in_progress')],
  [/^(w|white)$|[⚪⚫⬜⬛]/u, state('grey', null)],
  [/^(yellow|orange)$/, state('amber', null)],
];

const letters: Readonly<Record<string, Colour>> = { r: 'red', a: 'amber', g: 'green' };
const colourWords = /\b(red|amber|green|blue|gr[ea]y)\b/g;

/** What a word says; null where nothing is known of it. `lettersAreRag` where the column has no other letters than those of a RAG. */
export function readState(text: string, lettersAreRag: boolean): StateReading | null {
  const folded = fold(text)
    .replaceAll('\uFE0F', '')
    .replaceAll(/^[\s"'([]+|[\s"')\].!]+$/g, '');
  const sure = sureWords[folded];
  if (sure !== undefined) return { state: sure, sure: true };
  const letter = letters[folded];
  if (letter !== undefined) return { state: state(letter, null), sure: lettersAreRag };
  const said = new Set(folded.match(colourWords) ?? []);
  const likely = likelyWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  if (said.size > 1) return null;
  const [word] = said;
  const colour = word === undefined ? undefined : (sureWords[word]?.rating ?? 'blue');
  if (colour !== undefined) return { state: state(colour, likely?.status ?? null), sure: false };
  return likely === null ? null : { state: likely, sure: false };
}

/** Whether the single letters of a column are those of a RAG and no others: "A" beside "C" and "N" may be anything. */
export const areRagLetters = (texts: readonly string[]): boolean =>
  texts
    .map((text) => fold(text))
    .filter((text) => /^\p{L}$/u.test(text))
    .every((text) => 'ragbwy'.includes(text));
