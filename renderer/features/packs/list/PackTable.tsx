import { Link } from '@tanstack/react-router';
import type { PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { PackProfile } from '#shared/domain/pack/profile.ts';
import { instantInWords } from '../../../components/instant-in-words.ts';
import { Scroller } from '../../../components/Scroller.tsx';
import { lifeOf, publicationOf } from '../pack-life.ts';

interface PackTableProps {
  readonly packs: readonly PackRow[];
  readonly publications: readonly PublicationRow[];
  readonly profiles: readonly PackProfile[];
}

/** Every pack that was built, newest first. */
export function PackTable({ packs, publications, profiles }: PackTableProps) {
  const names = new Map(profiles.map(({ key, name }) => [key, name]));
  return (
    <section className="stack-small" aria-labelledby="packs">
      <h2 id="packs">Packs built</h2>
      <Scroller label="Packs built">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Pack</th>
              <th scope="col">Where it is</th>
              <th scope="col">Kind</th>
              <th scope="col">Month</th>
              <th scope="col">As at</th>
              <th scope="col">Built</th>
            </tr>
          </thead>
          <tbody>
            {packs.map((pack) => (
              <tr key={pack.id}>
                <th scope="row">
                  <Link to="/packs/$id" params={{ id: String(pack.id) }}>
                    {pack.title}
                  </Link>
                </th>
                <td>
                  <Life pack={pack} packs={packs} publication={publicationOf(pack.id, publications)} />
                </td>
                <td>{names.get(pack.profile) ?? pack.profile}</td>
                <td className="nowrap">{periodInWords(pack.period)}</td>
                <td className="nowrap">{dateInWords(pack.asAtOn)}</td>
                <td>
                  {instantInWords(pack.builtAt)}
                  <span className="quiet">{pack.builtBy}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

interface LifeProps {
  readonly pack: PackRow;
  readonly packs: readonly PackRow[];
  readonly publication: PublicationRow | null;
}

function Life({ pack, packs, publication }: LifeProps) {
  const { words } = lifeOf(pack, packs, publication);
  return (
    <>
      {words}
      {publication === null ? null : (
        <span className="quiet">
          {dateInWords(publication.publishedOn)}, {publication.publishedBy}
        </span>
      )}
    </>
  );
}
