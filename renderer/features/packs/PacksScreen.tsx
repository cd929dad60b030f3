import type { PackRow } from '#shared/contract/packs.ts';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PackBuildForm } from './PackBuildForm.tsx';
import { PackTable } from './PackTable.tsx';

interface PacksScreenProps {
  readonly packs: readonly PackRow[];
  readonly workspace: WorkspaceInfo;
}

/** Build a pack, and save the files of those that were built. */
export function PacksScreen({ packs, workspace }: PacksScreenProps) {
  return (
    <div className="stack-large">
      <PageHeading title="Packs">
        <p className="muted">The papers of one board meeting, from one frozen snapshot of the facts, as at one date.</p>
      </PageHeading>
      <PackBuildForm workspace={workspace} />
      <PackTable packs={packs} />
    </div>
  );
}
