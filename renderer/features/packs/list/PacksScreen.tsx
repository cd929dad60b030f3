import { Link } from '@tanstack/react-router';
import type { PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import type { PackReadiness } from '#shared/contract/readiness.ts';
import type { PackProfile } from '#shared/domain/pack/profile.ts';
import { PackNav } from '../../../components/PackNav.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { nextStep, publicationOf } from '../pack-life.ts';
import { PackTable } from './PackTable.tsx';

interface PacksScreenProps {
  readonly packs: readonly PackRow[];
  readonly publications: readonly PublicationRow[];
  readonly profiles: readonly PackProfile[];
  /** Of the newest pack, while it is a draft. */
  readonly readiness: PackReadiness | null;
}

/** Every pack that was built, where each is in its life, and what to do next with the newest. */
export function PacksScreen({ packs, publications, profiles, readiness }: PacksScreenProps) {
  const [newest] = packs;
  return (
    <>
      <PageHeading
        title="Packs"
        aside={
          <Link to="/packs/build" className="button">
            Build a pack
          </Link>
        }
      >
        <p className="muted">The papers of one board meeting, from one frozen snapshot of the facts, as at one date.</p>
      </PageHeading>
      <PackNav />
      <div className="stack-large">
        {newest === undefined ? (
          <p className="inset">
            No pack has been built yet. <Link to="/packs/build">Build the first</Link>: it is a draft until you make it
            final, and nothing is sent anywhere.
          </p>
        ) : (
          <>
            <NewestPack pack={newest} publication={publicationOf(newest.id, publications)} readiness={readiness} />
            <PackTable packs={packs} publications={publications} profiles={profiles} />
          </>
        )}
      </div>
    </>
  );
}

interface NewestPackProps {
  readonly pack: PackRow;
  readonly publication: PublicationRow | null;
  readonly readiness: PackReadiness | null;
}

function NewestPack({ pack, publication, readiness }: NewestPackProps) {
  return (
    <section className="panel stack-small" aria-labelledby="newest">
      <h2 id="newest">{nextStep(pack, publication, readiness)}</h2>
      <p>{pack.title}, the newest pack.</p>
      <p>
        <Link to="/packs/$id" params={{ id: String(pack.id) }}>
          {publication === null ? 'Go on with this pack' : 'Open this pack'}
        </Link>
      </p>
    </section>
  );
}
