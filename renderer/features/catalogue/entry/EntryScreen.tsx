import { Link } from '@tanstack/react-router';
import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { BenchmarkList } from './BenchmarkList.tsx';
import { DefinitionForm } from './DefinitionForm.tsx';
import { DefinitionNow } from './DefinitionNow.tsx';
import { OrderButtons } from './OrderButtons.tsx';
import { OwnerForm } from './OwnerForm.tsx';
import { RetireForm } from './RetireForm.tsx';
import { TargetsPart } from './TargetsPart.tsx';
import { TrajectoryForm } from './TrajectoryForm.tsx';
import { TrajectoryList } from './TrajectoryList.tsx';
import { VersionList } from './VersionList.tsx';

interface EntryScreenProps {
  readonly detail: CatalogueDetail;
  readonly readOnly: boolean;
}

/** One indicator of the catalogue: what stands, how it came to be so, and how to change it. Nothing is overwritten. */
export function EntryScreen({ detail, readOnly }: EntryScreenProps) {
  const { entry } = detail.row;
  const { polarity } = entry.definition;
  const aims = polarity === 'higher' || polarity === 'lower';
  return (
    <div className="stack-large">
      <div>
        <Link to="/catalogue" className="back">
          Catalogue
        </Link>
        <PageHeading title={entry.definition.name} caption={entry.code} />
        <p className="row">
          {entry.retiredFrom === null ? null : (
            <span className="tag tag-warning">Retired from {periodInWords(entry.retiredFrom)}</span>
          )}
          <Link to="/indicators/$code" params={{ code: entry.code }}>
            Figures and chart
          </Link>
        </p>
      </div>
      <section className="stack" aria-labelledby="definition">
        <h2 id="definition">Definition</h2>
        <DefinitionNow detail={detail} />
        <VersionList detail={detail} />
        {readOnly ? null : (
          <Disclosed label="Change the definition">
            <DefinitionForm detail={detail} />
          </Disclosed>
        )}
      </section>
      {polarity === 'context' ? null : <TargetsPart detail={detail} readOnly={readOnly} />}
      {aims ? (
        <section className="stack" aria-labelledby="trajectory">
          <h2 id="trajectory">Trajectory</h2>
          <TrajectoryList detail={detail} />
          {readOnly ? null : (
            <Disclosed label="Change the trajectory">
              <TrajectoryForm detail={detail} />
            </Disclosed>
          )}
        </section>
      ) : null}
      <BenchmarkList detail={detail} />
      {readOnly ? null : (
        <>
          <OwnerForm detail={detail} />
          <RetireForm detail={detail} />
          <OrderButtons detail={detail} />
        </>
      )}
    </div>
  );
}
