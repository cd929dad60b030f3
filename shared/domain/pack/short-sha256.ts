/**
 * First 16 hexadecimal digits of a SHA-256 in groups of four, short enough to be read out: the verification code on the
 * cover is that of the snapshot, the fingerprint of a key that of its public half.
 */
export const shortSha256 = (sha256: string): string =>
  sha256.slice(0, 16).toUpperCase().match(/.{4}/g)?.join(' ') ?? '';
