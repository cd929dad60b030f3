import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { ActionLog, LogRow } from '#shared/contract/action-log.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { AsAtLine } from '../AsAtLine.tsx';
import { MeetingNav } from '../MeetingNav.tsx';
import { LogTable } from './LogTable.tsx';

type Shown = 'open' | 'overdue' | 'done' | 'dropped' | 'became_action' | 'all';

const matches = (row: LogRow, shown: Shown): boolean =>
  shown === 'all' || (shown === 'overdue' ? row.daysOverdue > 0 : row.state === shown);

interface LogScreenProps {
  readonly log: ActionLog;
  readonly readOnly: boolean;
}

/** Every decision that somebody has to do something about, the longest overdue first. */
export function LogScreen({ log, readOnly }: LogScreenProps) {
  const [shown, setShown] = useState<Shown>('open');
  const [words, setWords] = useState('');
  const { counts } = log;
  const filters = [
    { value: 'open', label: `Open (${counts.open})` },
    { value: 'overdue', label: `Overdue (${counts.overdue})` },
    { value: 'done', label: `Done (${counts.done})` },
    { value: 'dropped', label: `Dropped (${counts.dropped})` },
    { value: 'became_action', label: `Became actions (${counts.becameAction})` },
    { value: 'all', label: `All (${log.rows.length})` },
  ] as const;
  const wanted = words.toLowerCase().split(/\s+/u);
  const rows = log.rows.filter((row) => {
    const said = [row.ref, row.text, row.lead, row.meeting, row.about?.reference ?? ''].join(' ').toLowerCase();
    return matches(row, shown) && wanted.every((word) => said.includes(word));
  });
  return (
    <>
      <PageHeading title="Action log">
        <p>
          {headline(counts)} <AsAtLine shown={log} to="/meetings/log" />
        </p>
      </PageHeading>
      <MeetingNav />
      <search className="toolbar" aria-label="Filter the action log">
        <div className="filter-row" role="group" aria-label="State">
          {filters.map(({ value, label }) => (
            <ToggleButton
              key={value}
              className="filter-button"
              isSelected={shown === value}
              onChange={() => setShown(value)}
            >
              {label}
            </ToggleButton>
          ))}
        </div>
        <SearchField className="field" value={words} onChange={setWords}>
          <Label>Words</Label>
          <Input type="search" />
        </SearchField>
      </search>
      {log.rows.length === 0 ? (
        <p className="inset">
          No meeting has decided anything yet. Decisions are recorded on the page of a meeting, or in meeting mode.
        </p>
      ) : rows.length === 0 ? (
        <p className="inset">No decision is like this.</p>
      ) : (
        <LogTable rows={rows} log={log} changeable={!readOnly && log.isLatest} />
      )}
    </>
  );
}

function headline({ open, overdue }: ActionLog['counts']): string {
  if (open === 0) return 'Nothing is open.';
  if (overdue === 0) return `${open} open, none of them overdue.`;
  return `${open} open, ${overdue} of them overdue.`;
}
