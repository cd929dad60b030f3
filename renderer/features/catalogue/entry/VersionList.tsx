import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';

/** Every version, newest first; nothing is said where there has only been one. */
export function VersionList({ detail: { versions } }: { readonly detail: CatalogueDetail }) {
  if (versions.length < 2) return null;
  return (
    <Disclosed label={`${versions.length} versions of the definition`}>
      <ul className="timeline">
        {versions.map(({ definition, reason, decidedBy, recordedOn, figures, changed }) => (
          <li key={definition.version}>
            <span className="strong">From {periodInWords(definition.effectiveFrom)}</span>
            <div>
              <p>
                Version {definition.version}: {definition.name}
                {reason === '' ? '' : `. ${reason}`}
              </p>
              {changed.length === 0 ? null : (
                <ul className="small">
                  {changed.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              )}
              <p className="source">
                {decidedBy === '' ? '' : `${decidedBy}, `}recorded on {dateInWords(recordedOn)}. {figures}{' '}
                {figures === 1 ? 'figure is' : 'figures are'} given under it.
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Disclosed>
  );
}
