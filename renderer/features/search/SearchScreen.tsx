import type { SearchResult } from '#shared/contract/search.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { searchKindLabels } from '#shared/wording/search-labels.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { HitLink } from './HitLink.tsx';

/** Everything that holds the words, by kind, each with the words around it. */
export function SearchScreen({ result }: { readonly result: SearchResult }) {
  const total = result.groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <div className="stack-large">
      <PageHeading title={`Search: ${result.text}`}>
        <p role="status">
          {total === 0
            ? 'Nothing holds all these words. Try fewer words, or a part of one.'
            : `${total.toLocaleString('en-GB')} ${total === 1 ? 'place holds' : 'places hold'} all these words, in any order.`}
        </p>
      </PageHeading>
      {result.groups.map((group) => (
        <section key={group.kind} className="stack-small" aria-labelledby={`found-${group.kind}`}>
          <h2 id={`found-${group.kind}`}>
            {searchKindLabels[group.kind]} ({group.total.toLocaleString('en-GB')})
          </h2>
          <ul className="search-hits">
            {group.hits.map((hit, index) => (
              // two reports of one action on one day may say the same
              <li key={`${hit.ref} ${hit.datedOn ?? ''} ${String(index)}`}>
                <HitLink hit={hit} />
                {hit.datedOn === null ? null : <span className="small muted"> {shortDate(hit.datedOn)}</span>}
                {hit.excerpt === '' || hit.excerpt === hit.title ? null : (
                  <p className="small">
                    <Marked text={hit.excerpt} asked={result.text} />
                  </p>
                )}
              </li>
            ))}
          </ul>
          {group.total > group.hits.length ? (
            <p className="small muted">
              Only the first {group.hits.length} are shown: add a word to narrow the search.
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}

/** The text with the words that were looked for marked. */
function Marked({ text, asked }: { readonly text: string; readonly asked: string }) {
  const words = asked
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .filter((word) => word !== '');
  const parts = text.split(new RegExp(`(${words.join('|')})`, 'giu'));
  let at = 0;
  const placed = parts.map((part, index) => {
    at += part.length;
    return { part, at, found: index % 2 === 1 };
  });
  return placed
    .filter(({ part }) => part !== '')
    .map((one) => (one.found ? <mark key={one.at}>{one.part}</mark> : <span key={one.at}>{one.part}</span>));
}
