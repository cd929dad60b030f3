import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import type { PackMeta } from '#shared/domain/pack/document.ts';
import type { Binder } from '../binder.ts';
import { SheetCursor } from '../blocks/sheet-cursor.ts';
import { safeText } from '../cells/safe-text.ts';
import { versionText } from '../page-setup.ts';
import { looks } from '../styles.ts';
import { writeContents } from './contents.ts';
import { writeKey } from './key.ts';
import { pair, title } from './pair.ts';

const editions = {
  board: 'Board edition',
  public: 'Public edition, small numbers suppressed',
  progress_review: 'Progress review edition',
} as const;

/** Writes the first sheet: what this is, how to check it, what is where, and what the letters and words mean. */
export function writeReadMe(binder: Binder): void {
  const { meta } = binder.document;
  const cursor = new SheetCursor(binder, binder.names.readMe, [230, 620]);
  cursor.sheet.getCell(1, 1).value = safeText(meta.title, 'the title');
  cursor.sheet.getCell(1, 1).style = looks.title;
  cursor.next(30);
  if (meta.notice !== '')
    cursor.prose(safeText(meta.notice, 'the notice'), meta.notice, looks.notice, { size: 10, bold: true });
  cursor.gap(4);
  writeIdentity(cursor, meta);
  if (meta.publication !== null) writePublication(cursor, meta.version, meta.publication);
  writeVerification(cursor, meta);
  writeContents(cursor);
  writeNumbers(cursor);
  writeKey(cursor);
}

function writeIdentity(cursor: SheetCursor, meta: PackMeta): void {
  pair(cursor, 'Authority', meta.authority, { name: 'authority' });
  if (meta.comparison !== true) {
    pair(cursor, 'Period', periodInWords(meta.period), { name: 'period' });
    pair(cursor, 'As at', dateInWords(meta.asAtOn), { name: 'as_at' });
  }
  if (meta.knownOn !== null) {
    pair(cursor, 'Known by', `${dateInWords(meta.knownOn)}; nothing recorded later counts`);
  }
  pair(cursor, 'Prepared for', meta.board);
  if (meta.boardOn !== null) pair(cursor, 'Board meeting', dateInWords(meta.boardOn));
  if (meta.comparison !== true) pair(cursor, 'Edition', editions[meta.edition]);
  if (meta.profile !== '') pair(cursor, 'Kind of pack', meta.profile);
  const { about = '' } = meta;
  if (about !== '') pair(cursor, 'About', capitalised(about));
  pair(cursor, 'State', stateText(meta), { name: 'pack_version' });
  if (meta.marking !== '') pair(cursor, 'Marking', meta.marking);
  pair(cursor, 'Rules used', meta.ruleSetId);
  pair(cursor, 'Made with', meta.producer);
}

/** A draft must not be taken for what a board decided on. */
const stateText = (meta: PackMeta): string =>
  meta.comparison === true
    ? 'a comparison of published packs: no pack itself, not kept, signed or published'
    : meta.state === 'published'
      ? versionText(meta)
      : `${versionText(meta)}: not published, and may still change before it is`;

function writePublication(
  cursor: SheetCursor,
  version: number,
  { number, on, by, replaces, auditHead, keyFingerprint }: NonNullable<PackMeta['publication']>,
): void {
  title(cursor, 'Publication');
  pair(cursor, 'Pack number', String(number), { name: 'pack_number' });
  pair(cursor, 'Published', `${dateInWords(on)}, by ${by}`, { name: 'published' });
  if (replaces !== null) {
    pair(
      cursor,
      'Replaces',
      `Version ${replaces.version} of ${dateInWords(replaces.on)}; this is version ${version}. Why: ${replaces.reason}`,
    );
  }
  pair(
    cursor,
    'Audit chain before it',
    `${auditHead.entries.toLocaleString('en-GB')} entries, the last with SHA-256 ${auditHead.sha256}`,
  );
  pair(cursor, 'Key it is signed with', keyFingerprint);
}

function writeVerification(cursor: SheetCursor, meta: PackMeta): void {
  if (meta.comparison === true) {
    title(cursor, 'Are these the packs that were published?');
    pair(cursor, 'Code of this comparison', meta.verificationCode, { strong: true });
    pair(
      cursor,
      'What the code is for',
      'It is made from the signatures of the packs: the same packs give the same code.',
    );
    pair(
      cursor,
      'How to be sure of a pack',
      'Each is named with its own verification code on the first sheet after this one. In Plumbline, choose Packs, Verify a file, and give it the file of that pack; this workbook cannot be verified.',
    );
    return;
  }
  title(cursor, 'Is this the pack the board was shown?');
  pair(cursor, 'Verification code', meta.verificationCode, { name: 'verification_code', strong: true });
  pair(
    cursor,
    'What the code is for',
    'The same code stands on the cover of the PDF. It is made from the data that the pack rests on, so two copies with the same code rest on the same data. A copy that was edited keeps the printed code.',
  );
  pair(
    cursor,
    'How to be sure of a file',
    meta.publication === null
      ? 'Only a published pack can be verified. Of a draft, compare the SHA-256 of the file with the one that Plumbline lists under Packs.'
      : 'In Plumbline, choose Packs, Verify a file, and give it this workbook; or say plumbline verify FILE. It says whether this is the published pack, an altered copy or unknown, and needs no password. Saving the workbook again counts as an alteration.',
  );
  pair(cursor, 'Data fingerprint', `SHA-256 ${meta.snapshotSha256}`);
}

function writeNumbers(cursor: SheetCursor): void {
  title(cursor, 'Using the numbers');
  pair(
    cursor,
    'Percentages',
    'Real Excel percentages: a cell that shows 85.3% holds 0.853, so formulas against it are right. Differences in percentage points show the word “points” (or no sign) and hold the points themselves: 4.7.',
  );
  pair(cursor, 'Numbers and dates', 'Real numbers and dates, never text. More decimals may be held than are shown.');
  pair(
    cursor,
    'Missing figures',
    'A figure that is absent is a word or letter that says why, or an empty cell on the Data sheet. It is never nought.',
  );
  pair(
    cursor,
    'Joining months',
    'Every list is an Excel table, named after its block in the pack (t_scorecard_table, t_data). Its last column, Row id, is the same for the same subject in every pack.',
  );
  pair(
    cursor,
    'Where from',
    'Tables with figures say where they come from, with a link to the row’s figures in the figure index, and from there to their origins. The columns from Where from on are for the screen and are not printed.',
  );
  pair(
    cursor,
    'Formulas and macros',
    'None, and no hidden sheets, comments or links to other files: everything this workbook holds is in sight.',
  );
}
