import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { addMonths, earlierOf, periodInWords, type Period } from '#shared/domain/dates.ts';
import { Button } from '../../components/Button.tsx';
import { SelectChoice } from '../../components/Choice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { TemplateFiles } from './TemplateFiles.tsx';
import { useTemplates, type TemplateProgress } from './useTemplates.ts';

/** The month after the newest on offer first: workbooks go out before the month is over. */
function monthsOf({ periods, latestPeriod }: WorkspaceInfo): readonly Period[] {
  const newest = periods[0] ?? latestPeriod;
  const offered = [addMonths(newest, 1), ...periods, addMonths(latestPeriod, 1)];
  return [...new Set(offered)].toSorted().toReversed();
}

/** Workbooks for everybody who owes figures for a month: made in one go, saved one by one or all together. */
export function TemplatesScreen({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const months = monthsOf(workspace);
  const next = addMonths(workspace.latestPeriod, 1);
  const [period, setPeriod] = useState(earlierOf(next, months[0] ?? next));
  const { state, make, cancel } = useTemplates();
  const outcome = useRef<HTMLDivElement>(null);
  // the Cancel button goes with the work: who pressed it is led to what came of it
  useEffect(() => {
    if (state.kind === 'cancelled') outcome.current?.focus();
  }, [state.kind]);
  return (
    <>
      <PageHeading title="Workbooks for senders" caption="Return calendar">
        <p>
          <Link to="/calendar">Back to the calendar</Link>
        </p>
      </PageHeading>
      <div className="stack">
        <p className="measure">
          Each sender gets one workbook with the indicators it owes: open cells with checks, the last three months for
          reference, and hidden references by which it is read back, wherever rows and columns were moved to.
        </p>
        <ErrorSummary problem={state.kind === 'refused' ? state.problem : null} />
        <SelectChoice
          label="For the month"
          options={months.map((value) => ({ value, label: periodInWords(value) }))}
          value={period}
          onChange={setPeriod}
        />
        <div>
          <Button busy={state.kind === 'making'} onPress={() => void make(period)}>
            Make them for all senders
          </Button>
        </div>
        {state.kind === 'making' ? <Progress progress={state.progress} onCancel={cancel} /> : null}
        <div ref={outcome} role="status" tabIndex={-1}>
          {state.kind === 'cancelled' ? <p className="inset">It was cancelled. Nothing was kept.</p> : null}
          {state.kind === 'made' ? <TemplateFiles period={state.period} files={state.files} /> : null}
        </div>
      </div>
    </>
  );
}

interface ProgressProps {
  readonly progress: TemplateProgress | null;
  readonly onCancel: () => void;
}

function Progress({ progress, onCancel }: ProgressProps) {
  return (
    <div className="stack-small">
      <ProgressBar className="progress" value={progress?.done ?? 0} maxValue={progress?.total ?? 1}>
        {({ percentage }) => (
          <>
            <Label>Making the workbooks</Label>
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
