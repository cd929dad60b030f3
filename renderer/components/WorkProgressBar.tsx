import { useLayoutEffect, useRef } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { WorkProgress } from '#shared/contract/work-progress.ts';
import { Button } from './Button.tsx';

interface WorkProgressBarProps {
  readonly label: string;
  readonly progress: WorkProgress | null;
  readonly onCancel: () => void;
}

/**
 * How far the work is, what it is at, and the button that stops it. Where the button that began it is gone, the focus is
 * led here and not to Cancel, which the same key pressed twice would press.
 */
export function WorkProgressBar({ label, progress, onCancel }: WorkProgressBarProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <div ref={box} className="stack-small" role="group" aria-label={label} tabIndex={-1}>
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
