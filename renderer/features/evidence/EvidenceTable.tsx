import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EvidenceRow } from '#shared/contract/evidence.ts';
import { shortDate, type IsoDate } from '#shared/domain/dates.ts';
import { evidenceStandingLabels } from '#shared/wording/evidence-labels.ts';
import { impactLabels } from '#shared/wording/plan-labels.ts';
import { Scroller } from '../../components/Scroller.tsx';

type EvidenceListKind = 'awaiting' | 'untested' | 'retests' | 'tested' | 'rejected';

interface EvidenceTableProps {
  readonly label: string;
  readonly rows: readonly EvidenceRow[];
  readonly kind: EvidenceListKind;
}

interface Column {
  readonly label: string;
  readonly cell: (row: EvidenceRow) => ReactNode;
}

const dated = (on: IsoDate | null, by: string): ReactNode => (
  <>
    <span className="nowrap">{on === null ? '' : shortDate(on)}</span>
    <span className="quiet">{by}</span>
  </>
);

const claimed: Column = { label: 'Claimed', cell: ({ claimedOn, claimedBy }) => dated(claimedOn, claimedBy) };
const decided = (label: string): Column => ({ label, cell: ({ decidedOn, decidedBy }) => dated(decidedOn, decidedBy) });
const waiting: Column = {
  label: 'Waiting',
  cell: ({ waitingDays }) => (
    <span className="nowrap">{waitingDays === 1 ? '1 day' : `${(waitingDays ?? 0).toLocaleString('en-GB')} days`}</span>
  ),
};
const test: Column = {
  label: 'Tested, and the result',
  cell: ({ method, impact, result }) => (
    <>
      {method}
      <span className="quiet">
        {impact === null ? '' : `${impactLabels[impact]}. `}
        {result}
      </span>
    </>
  ),
};
const again: Column = {
  label: 'To be tested again',
  cell: ({ retestOn, standing }) => dated(retestOn, standing === 'tested' ? '' : evidenceStandingLabels[standing]),
};
const reason: Column = { label: 'Reason', cell: (row) => row.reason };

const columns: Readonly<Record<EvidenceListKind, readonly Column[]>> = {
  awaiting: [claimed, waiting],
  untested: [claimed, decided('Accepted')],
  retests: [again, test, decided('Last tested')],
  tested: [test, decided('Tested'), again],
  rejected: [claimed, decided('Rejected'), reason],
};

/** Evidence of one standing, each piece with its page and its action's. */
export function EvidenceTable({ label, rows, kind }: EvidenceTableProps) {
  const shown = columns[kind];
  return (
    <Scroller label={label}>
      <table className="table evidence-table">
        <thead>
          <tr>
            <th scope="col" className="w-evidence">
              Evidence
            </th>
            <th scope="col" className="w-action">
              Action
            </th>
            {shown.map((column) => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/plan/evidence/$id" params={{ id: String(row.id) }}>
                  {row.title}
                </Link>
                <span className="quiet break">{row.file?.name ?? row.reference}</span>
                {row.warnings.map((warning) => (
                  <span key={warning} className="tag tag-warning evidence-warning">
                    {warning}
                  </span>
                ))}
              </th>
              <td>
                <Link to="/plan/$ref" params={{ ref: row.actionRef }}>
                  {row.actionRef}
                </Link>{' '}
                {row.actionTitle}
                <span className="quiet">{row.lead}</span>
              </td>
              {shown.map((column) => (
                <td key={column.label}>{column.cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
