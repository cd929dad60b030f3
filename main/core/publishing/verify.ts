import type { Verification } from '#shared/contract/publishing.ts';
import { readSealed } from '#main/formats/seal/read-sealed.ts';
import type { SealedFile } from '#main/formats/seal/sealed-file.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import { factsOf } from './file-facts.ts';
import { concludeFrom } from './verdict.ts';
import { checksOf } from './verification-checks.ts';

/**
 * Whether a file in hand is what was published, and if not, what became of it. Needs no secret, and works without a
 * workspace: then a signed and intact file is the most that can be said.
 * @throws Refusal `FileTooBig`
 */
export async function verifyFile(session: Session, name: string, bytes: Uint8Array): Promise<Verification> {
  return verifySealed(session, await readSealed(name, bytes), name, bytes);
}

/** The same of a file that was read already, for whoever goes on with what is in it. */
export async function verifySealed(
  session: Session,
  file: SealedFile,
  name: string,
  bytes: Uint8Array,
): Promise<Verification> {
  const facts = await factsOf(file, bytes, session.opened?.db ?? null);
  return {
    ...concludeFrom(facts),
    fileName: name,
    sha256: sha256Of(bytes),
    claims: file.manifest,
    checks: checksOf(facts),
  };
}
