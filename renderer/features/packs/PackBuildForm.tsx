import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { monthlyBoardKey } from '#shared/domain/pack/profile.ts';
import { Button } from '../../components/Button.tsx';
import { SelectChoice } from '../../components/Choice.tsx';
import { DateInput, emptyDate, noRealDate, readDate } from '../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/ErrorSummary.tsx';
import { PackFiles } from './PackFiles.tsx';
import { WorkProgressBar } from '../../components/WorkProgressBar.tsx';
import { usePackBuild } from './usePackBuild.ts';

const ids = { asAt: 'pack-as-at', board: 'pack-board' };
const notReal = `${noRealDate}, or leave it empty`;

export function PackBuildForm({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const [period, setPeriod] = useState(workspace.latestPeriod);
  const [asAt, setAsAt] = useState(emptyDate);
  const [board, setBoard] = useState(emptyDate);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { state, build, cancel, outcome } = usePackBuild();
  const building = state.kind === 'working';
  const errorOf = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;

  const onBuild = (): void => {
    const typed = { asAt: readDate(asAt), board: readDate(board) };
    const wrong = [
      ...(typed.asAt.kind === 'invalid' ? [{ field: ids.asAt, message: `As-at date: ${notReal}` }] : []),
      ...(typed.board.kind === 'invalid' ? [{ field: ids.board, message: `Board date: ${notReal}` }] : []),
    ];
    setProblems(wrong);
    if (wrong.length > 0) return;
    const boardOn = typed.board.kind === 'date' ? typed.board.on : null;
    void build({
      period,
      profile: monthlyBoardKey,
      boardOn,
      ...(typed.asAt.kind === 'date' ? { asAtOn: typed.asAt.on } : {}),
    });
  };

  return (
    <section className="stack" aria-labelledby="build">
      <h2 id="build">Build a pack</h2>
      <ErrorSummary problem={state.kind === 'refused' ? state.problem : null} fields={problems} />
      <div className="row-top">
        <SelectChoice
          label="Period"
          options={workspace.periods.map((value) => ({ value, label: periodInWords(value) }))}
          value={period}
          onChange={setPeriod}
        />
      </div>
      <div className="row-top">
        <DateInput
          id={ids.asAt}
          label="As-at date"
          hint="Left empty: the position at the end of the month after the period, with all that is known today. With a date: what was known at the end of that day, and nothing recorded later."
          error={errorOf(ids.asAt)}
          value={asAt}
          onChange={setAsAt}
        />
        <DateInput
          id={ids.board}
          label="Date of the board meeting"
          hint="Printed on the cover. You may leave it empty."
          error={errorOf(ids.board)}
          value={board}
          onChange={setBoard}
        />
      </div>
      <div className="row">
        <Button busy={building} onPress={onBuild}>
          Build the pack
        </Button>
        <Link to="/packs/preview" search={{ period }}>
          Preview it first
        </Link>
      </div>
      {state.kind === 'working' ? (
        <WorkProgressBar label="Building the pack" progress={state.progress} onCancel={cancel} />
      ) : null}
      <div ref={outcome} role="status" tabIndex={-1}>
        {state.kind === 'cancelled' ? <p className="inset">The pack was cancelled. Nothing was recorded.</p> : null}
        {state.kind === 'done' ? (
          <div className="result-banner stack-small">
            <h3>{state.result.title} is built</h3>
            <p>
              Both files are made from one snapshot: <span className="mono">{state.result.snapshotSha256}</span>
            </p>
            <PackFiles pack={state.result} />
          </div>
        ) : null}
      </div>
    </section>
  );
}
