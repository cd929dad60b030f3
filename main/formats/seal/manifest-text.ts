import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';

/** The place that every manifest has in a PDF: of one size, so that filling it moves nothing else in the file. */
export const manifestPlaceBytes = 8192;

/** The manifest as it stands in every file. */
export const manifestText = (manifest: PackManifest): string => canonicalJson(manifest);

/** What the signature is over: the manifest as it stands, without its signature. */
export const signedText = (manifest: PackManifest): string => canonicalJson({ ...manifest, signature: undefined });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isSha256 = (value: unknown): boolean => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isDate = (value: unknown): boolean => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);

type Check = (value: unknown) => boolean;

const fields: Readonly<Record<keyof PackManifest, Check>> = {
  format: (value) => value === 'plumbline-manifest/1',
  workspaceUid: isText,
  authority: isText,
  title: isText,
  edition: (value) => value === 'board' || value === 'public' || value === 'progress_review',
  profile: isText,
  period: (value) => isText(value) && /^\d{4}-\d{2}$/.test(value),
  asAtOn: isDate,
  number: isCount,
  version: isCount,
  replaces: (value) =>
    value === null ||
    (isObject(value) && isCount(value['version']) && isSha256(value['snapshotSha256']) && isText(value['reason'])),
  publishedOn: isDate,
  publishedBy: isText,
  producer: isText,
  verificationCode: isText,
  snapshotSha256: isSha256,
  documentSha256: isSha256,
  auditHead: (value) => isObject(value) && isCount(value['entries']) && isSha256(value['sha256']),
  files: (value) => Array.isArray(value) && value.length <= 4 && value.every(isSealedFile),
  publicKey: isText,
  signature: isText,
};

const isSealedFile = (value: unknown): boolean =>
  isObject(value) &&
  (value['kind'] === 'pdf' || value['kind'] === 'xlsx') &&
  isText(value['name']) &&
  isSha256(value['sealedSha256']);

const isManifest = (value: unknown): value is PackManifest =>
  isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

/**
 * A manifest from a file that anybody may have written: null unless it is of the format, field by field, and spelt as
 * Plumbline spells it, so that there is one text for one manifest and nothing can be hidden in its spelling.
 */
export function parseManifest(text: string): PackManifest | null {
  const body = text.replace(/ +$/, '');
  if (body.length > manifestPlaceBytes) return null;
  try {
    const value: unknown = JSON.parse(body);
    return isManifest(value) && canonicalJson(value) === body ? value : null;
  } catch {
    return null; // no JSON at all, which is as good as no manifest
  }
}
