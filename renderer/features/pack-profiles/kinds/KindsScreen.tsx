import { Link } from '@tanstack/react-router';
import type { ProfileRow } from '#shared/contract/pack-profiles.ts';
import { editionLabels } from '#shared/wording/pack-labels.ts';
import { profileOriginLabels } from '#shared/wording/section-labels.ts';
import { PackNav } from '../../../components/PackNav.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { Scroller } from '../../../components/Scroller.tsx';

/** Every kind of pack that can be made: what it is about, and how much of what a pack can hold is in it. */
export function KindsScreen({ rows }: { readonly rows: readonly ProfileRow[] }) {
  return (
    <>
      <PageHeading title="Kinds of pack">
        <p className="muted measure">
          A kind of pack says which sections there are, in which order, with which words at their head, and about which
          part of the plan. Packs that were made keep the kind that they were made by, whatever is changed here.
        </p>
      </PageHeading>
      <PackNav />
      <Scroller label="Kinds of pack">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Kind of pack</th>
              <th scope="col">Edition</th>
              <th scope="col">About</th>
              <th scope="col">Sections</th>
              <th scope="col">Where it comes from</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <KindRow key={row.profile.key} row={row} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

function KindRow({ row: { profile, origin, about, notReady } }: { readonly row: ProfileRow }) {
  const included = profile.sections.filter((section) => section.included);
  const introduced = included.filter(({ introduction }) => introduction !== '').length;
  return (
    <tr>
      <th scope="row">
        <Link to="/packs/kinds/$key" params={{ key: profile.key }}>
          {profile.name}
        </Link>
      </th>
      <td className="nowrap">{editionLabels[profile.edition]}</td>
      <td>
        {about}
        {notReady === '' ? null : <span className="quiet">{notReady}</span>}
      </td>
      <td>
        {included.length}
        {introduced === 0 ? null : <span className="quiet">{introduced} with an introduction</span>}
      </td>
      <td>{profileOriginLabels[origin]}</td>
    </tr>
  );
}
