import type { Verification } from '#shared/contract/publishing.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';

/** Whether a file in hand is what was published. */
export async function verifyFile(_session: Session, name: string, bytes: Uint8Array): Promise<Verification> {
  return {
    verdict: 'unknown',
    sentence: 'Nothing is known of this file.',
    next: '',
    fileName: name,
    sha256: sha256Of(bytes),
    claims: null,
    publication: null,
    checks: [],
  };
}
