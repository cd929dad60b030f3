import { useState } from 'react';
import type { UpdateGrid as Grid } from '#shared/contract/updates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { KeptWork, NotKept } from '../../components/KeptWork.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { GridFilters } from './GridFilters.tsx';
import { GridInTheWay } from './GridInTheWay.tsx';
import { GridKeysHelp } from './GridKeysHelp.tsx';
import { GridWithFoot } from './GridWithFoot.tsx';
import type { WantedCell } from './UpdateGrid.tsx';
import { inFilter, noGridFilter } from './grid-filter.ts';
import { changedRefs, redo, undo, type CellPlace } from './grid-work.ts';
import { useUpdateGrid } from './useUpdateGrid.ts';

const whyEmpty = ({ rows }: Grid, withFinished: boolean): string => {
  if (rows.length === 0) return 'The plan has no actions yet. Add the first on the page Actions.';
  return !withFinished && rows.every(({ finished }) => finished)
    ? 'Every action is finished. Choose “Finished too” to report on one all the same.'
    : 'No action is in this filter. Choose another lead, or all.';
};

/** Many actions reported on in one go: one day for all, saved whole or not at all. */
export function UpdatesScreen({ grid }: { readonly grid: Grid }) {
  const form = useUpdateGrid(grid);
  const { work, header } = form;
  const [filter, setFilter] = useState(noGridFilter);
  const [said, setSaid] = useState('');
  const [wanted, setWanted] = useState<WantedCell | null>(null);
  const changed = changedRefs(work);
  useUnsaved(changed.length > 0, 'These updates are kept but not saved. Leave them for now?');
  const rows = grid.rows.filter((row) => inFilter(row, filter));
  const hidden = changed.filter((ref) => !rows.some((row) => row.ref === ref)).length;
  const overdue = grid.rows.filter((row) => row.overdueDays !== null).length;
  const goTo = (place: CellPlace | null): void => {
    if (place === null) return document.getElementById('updates-on')?.focus();
    if (!rows.some(({ ref }) => ref === place.ref)) setFilter({ ...noGridFilter, withFinished: true });
    setWanted({ place });
  };
  const step = (take: typeof undo): void => {
    const result = take(work);
    if (result === null) return;
    form.change(result.work);
    goTo(result.place);
  };
  return (
    <div className="stack">
      <PlanNav />
      <PageHeading title="Updates">
        <p>
          {overdue === 0
            ? `No action has been silent for more than ${grid.updateCycleDays} days.`
            : `${plural(overdue, 'action has', 'actions have')} had no update for more than ${grid.updateCycleDays} days.`}{' '}
          A row that you change becomes a report with all that the row shows.
        </p>
      </PageHeading>
      <ErrorSummary problem={form.problem} />
      <GridInTheWay inTheWay={form.inTheWay} busy={form.busy} onGoTo={goTo} onSaveAllTheSame={form.saveAllTheSame} />
      <div role="status">
        {form.saved === 0 ? null : (
          <p className="result-banner strong">{plural(form.saved, 'update was', 'updates were')} saved.</p>
        )}
      </div>
      {form.restoredAt === null ? null : (
        <KeptWork keptAt={form.restoredAt} onKeep={form.keepRestored} onDiscard={form.discard} />
      )}
      {form.notKept ? <NotKept /> : null}
      <div className="row-top">
        <DateInput
          id="updates-on"
          label="Date of the reports"
          hint="One day for all rows, such as 30 6 2019"
          value={header.reportedOn}
          onChange={(reportedOn) => form.setHeader({ ...header, reportedOn })}
        />
        <TextInput
          id="updates-by"
          label="Reported by"
          hint="A role; left empty, your own"
          value={header.reportedBy}
          onChange={(reportedBy) => form.setHeader({ ...header, reportedBy })}
        />
      </div>
      <GridFilters rows={grid.rows} filter={filter} onChange={setFilter} />
      <div className="row grid-actions">
        <Button busy={form.busy} isDisabled={changed.length === 0} onPress={form.save}>
          {changed.length === 0 ? 'Save' : `Save ${plural(changed.length, 'update')}`}
        </Button>
        <Button quiet isDisabled={work.done.length === 0} onPress={() => step(undo)}>
          Undo
        </Button>
        <Button quiet isDisabled={work.undone.length === 0} onPress={() => step(redo)}>
          Redo
        </Button>
        <p className="small muted">
          {plural(rows.length, 'action')}
          {changed.length === 0 ? '' : `, ${changed.length} changed`}
          {hidden === 0 ? '' : ` (${hidden} of them not in sight)`}
        </p>
        <p role="status" className="small">
          {said}
        </p>
      </div>
      {rows.length === 0 ? (
        <p className="inset">{whyEmpty(grid, filter.withFinished)}</p>
      ) : (
        <GridWithFoot
          rows={rows}
          work={work}
          onWork={form.change}
          onTyping={form.typing}
          onSay={setSaid}
          onSave={form.save}
          wanted={wanted}
        />
      )}
      <GridKeysHelp />
    </div>
  );
}
