import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { shortSha256 } from '#shared/domain/pack/short-sha256.ts';
import { signedText } from './manifest-text.ts';

/** A manifest that still lacks what only the secret half of a key can add. */
export type UnsignedManifest = Omit<PackManifest, 'signature'>;

/** Signs with Ed25519; `privateKey` is base64 of the DER (PKCS #8). */
export function signManifest(manifest: UnsignedManifest, privateKey: string): PackManifest {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  const unsigned = { ...manifest, signature: '' };
  return { ...unsigned, signature: sign(null, Buffer.from(signedText(unsigned)), key).toString('base64') };
}

/** Whether the signature is over this very manifest and of the key that it names. Needs no secret. */
export function signatureHolds(manifest: PackManifest): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(manifest.publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(signedText(manifest)), key, Buffer.from(manifest.signature, 'base64'));
  } catch {
    return false; // not a key, or not a signature: it signs nothing
  }
}

/** The short SHA-256 of the public key's DER. */
export function keyFingerprint(publicKey: string): string {
  const sha256 = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return shortSha256(sha256);
}
