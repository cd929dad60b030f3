import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { addMonths, earlierOf, periodInWords, type Period } from '#shared/domain/dates.ts';
import { Button } from '../../components/Button.tsx';
import { SelectChoice } from '../../components/Choice.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { WorkProgressBar } from '../../components/WorkProgressBar.tsx';
import { TemplateFiles } from './TemplateFiles.tsx';
import { useTemplates } from './useTemplates.ts';

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
  const { state, make, cancel, outcome } = useTemplates();
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
          <Button busy={state.kind === 'working'} onPress={() => void make(period)}>
            Make them for all senders
          </Button>
        </div>
        {state.kind === 'working' ? (
          <WorkProgressBar label="Making the workbooks" progress={state.progress} onCancel={cancel} />
        ) : null}
        <div ref={outcome} role="status" tabIndex={-1}>
          {state.kind === 'cancelled' ? <p className="inset">It was cancelled. Nothing was kept.</p> : null}
          {state.kind === 'done' ? <TemplateFiles {...state.result} /> : null}
        </div>
      </div>
    </>
  );
}
