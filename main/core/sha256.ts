import { createHash } from 'node:crypto';

/** SHA-256 as 64 small hexadecimal digits: the identity of a file, a snapshot, a return. Text counts as UTF-8. */
export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
