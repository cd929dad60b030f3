import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { editionLabels, packStateLabels } from '#shared/wording/pack-labels.ts';

/** What the cover of the pack says: whose it is, of when, how far it has come, and its code. */
export function PreviewCover({ meta }: { readonly meta: PackDocument['meta'] }) {
  const { publication } = meta;
  const lines: readonly (readonly [string, string])[] = [
    ['Authority', meta.authority],
    ['Prepared for', meta.board],
    ['Kind of pack', `${meta.profile}, ${editionLabels[meta.edition].toLowerCase()} edition`],
    ['Reporting period', periodInWords(meta.period)],
    ['Position as at', dateInWords(meta.asAtOn)],
    [
      'Information',
      meta.knownOn === null ? 'All that was known when it was made' : `As known on ${dateInWords(meta.knownOn)}`,
    ],
    ['Board meeting', meta.boardOn === null ? 'Date to be set' : dateInWords(meta.boardOn)],
    ['Marking', meta.marking],
    ['Version', `${meta.version}, ${packStateLabels[meta.state].toLowerCase()}`],
    ...(publication === null
      ? []
      : [
          ['Published', `Pack ${publication.number}, ${dateInWords(publication.on)}, ${publication.by}`] as const,
          ...(publication.replaces === null
            ? []
            : [
                [
                  'Takes the place of',
                  `Version ${publication.replaces.version} of ${dateInWords(publication.replaces.on)}: ${publication.replaces.reason}`,
                ] as const,
              ]),
        ]),
    ['Verification code', meta.verificationCode],
  ];
  return (
    <section className="pack-cover" aria-labelledby="pack-cover">
      <h2 id="pack-cover" className="visually-hidden">
        Cover
      </h2>
      {meta.notice === '' ? null : <p className="strong">{meta.notice}</p>}
      <dl className="cover-facts">
        {lines
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
