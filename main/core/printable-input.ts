import { Refusal } from '#shared/domain/refusal.ts';
import { unprintableCharacter } from '#main/formats/pdf/drawable-text.ts';
import { packFontCoverage } from '#main/formats/pdf/pack-fonts.ts';

/**
 * What a field is called in a sentence. Only these are looked at: they are what a person types and a pack prints. Paths,
 * names of files and of their sheets are not ours to refuse.
 */
const fields: Readonly<Record<string, string>> = {
  title: 'The title',
  name: 'The name',
  description: 'The description',
  successMeasure: 'The success measure',
  summary: 'The summary',
  purpose: 'The purpose',
  body: 'The name of the body',
  requirement: 'What has to be answered',
  text: 'The text',
  said: 'The text',
  introduction: 'The introduction',
  narrative: 'The narrative',
  note: 'The note',
  reason: 'The reason',
  notPublishedReason: 'The reason',
  restatementReason: 'The reason',
  warningsAcceptedBecause: 'The reason',
  method: 'The method',
  result: 'The result',
  reference: 'The reference',
  basis: 'The basis',
  role: 'The role',
  agency: 'The agency',
  lead: 'The lead',
  deputy: 'The deputy',
  presenter: 'Who presents it',
  decidedBy: 'Who decided',
  agreedBy: 'Who agreed',
  moderatedBy: 'Who decided',
  withdrawnBy: 'Who decided',
  reportedBy: 'Who reported',
  claimedBy: 'Who claimed it',
  signedBy: 'Who signed',
  area: 'The area',
  grade: 'The grade',
  group: 'The group',
  numeratorLabel: 'The numerator',
  denominatorLabel: 'The denominator',
  statutoryTimescale: 'The timescale',
  dataSource: 'The source of the figures',
  publisher: 'The publisher',
  place: 'The place',
  board: 'The name of the board',
  authority: 'The name of the authority',
  marking: 'The marking',
};

/**
 * Operations that write nothing of their own: what is being typed, what is looked for, and what stands in somebody
 * else's file. The words of a file are kept as they came; a pack prints by its number what its font lacks of them.
 */
const unchecked = new Set(['drafts', 'search', 'audit', 'returns', 'tracker', 'owners', 'benchmarks', 'readiness']);

/** A text that every font of the world has; anything else is looked up. */
const plain = /^[\t\n\r\u0020-\u007e]*$/u;

/**
 * The one place where everything that people enter passes: refuses a text with a character that no pack could print,
 * while whoever typed it can still write it another way. What is recorded cannot be changed.
 * @throws Refusal `GlyphMissing`
 */
export async function refuseUnprintableInput(path: readonly string[], input: unknown): Promise<void> {
  if (unchecked.has(path[0] ?? '')) return;
  const texts = [...textsIn(input, '')].filter(({ text }) => !plain.test(text));
  if (texts.length === 0) return;
  const fonts = await packFontCoverage();
  for (const { field, text } of texts) {
    const missing = unprintableCharacter(text, fonts);
    if (missing === null) continue;
    throw new Refusal({
      code: 'GlyphMissing',
      message: `${fields[field] ?? 'The text'} holds "${missing.character}" (${missing.code}), which the font of the packs does not have, so no pack could print it.`,
      where: field,
      next: 'Write it in ordinary letters, figures and signs, and try again.',
    });
  }
}

/** Every text of an input that stands in a field that is looked at; a name beside the bytes of a file is the file's. */
function* textsIn(value: unknown, field: string): Generator<{ readonly field: string; readonly text: string }> {
  if (typeof value === 'string') {
    if (field in fields) yield { field, text: value };
  } else if (Array.isArray(value)) {
    for (const one of value) yield* textsIn(one, field);
  } else if (isPlainObject(value)) {
    const entries = Object.entries(value);
    const ofFile = entries.some(([, one]) => one instanceof Blob);
    for (const [key, one] of entries) if (!ofFile || key !== 'name') yield* textsIn(one, key);
  }
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
