import { Link } from '@tanstack/react-router';
import type { RememberedTracker, TrackerImport } from '#shared/contract/tracker.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { TrackerMappingScreen } from './mapping/TrackerMappingScreen.tsx';
import { TrackerChoice } from './TrackerChoice.tsx';
import { TrackerResult } from './TrackerResult.tsx';
import { TrackerReview } from './TrackerReview.tsx';
import { useTrackerImport, type TrackerWay } from './useTrackerImport.ts';

interface TrackerImportScreenProps {
  readonly imports: readonly TrackerImport[];
  readonly layouts: readonly RememberedTracker[];
  readonly readOnly: boolean;
}

/** Choose a tracker, see how it is read, answer what it leaves open, see what it would become, accept it whole. */
export function TrackerImportScreen(props: TrackerImportScreenProps) {
  const way = useTrackerImport();
  const { staged, step, file, busy, problem } = way;
  const waiting = staged?.outcome === 'staged' || (step.kind === 'map' && staged?.outcome !== 'accepted');
  const canMap = ['TrackerNotRecognised', 'TrackerEmpty', 'TrackerMappingNotFitting'].includes(problem?.code ?? '');
  useUnsaved(waiting, 'This tracker is not accepted yet. Your answers are kept for this file. Leave it?');
  return (
    <div className="stack-large">
      <PlanNav />
      <div>
        {step.kind === 'choose' ? null : (
          <Link to="/plan" className="back">
            Actions
          </Link>
        )}
        <PageHeading title={step.kind === 'map' ? 'Say which column is what' : 'Import an action tracker'}>
          <p className="muted break">
            {file === null || step.kind === 'choose'
              ? 'A workbook in any layout: its columns are recognised or shown by you, and what it leaves open is asked.'
              : file.name}
          </p>
        </PageHeading>
      </div>
      {step.kind === 'map' ? null : (
        <ErrorSummary
          problem={problem}
          title={canMap ? 'The program does not see what is where in this file' : 'This tracker was not imported'}
        />
      )}
      {canMap && file !== null && step.kind !== 'map' ? (
        <div className="row">
          <Button onPress={() => way.goTo({ kind: 'map', sheet: null })}>Say which column is what</Button>
        </div>
      ) : null}
      <p role="status" className={busy && staged === null ? '' : 'visually-hidden'}>
        {busy ? `Reading ${file?.name ?? 'the tracker'}…` : ''}
      </p>
      <StepView way={way} {...props} />
    </div>
  );
}

function StepView({ way, imports, layouts, readOnly }: { readonly way: TrackerWay } & TrackerImportScreenProps) {
  const { staged, step, file } = way;
  if (file !== null && step.kind === 'map') return <TrackerMappingScreen way={way} file={file} sheet={step.sheet} />;
  if (file === null || staged === null) {
    return (
      <TrackerChoice busy={way.busy} imports={imports} layouts={layouts} readOnly={readOnly} onChoose={way.choose} />
    );
  }
  if (staged.outcome === 'accepted') return <TrackerResult staged={staged} onAgain={way.startAgain} />;
  return <TrackerReview key={staged.sha256} way={way} staged={staged} file={file} />;
}
