import { Link } from '@tanstack/react-router';
import type { PackOrder } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Scroller } from '../../../components/Scroller.tsx';
import { searchOf } from '../order-search.ts';
import { packNumber } from '../pack-life.ts';

interface PublishedSectionProps {
  readonly publication: PublicationRow;
  readonly publications: readonly PublicationRow[];
  readonly order: PackOrder;
}

/** What was published, what it replaced or what replaced it, and how a mistake in it is mended. */
export function PublishedSection({ publication, publications, order }: PublishedSectionProps) {
  const { number, replacedBy } = publication;
  const versions = publications.filter((one) => one.number === number).toSorted((a, b) => a.version - b.version);
  return (
    <section className="stack" aria-labelledby="published">
      <h2 id="published">
        {replacedBy === null
          ? `This is published ${packNumber(publication)}`
          : `This was published ${packNumber(publication)}: version ${replacedBy.version} took its place`}
      </h2>
      <p>
        Nothing about it can change. {replacedBy === null ? '' : 'It stays as it was shown. '}
        {replacedBy === null ? (
          <>
            A mistake found in it is mended in the data, and then by{' '}
            <Link to="/packs/build" search={searchOf(order)}>
              building a correction
            </Link>
            , which names this one.
          </>
        ) : null}
      </p>
      {versions.length < 2 ? null : <VersionTable versions={versions} shown={publication.id} />}
    </section>
  );
}

interface VersionTableProps {
  readonly versions: readonly PublicationRow[];
  readonly shown: number;
}

function VersionTable({ versions, shown }: VersionTableProps) {
  return (
    <Scroller label="What replaced what">
      <table className="table">
        <caption>What replaced what</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Published</th>
            <th scope="col">Why it replaced the one before</th>
            <th scope="col">Stands</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.id === shown ? (
                  `Version ${one.version}, this one`
                ) : (
                  <Link to="/packs/$id" params={{ id: String(one.packId) }}>
                    Version {one.version}
                  </Link>
                )}
              </th>
              <td>
                {dateInWords(one.publishedOn)}
                <span className="quiet">{one.publishedBy}</span>
              </td>
              <td>{one.replaces === null ? 'The first' : one.replaces.reason}</td>
              <td>{one.replacedBy === null ? 'Yes' : `No, since ${dateInWords(one.replacedBy.on)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
