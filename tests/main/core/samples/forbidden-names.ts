import { createHash } from 'node:crypto';

/**
 * SHA-256 of names (in lower case) that stand in the press about these facts and must not stand in the sample: children,
 * families, perpetrators, and officials who are given by their roles. As hashes, so that the names are not here either.
 */
const forbidden: ReadonlySet<string> = new Set([
  '0f888b912f53de127e27787824d8ba5a4641153e9a1d9d154052ecb293cbf6ba',
  '214f3a838430f20ccd9ed41e1dc8983dfb989301ce22fd7676416ec73e34a6f9',
  '3c8b16c1447b1693ec84673956b839ca8e1b1ca2e71be2a66a0f31220b4baa9b',
  '3eb906846fa9951e30e264eb41e8d21b89d3297a2e44ef64ec88708ef12969f7',
  '43b8a6f77b49e74a05f851368a49c309509299b0ec384a804cc9379e99320927',
  '44e5bf55761da5636a92efd9e8cafe3cf3454d9799b09826406cbf7718ed2676',
  '56ab59dd713f17bd935d48f7ff240f66042540cce8d3fe0044db340def392c4a',
  '68ca247308d7ca42bbe3a2ac1eb428b4f235f304cec44dd6bf13293b23803579',
  '720036c8101f751b82cdba6e74fbd217419a2d478dd49f6d7ba6697ed3810ece',
  '7d1daa47a549d00c204bd361cd458f16c18a97257fd56a308f15e291018e890f',
  '7f5b873d0d79277095d51594792c3705a39ebc2a83e0d995507a2d91e5102230',
  '90b84250569b439931ef782e20bca83306f9a33a738285bcb4deb778a310738b',
  '91cbb8837861a24143fe06d54e4c3e8f7ad41cac5860016a44decdf1059832dc',
  '9cea9b73735e3f27df26187b0ce027908c9a3fd04fe5e8e22a563b37047b71e5',
  'a34530c30dec412cd09ad5747602353de1d122dffb0a1b332c70dd8a54c0b54a',
  'ab1cb712f2dca756105160805501f4d6d8657d93d40b16eee4ecb5fd048d26eb',
  'ae06995ac4f88b7a97574efc57fb3ccc63142150b93d25bec60dd6b4434350c8',
  'ba27444a56b473225c5ca7aa0b24853f7b18d006a7a185c5587d77ee7931301c',
  'bf9ad3327320280591643f97cb7f64eaaa3c98ead37b158cec806e4f8bcf206d',
  'c0415df627cc855821967b29bf3e2d398e2cbbb97ddec17a184a4d4afc9e507c',
  'c0e7aec81a1a194e9f54f6b297f6544041188c741ae8f55c2133b5c510a7dc1d',
  'c68b4426cad62a4565744fa08416808f1a376d6028969e71484f3ca82bfbf5d7',
  'cd7fa00e86cf367494f60e537bafbf78b65bf0b5be286be61246ddac10d80bd9',
  'd068a27e3750c9cad7c3fd47c98600848611b5b59c46f20bf14278714ac3e1b1',
  'd1f1502fd83931c7ca02ab433aaf65dc66285001ec484d833cea694a4803fd72',
  'e5d503d4582229c4c9abe250e49654765c885eb49bb49df7f1861bb79fc7346e',
  'ff8ff5e3f51dea40bd5917bd1526112b2a8f0c518abb2dda21676b1ac4e5799c',
]);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Words of `text`, also inside web addresses, that are on the list; `more` adds words to it for a test of this function. */
export function forbiddenNames(text: string, more: readonly string[] = []): readonly string[] {
  const hashes = new Set([...forbidden, ...more.map(sha256)]);
  const words = new Set(text.toLowerCase().match(/[a-z]+/g));
  return [...words].filter((word) => hashes.has(sha256(word)));
}
