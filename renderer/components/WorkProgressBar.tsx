import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { WorkProgress } from '#shared/contract/work-progress.ts';
import { Button } from './Button.tsx';

interface WorkProgressBarProps {
  readonly label: string;
  readonly progress: WorkProgress | null;
  readonly onCancel: () => void;
}

/** How far the work is, what it is at, and the button that stops it. */
export function WorkProgressBar({ label, progress, onCancel }: WorkProgressBarProps) {
  return (
    <div className="stack-small">
      <ProgressBar className="progress" value={progress?.done ?? 0} maxValue={progress?.total ?? 1}>
        {({ percentage }) => (
          <>
            <Label>{label}</Label>
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
