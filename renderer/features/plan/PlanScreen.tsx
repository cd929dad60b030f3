import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActionList, ActionRow } from '#shared/contract/actions.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { DataGrid } from '../../components/DataGrid.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { ActionCurrent } from './ActionCurrent.tsx';
import { PlanFilters } from './PlanFilters.tsx';
import { planColumns } from './plan-columns.tsx';
import { matches, noFilter } from './plan-filter.ts';

interface PlanScreenProps {
  readonly list: ActionList;
  /** The workstream that was asked for; empty for all. */
  readonly workstream: string;
  readonly readOnly: boolean;
}

/** Every action of the plan: dates, slippage, and the three ratings side by side. */
export function PlanScreen({ list, workstream, readOnly }: PlanScreenProps) {
  const navigate = useNavigate();
  const [filter, setFilter] = useState({ ...noFilter, workstream });
  const [current, setCurrent] = useState<string | null>(null);
  const rows = list.rows.filter((row) => matches(row, filter, list.plans));
  const greener = list.rows.filter((row) => row.ownerGreener).length;
  const open = (row: ActionRow): void => void navigate({ to: '/plan/$ref', params: { ref: row.ref } });
  return (
    <>
      <PlanNav />
      <PageHeading
        title="Improvement plan"
        caption={periodInWords(list.period)}
        aside={
          readOnly ? null : (
            <Link to="/plan/new" className="button">
              New action
            </Link>
          )
        }
      >
        {greener === 0 ? null : (
          <p>
            {greener} of {list.rows.length} owners rate themselves greener than the rule does.
          </p>
        )}
      </PageHeading>
      {list.rows.length === 0 ? (
        <p className="inset">
          The plan has no actions yet. <Link to="/plan/structure">Add a plan and a workstream</Link> first, then its
          actions.
        </p>
      ) : (
        <>
          <PlanFilters filter={filter} list={list} onChange={setFilter} />
          <p role="status" className="small muted">
            {rows.length === list.rows.length
              ? `${rows.length} actions`
              : `${rows.length} of ${list.rows.length} actions`}
            . Press Enter on a row to open it; on a heading, to sort.
          </p>
          <DataGrid
            label="Actions of the improvement plan"
            columns={planColumns}
            rows={rows}
            rowKey={(row) => row.ref}
            rowHeight={44}
            onOpen={open}
            onCurrent={(row) => setCurrent(row?.ref ?? null)}
          />
          <ActionCurrent row={rows.find((row) => row.ref === current)} />
        </>
      )}
    </>
  );
}
