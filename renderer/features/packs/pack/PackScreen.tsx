import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { PackDetail, PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import type { PackReadiness } from '#shared/contract/readiness.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Readiness } from '#shared/domain/pack/readiness.ts';
import { useHost } from '../../../client/host-context.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { useMending } from '../../../components/mending-store.ts';
import { nextStep, publicationOf } from '../pack-life.ts';
import { ReadinessSection } from '../readiness/ReadinessSection.tsx';
import { FinaliseSection } from './FinaliseSection.tsx';
import { FinalSection } from './FinalSection.tsx';
import { PackFiles } from './PackFiles.tsx';
import { PackSaid, type SaidOfPack } from './PackSaid.tsx';
import { ProofSection } from './ProofSection.tsx';
import { PublishedSection } from './PublishedSection.tsx';
import { PublishSection } from './PublishSection.tsx';
import { StageLine } from './StageLine.tsx';
import { StaleDraft } from './StaleDraft.tsx';

interface PackScreenProps {
  readonly detail: PackDetail;
  readonly publications: readonly PublicationRow[];
  /** Built later for the same month and of the same kind; null where this is the newest. */
  readonly newer: PackRow | null;
  /** While it is a draft. */
  readonly readiness: PackReadiness | null;
  /** Of a draft made now, where the data has changed since. */
  readonly now: Readiness | null;
  readonly readOnly: boolean;
  /** What the way here did. */
  readonly said: SaidOfPack | null;
}

/** One pack from draft to published: what is left to do before each step, its files, and what proves that it is it. */
export function PackScreen({ detail, publications, newer, readiness, now, readOnly, said }: PackScreenProps) {
  const [done, setDone] = useState<SaidOfPack | null>(null);
  const { row, final } = detail;
  const publication = publicationOf(row.id, publications);
  const shown = done ?? said;
  const navigate = useNavigate();
  /** Kept in the address too: read again, the screen does not say what was done before that. */
  const onDone = (what: SaidOfPack): void => {
    setDone(what);
    void navigate({
      to: '/packs/$id',
      params: { id: String(row.id) },
      search: (before) => ({ ...before, said: what }),
      replace: true,
    });
  };
  const end = useMending((state) => state.end);
  useEffect(end, [end]);
  return (
    <div className="stack-large">
      <div>
        <Link to="/packs" className="back">
          Packs
        </Link>
        <PackHeading detail={detail} />
        <div className="stack">
          {shown === null ? null : (
            <PackSaid
              key={shown}
              said={shown}
              state={row.state}
              next={nextStep(row, publication, readiness)}
              here={done !== null}
            />
          )}
          <StageLine detail={detail} publication={publication} />
          <p>
            <Link to="/packs/$id/preview" params={{ id: String(row.id) }}>
              Read this pack on the screen
            </Link>
          </p>
        </div>
      </div>
      {readiness === null || newer === null ? null : (
        <p className="inset inset-warning">
          A newer pack of this kind was built for {periodInWords(row.period)}.{' '}
          <Link to="/packs/$id" params={{ id: String(newer.id) }}>
            Open the newer one
          </Link>
        </p>
      )}
      {readiness?.stale === true && newer === null ? (
        <StaleDraft because={readiness.staleBecause} order={detail.order} readOnly={readOnly} />
      ) : null}
      {readiness === null ? null : (
        <ReadinessSection
          pack={{ packId: row.id, title: row.title, order: detail.order }}
          readiness={readiness}
          now={now}
          readOnly={readOnly}
        />
      )}
      {readiness === null || readOnly ? null : (
        <FinaliseSection
          packId={row.id}
          readiness={readiness}
          stale={readiness.stale}
          onFinal={() => onDone('final')}
        />
      )}
      {final === null || publication !== null || readOnly ? null : (
        <PublishSection
          pack={row}
          replaced={standingOf(detail, publications)}
          onPublished={() => onDone('published')}
        />
      )}
      {publication === null ? null : (
        <PublishedSection publication={publication} publications={publications} order={detail.order} />
      )}
      {/* until the screen has read again what was just published, it knows the files of the final pack only */}
      {done === 'published' && publication === null ? null : <Files detail={detail} publication={publication} />}
      <ProofSection detail={detail} publication={publication} />
      {final === null ? null : <FinalSection final={final} />}
    </div>
  );
}

/** The published version of the same kind and month that stands: there is at most one, and only it can be replaced. */
const standingOf = ({ row }: PackDetail, publications: readonly PublicationRow[]): PublicationRow | null =>
  publications.find(
    ({ replacedBy, profile, edition, period }) =>
      replacedBy === null && profile === row.profile && edition === row.edition && period === row.period,
  ) ?? null;

function PackHeading({ detail: { row, profileName, boardOn, knownOn, span } }: { readonly detail: PackDetail }) {
  const facts = [
    `As at ${dateInWords(row.asAtOn)}`,
    ...(knownOn === null ? [] : [`as known on ${dateInWords(knownOn)}`]),
    ...(span === null ? [] : [`from ${periodInWords(span.from)}`]),
    ...(boardOn === null ? [] : [`for the board of ${dateInWords(boardOn)}`]),
  ];
  return (
    <PageHeading title={row.title} caption={profileName}>
      <p>{facts.join(', ')}</p>
    </PageHeading>
  );
}

interface FilesProps {
  readonly detail: PackDetail;
  readonly publication: PublicationRow | null;
}

const notes = {
  draft: 'For reading before the meeting papers: each page says that it is a draft. Made again from the snapshot.',
  final: 'Each page says that it is a draft until the pack is published. Made again from the snapshot.',
  published: 'As they were published, byte for byte. The pack as data opens in another Plumbline.',
};

function Files({ detail: { row }, publication }: FilesProps) {
  const { client } = useHost();
  if (publication === null) {
    return (
      <PackFiles
        files={row.files}
        note={notes[row.state]}
        read={async (kind) => {
          if (kind === 'plumbpack') throw new Error('a pack that is not published has no such file');
          return client.packs.file({ id: row.id, kind });
        }}
      />
    );
  }
  return (
    <PackFiles
      files={publication.files}
      note={notes.published}
      read={(kind) => client.publishing.file({ publicationId: publication.id, kind })}
    />
  );
}
