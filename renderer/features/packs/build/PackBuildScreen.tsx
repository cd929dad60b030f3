import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProfileRow } from '#shared/contract/pack-profiles.ts';
import type { PackOrder } from '#shared/contract/packs.ts';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { dateInWords, periodInWords, type IsoDate } from '#shared/domain/dates.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { editionLabels } from '#shared/wording/pack-labels.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { DateInput, partsOf, readDate } from '../../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/ErrorSummary.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { problemAt } from '../../../components/read-form.ts';
import { WorkProgressBar } from '../../../components/WorkProgressBar.tsx';
import { searchOf } from '../order-search.ts';
import { buildIds, readOrder, typedOrder, type TypedOrder } from './build-form.ts';
import { ReviewSpanFields } from './ReviewSpanFields.tsx';
import { usePackBuild } from './usePackBuild.ts';

interface PackBuildScreenProps {
  readonly workspace: WorkspaceInfo;
  readonly profiles: readonly ProfileRow[];
  readonly events: readonly ScrutinyEventFacts[];
  /** The day of the next board meeting that is planned; null where none is. */
  readonly nextBoard: IsoDate | null;
  /** What the form begins with. */
  readonly order: PackOrder;
}

/** Orders a pack: which kind, of which month, as at which day; looks at it first, or builds it. */
export function PackBuildScreen({ workspace, profiles, events, nextBoard, order }: PackBuildScreenProps) {
  const [typed, setTyped] = useState<TypedOrder>(() => typedOrder(order));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { state, build, cancel, outcome } = usePackBuild();
  const navigate = useNavigate();
  const kind = profiles.find(({ profile }) => profile.key === typed.profile);
  const change = (part: Partial<TypedOrder>): void => setTyped((before) => ({ ...before, ...part }));
  const withOrder = (then: (ordered: PackOrder) => void): void => {
    if (kind === undefined) {
      setProblems([{ field: buildIds.kind, message: 'Choose a kind of pack' }]);
      return;
    }
    if (kind.notReady !== '') {
      setProblems([{ field: buildIds.kind, message: kind.notReady }]);
      return;
    }
    const read = readOrder({ ...typed, profile: kind.profile.key }, kind.profile.edition);
    setProblems(read.kind === 'wrong' ? read.problems : []);
    if (read.kind === 'read') then(read.value);
  };
  const working = state.kind === 'working';
  return (
    <>
      <Link to="/packs" className="back">
        Packs
      </Link>
      <PageHeading title="Build a pack">
        <p className="muted">A draft is made of what is known now. It can be built again as often as you like.</p>
      </PageHeading>
      <div className="stack">
        <ErrorSummary problem={state.kind === 'refused' ? state.problem : null} fields={problems} />
        <div className="row-top">
          <SelectChoice
            id={buildIds.kind}
            label="Kind of pack"
            options={profiles.map(({ profile: { key, name } }) => ({ value: key, label: name }))}
            value={kind?.profile.key ?? ''}
            onChange={(profile) => change({ profile })}
          />
          <SelectChoice
            label="Month"
            options={monthsOf(workspace, typed.period)}
            value={typed.period}
            onChange={(period) => change({ period })}
          />
        </div>
        {kind === undefined ? <NoSuchKind named={typed.profile} /> : <KindWords kind={kind} />}
        {kind?.profile.edition === 'progress_review' ? (
          <ReviewSpanFields months={workspace.periods} events={events} typed={typed} onChange={change} />
        ) : null}
        <div className="row-top">
          <div className="stack-small">
            <DateInput
              id={buildIds.board}
              label="Day of the board meeting"
              hint="Printed on the cover. You may leave it empty."
              error={problemAt(problems, buildIds.board)}
              value={typed.board}
              onChange={(board) => change({ board })}
            />
            {nextBoard === null || readDate(typed.board).kind === 'date' ? null : (
              <Button quiet small onPress={() => change({ board: partsOf(nextBoard) })}>
                Use the next planned, {dateInWords(nextBoard)}
              </Button>
            )}
          </div>
          <DateInput
            id={buildIds.asAt}
            label="As-at date"
            hint="Left empty: the end of the month after, with all that is known today. With a date: only what was known at the end of that day."
            error={problemAt(problems, buildIds.asAt)}
            value={typed.asAt}
            onChange={(asAt) => change({ asAt })}
          />
        </div>
        {workspace.readOnly ? (
          <p className="inset">This workspace is open for reading only: a pack can be looked at, and not built.</p>
        ) : null}
        <div className="row">
          {workspace.readOnly ? null : (
            <Button busy={working} onPress={() => withOrder((ordered) => void build(ordered))}>
              Build the pack
            </Button>
          )}
          <Button
            quiet
            onPress={() => withOrder((ordered) => void navigate({ to: '/packs/preview', search: searchOf(ordered) }))}
          >
            Preview it first
          </Button>
        </div>
        {working ? <WorkProgressBar label="Building the pack" progress={state.progress} onCancel={cancel} /> : null}
        <div ref={outcome} role="status" tabIndex={-1}>
          {state.kind === 'cancelled' ? <p className="inset">The pack was cancelled. Nothing was recorded.</p> : null}
        </div>
      </div>
    </>
  );
}

/** Months that something is known of, and the one in the address where it is none of them. */
const monthsOf = ({ periods }: WorkspaceInfo, period: string) =>
  (periods.includes(period) ? periods : [period, ...periods]).map((value) => ({ value, label: periodInWords(value) }));

/** An address that was kept may name a kind of pack that was taken away since. */
function NoSuchKind({ named }: { readonly named: string }) {
  return (
    <p className="inset inset-warning">
      There is no kind of pack “{named}”, or not any more. Choose another one above, or look at{' '}
      <Link to="/packs/kinds">the kinds of pack there are</Link>.
    </p>
  );
}

function KindWords({ kind: { profile, about, notReady } }: { readonly kind: ProfileRow }) {
  const sections = profile.sections.filter(({ included }) => included).length;
  if (notReady !== '') {
    return (
      <p className="inset inset-warning">
        {notReady}{' '}
        <Link to="/packs/kinds/$key" params={{ key: profile.key }}>
          Open this kind of pack
        </Link>
      </p>
    );
  }
  return (
    <p className="muted small">
      {editionLabels[profile.edition]} edition · {about} · {sections} sections
    </p>
  );
}
