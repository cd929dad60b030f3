import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import type { PackMeta } from '#shared/domain/pack/document.ts';
import { packStateLabels } from '#shared/wording/pack-labels.ts';
import type { TemplateFact, TemplateMeta } from './template-data.ts';

const editions = {
  board: 'Board edition',
  public: 'Public edition: small numbers are suppressed',
  progress_review: 'Progress review edition',
} as const;

const frozen = 'Everything in this pack rests on one frozen set of data, and this code is made from it.';
const howToCheck = {
  draft: `${frozen} Two copies with the same code say the same; compare it with the workbook’s, with the minutes, and with the list under Packs in Plumbline, which also keeps the SHA-256 of each file. A draft can still change; its code then changes with it.`,
  final: `${frozen} Two copies with the same code say the same; compare it with the workbook’s and with the list under Packs in Plumbline. This version is settled, but it is not published yet: it is not signed, and must not be quoted as published.`,
  published: `${frozen} A published pack never changes: a correction is a new version that names the one it replaces. To check the file in your hands, open Packs in Plumbline and choose Verify, or run “plumbline verify” with it: it is the published pack, or altered, or unknown. No secret is needed.`,
  comparison:
    'The packs named in the first table can be checked, each by its own code: open Packs in Plumbline and choose Verify. This paper only puts side by side what they printed. It is no pack itself: it is not kept, signed or published. Its code is made from their signatures: the same packs give the same code.',
} as const;

/** Cover, running lines and properties of the file, in words. */
export function templateMeta(meta: PackMeta): TemplateMeta {
  const comparison = meta.comparison === true;
  const state = comparison ? 'Comparison' : packStateLabels[meta.state];
  const { publication } = meta;
  const version = `Version ${meta.version}`;
  const on = publication === null ? '' : dateInWords(publication.on);
  return {
    title: meta.title,
    titleLines: meta.title.split(/(?<=:) /u),
    subtitle: comparison
      ? 'Side by side, as each was published'
      : `${editions[meta.edition]}, ${periodInWords(meta.period)}`,
    about: capitalised(meta.about ?? ''),
    authority: meta.authority,
    notice: meta.notice,
    marking: meta.marking,
    state,
    draft: meta.state === 'draft',
    versionLine:
      publication !== null
        ? `Pack ${publication.number}, version ${meta.version}, published ${on}`
        : comparison
          ? 'Not a pack itself'
          : `${version}, ${state.toLowerCase()}`,
    published: publication === null ? '' : `Published pack ${publication.number}, version ${meta.version}, ${on}`,
    replaces: replacesText(publication),
    verificationCode: meta.verificationCode,
    howToCheck: howToCheck[comparison ? 'comparison' : meta.state],
    marks: marksOf(meta),
    facts: factsOf(meta),
    date: {
      year: Number(meta.asAtOn.slice(0, 4)),
      month: Number(meta.asAtOn.slice(5, 7)),
      day: Number(meta.asAtOn.slice(8, 10)),
    },
  };
}

function replacesText(publication: PackMeta['publication']): string {
  const replaced = publication?.replaces ?? null;
  if (replaced === null) return '';
  const reason = replaced.reason.trim();
  return `Replaces version ${replaced.version} of ${dateInWords(replaced.on)}: ${reason}${/[.!?]$/u.test(reason) ? '' : '.'}`;
}

const fact = (label: string, text: string): TemplateFact[] => (text === '' ? [] : [{ label, text }]);

/** A fingerprint in groups of eight, which break over lines. */
const grouped = (hexadecimal: string): string => (hexadecimal.match(/.{1,8}/gu) ?? []).join(' ');

function marksOf({ snapshotSha256, publication, comparison }: PackMeta): TemplateFact[] {
  const of = comparison === true ? 'signatures' : 'data';
  const data = fact(`SHA-256 of the ${of}`, grouped(snapshotSha256));
  if (publication === null) return data;
  const { keyFingerprint, auditHead } = publication;
  return [
    ...data,
    ...fact('Signing key', keyFingerprint),
    ...fact(
      'Audit chain',
      `${auditHead.entries.toLocaleString('en-GB')} entries, the last ${grouped(auditHead.sha256)}`,
    ),
  ];
}

function factsOf(meta: PackMeta): TemplateFact[] {
  const { publication } = meta;
  if (meta.comparison === true) {
    return [
      ...fact('Prepared for', meta.board),
      ...fact('Rating rules', meta.ruleSetId),
      ...fact('Prepared with', meta.producer),
    ];
  }
  return [
    ...fact('Prepared for', meta.board),
    ...fact('Kind of pack', meta.profile),
    ...fact('Board meeting', meta.boardOn === null ? 'Date to be set' : dateInWords(meta.boardOn)),
    ...fact('Position as at', dateInWords(meta.asAtOn)),
    ...fact(
      'Information',
      meta.knownOn === null ? 'all that was known when this pack was made' : `as known on ${dateInWords(meta.knownOn)}`,
    ),
    ...fact('Reporting period', periodInWords(meta.period)),
    ...fact('Version', `${meta.version}, ${packStateLabels[meta.state].toLowerCase()}`),
    ...fact('Published by', publication?.by ?? ''),
    ...fact('Rating rules', meta.ruleSetId),
    ...fact('Prepared with', meta.producer),
  ];
}
