import { dateInWords } from '#shared/domain/dates.ts';
import type { PublicationRow, Verdict } from '#shared/contract/publishing.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { keyFingerprint } from '#main/formats/seal/manifest-signature.ts';
import type { FileFacts, HereFacts } from './file-facts.ts';

/** What a file in hand is, in one sentence, and what to do about it. */
export interface Conclusion {
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly next: string;
  readonly publication: PublicationRow | null;
}

const askForOriginal = 'Do not rely on it. Ask the secretariat for the file as it was published.';

/** "published pack 7 of 14 August 2019, version 2": of a version that the workspace knows, or one that a file claims. */
const named = ({ number, version, publishedOn }: Pick<PublicationRow, 'number' | 'version' | 'publishedOn'>): string =>
  `published pack ${number} of ${dateInWords(publishedOn)}, version ${version}`;

/** The first that applies; what is certain comes before what a file only says of itself. */
export function concludeFrom(facts: FileFacts): Conclusion {
  const { here, manifest } = facts;
  if (here?.exact != null) return published(here.exact);
  if (here?.draft != null) return draft(here);
  if (manifest === null) return withoutManifest(facts);
  return forged(facts, manifest) ?? swapped(facts, manifest) ?? changed(facts, manifest) ?? intact(facts, manifest);
}

function published(publication: PublicationRow): Conclusion {
  const { replacedBy } = publication;
  const sentence = `This is ${named(publication)}, byte for byte.`;
  return replacedBy === null
    ? { verdict: 'published', sentence, next: '', publication }
    : {
        verdict: 'published',
        sentence: `${sentence} Version ${replacedBy.version} has replaced it since, on ${dateInWords(replacedBy.on)}.`,
        next: `Use version ${replacedBy.version}.`,
        publication,
      };
}

function draft({ draft: made }: HereFacts): Conclusion {
  return {
    verdict: 'draft',
    sentence: `This is a draft of "${made?.title}", made on ${dateInWords(made?.builtOn ?? '')}. It was not published as this file.`,
    next: 'Use the published pack; the list of packs says whether there is one.',
    publication: null,
  };
}

/** A file without a seal: what it was cut from, or what its properties still say. */
function withoutManifest({ here, file }: FileFacts): Conclusion {
  const cut = here === null ? null : (ofPart(here) ?? damaged(here));
  if (cut !== null) return cut;
  const { says, kind } = file;
  const known = here?.byCode ?? null;
  const claim = known === null ? (says.pack === null ? null : `"${says.pack}"`) : named(known);
  if (claim !== null) {
    const saver = says.savedBy === null ? 'another program' : says.savedBy;
    return altered(
      `This says that it is ${claim}, but its seal is gone: it was saved anew by ${saver}, or what Plumbline attached was taken out.`,
      known,
    );
  }
  const faults = file.faults.length === 0 ? '' : ` What is wrong with the file: ${file.faults.join('; ')}.`;
  return {
    verdict: 'unknown',
    sentence:
      kind === 'other'
        ? 'This is no PDF, Excel workbook or .plumbpack file, so Plumbline did not publish it.'
        : `Nothing in this file says that Plumbline published it.${faults}`,
    next: 'If it is meant to be a board pack, ask the secretariat for the file as it was published.',
    publication: null,
  };
}

function damaged({ like }: HereFacts): Conclusion | null {
  if (like === null || like.publication === null) return null;
  const bytes = like.differing === 1 ? 'one byte is' : `${like.differing} bytes are`;
  return altered(
    `This was ${named(like.publication)}, but ${bytes} not as published, so its seal cannot be read.`,
    like.publication,
  );
}

function ofPart({ part }: HereFacts): Conclusion | null {
  if (part === null || part.publication === null) return null;
  const how =
    part.how === 'cut'
      ? 'cut short: its end is missing'
      : 'with something added at its end, which can show other pages than were published';
  return altered(`This is ${named(part.publication)}, ${how}.`, part.publication);
}

/** Signed by nobody, or by somebody else in the name of this workspace. */
function forged({ here, signed }: FileFacts, manifest: PackManifest): Conclusion | null {
  const publication = here?.claimed ?? null;
  if (signed !== true)
    return altered(
      `This says that it is ${named(manifest)}, but its manifest was changed: the signature does not hold.`,
      publication,
    );
  if (here?.ours !== true || here.ourKey) return null;
  return altered(
    `This says that it is ${named(manifest)} of this workspace, but it is signed with another key (${keyFingerprint(manifest.publicKey)}): this workspace did not publish it.`,
    publication,
  );
}

/** A manifest that is genuine, in a file that it does not belong to. */
function swapped({ here, broken, contentOf, file }: FileFacts, manifest: PackManifest): Conclusion | null {
  if (broken === null || broken.length === 0) return null;
  const contents = here?.contents ?? null;
  // a code among a workbook's properties can be typed by anybody: where it can be asked for, it has to be one that is known
  const isTold = file.kind !== 'xlsx' || here === null || here.byCode !== null;
  const other = contents === null ? (isTold ? contentOf : null) : named(contents);
  if (other === null || contents?.verificationCode === manifest.verificationCode) return null;
  return altered(
    `This carries the manifest of ${named(manifest)}, but that was put into another file: its contents are of ${other}.`,
    contents ?? here?.claimed ?? null,
  );
}

function changed({ here, broken, file }: FileFacts, manifest: PackManifest): Conclusion | null {
  if (broken === null || broken.length === 0) return null;
  const cut = here === null ? null : ofPart(here);
  if (cut !== null) return cut;
  const { savedBy } = file.says;
  const by = savedBy === null ? '' : ` It was last saved by ${savedBy}.`;
  const what = here?.changed ?? broken.join('; ');
  return altered(`This was ${named(manifest)}, but it was altered since: ${what}.${by}`, here?.claimed ?? null);
}

/** All of it agrees with a signed manifest; whether it is the very file depends on who can be asked. */
function intact({ here, file }: FileFacts, manifest: PackManifest): Conclusion {
  const what = `${named(manifest)}, of ${manifest.authority}`;
  const fingerprint = keyFingerprint(manifest.publicKey);
  if (here?.claimed != null && here.ourKey) {
    const parts = file.kind === 'plumbpack' ? 'Every file in it' : 'Every part of it';
    return altered(
      `This is ${named(manifest)}, but packed anew by another program. ${parts} still says what was published.`,
      here.claimed,
    );
  }
  const ours = here?.ourKey === true;
  return {
    verdict: 'intact_elsewhere',
    sentence: ours
      ? `This is ${what}, intact and signed with the key of this workspace, which does not have it in its list: this copy of the workspace may be older than the pack.`
      : `This is ${what}, intact and signed with the key ${fingerprint}.`,
    next: ours
      ? 'Open the newest copy of the workspace and check once more.'
      : `Compare the key ${fingerprint} with the one that its publisher names, or on the cover of a pack that you trust: anybody can sign with a key of their own.`,
    publication: null,
  };
}

const altered = (sentence: string, publication: PublicationRow | null): Conclusion => ({
  verdict: 'altered',
  sentence,
  next: askForOriginal,
  publication,
});
