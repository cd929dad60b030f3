import type { Verification } from '#shared/contract/publishing.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import { keyFingerprint } from '#main/formats/seal/manifest-signature.ts';
import type { FileFacts } from './file-facts.ts';

type Check = Verification['checks'][number];

const check = (what: string, outcome: Check['outcome'], because: string): Check => ({ what, outcome, because });

const noWorkspace = 'No workspace is open to hold it against.';
const noManifest = 'The file holds no manifest.';

/** Every check in the order in which it is made; one that could not be made says why. */
export const checksOf = (facts: FileFacts): Check[] => [
  sameBytes(facts),
  hasManifest(facts),
  signature(facts),
  contents(facts),
  key(facts),
  knownHere(facts),
  stands(facts),
];

function sameBytes({ here }: FileFacts): Check {
  const what = 'The bytes are those that this workspace published';
  if (here === null) return check(what, 'not_made', noWorkspace);
  if (here.exact !== null) return check(what, 'passed', 'The SHA-256 is the one that was recorded.');
  const because =
    here.draft === null
      ? 'No published file has this SHA-256.'
      : 'The SHA-256 is that of a draft, which was never published as this file.';
  return check(what, 'failed', because);
}

function hasManifest({ manifest }: FileFacts): Check {
  const what = 'It carries a manifest';
  if (manifest === null) return check(what, 'failed', noManifest);
  const { number, version, authority } = manifest;
  return check(what, 'passed', `It says that it is pack ${number}, version ${version}, of ${authority}.`);
}

function signature({ manifest, signed }: FileFacts): Check {
  const what = 'The manifest is as it was signed';
  if (manifest === null) return check(what, 'not_made', noManifest);
  return signed === true
    ? check(what, 'passed', `Signed with the key ${keyFingerprint(manifest.publicKey)}.`)
    : check(what, 'failed', 'The signature does not fit what the manifest says.');
}

function contents({ broken, signed }: FileFacts): Check {
  const what = 'Everything else in the file is as it was sealed';
  if (broken === null) return check(what, 'not_made', noManifest);
  if (broken.length > 0) return check(what, 'failed', `${capitalised(broken.join('; '))}.`);
  const because = 'Its digest is the one in the manifest.';
  return check(what, 'passed', signed === true ? because : `${because} As that is not signed, it proves nothing.`);
}

function key({ manifest, here }: FileFacts): Check {
  const what = 'The key is that of this workspace';
  if (here === null) return check(what, 'not_made', noWorkspace);
  if (manifest === null) return check(what, 'not_made', noManifest);
  if (here.ourKey) return check(what, 'passed', 'This workspace signs with it.');
  return here.ours
    ? check(what, 'failed', 'It says that it comes from this workspace, and is signed with a key that is not its own.')
    : check(what, 'not_made', 'It says that it comes from another workspace.');
}

function knownHere({ here, manifest }: FileFacts): Check {
  const what = 'This workspace published that version';
  if (here === null) return check(what, 'not_made', noWorkspace);
  const known = here.exact ?? here.claimed;
  if (known !== null) return check(what, 'passed', `${known.title}, published on ${dateInWords(known.publishedOn)}.`);
  if (manifest === null) return check(what, 'not_made', noManifest);
  return check(what, 'failed', 'The list of published packs does not have it.');
}

function stands({ here }: FileFacts): Check {
  const what = 'That version still stands';
  const known = here === null ? null : (here.exact ?? here.claimed);
  if (known === null) return check(what, 'not_made', here === null ? noWorkspace : 'It is not known here.');
  return known.replacedBy === null
    ? check(what, 'passed', 'Nothing has replaced it.')
    : check(what, 'failed', `Version ${known.replacedBy.version} replaced it on ${dateInWords(known.replacedBy.on)}.`);
}
