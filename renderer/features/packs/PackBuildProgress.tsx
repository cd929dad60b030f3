import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from '../../components/Button.tsx';
import type { PackProgress } from './usePackBuild.ts';

interface PackBuildProgressProps {
  readonly progress: PackProgress | null;
  readonly onCancel: () => void;
}

/** How far the pack is, what it is at, and the button that stops it. */
export function PackBuildProgress({ progress, onCancel }: PackBuildProgressProps) {
  return (
    <div className="stack-small">
      <ProgressBar className="progress" value={progress?.done ?? 0} maxValue={progress?.total ?? 1}>
        {({ percentage }) => (
          <>
            <Label>Building the pack</Label>
            <div className="progress-track">
              <div className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <p role="status">{progress?.sentence ?? 'Starting…'}</p>
      <Button quiet onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
