import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActionLog, LogRow } from '#shared/contract/action-log.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Button } from '../../../components/Button.tsx';
import { logRowId } from '../../../components/log-row-id.ts';
import { Scroller } from '../../../components/Scroller.tsx';
import { ActionLink } from '../ActionLink.tsx';
import { DecisionAbout } from '../DecisionAbout.tsx';
import { BecomeActionForm } from './BecomeActionForm.tsx';
import { OutcomeForm } from './OutcomeForm.tsx';

interface LogTableProps {
  readonly rows: readonly LogRow[];
  readonly log: ActionLog;
  readonly changeable: boolean;
}
type Doing = { readonly ref: string; readonly what: 'outcome' | 'action' };

export function LogTable({ rows, log, changeable }: LogTableProps) {
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <Scroller label="Action log">
      <table className="table log-table">
        <thead>
          <tr>
            <th scope="col">Ref</th>
            <th scope="col">What was decided</th>
            <th scope="col">Who</th>
            <th scope="col">By when</th>
            <th scope="col" className="num">
              Days overdue
            </th>
            <th scope="col">Now</th>
            {changeable ? (
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LogLines key={row.ref} row={row} log={log} changeable={changeable} doing={doing} onDo={setDoing} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface LogLinesProps {
  readonly row: LogRow;
  readonly log: ActionLog;
  readonly changeable: boolean;
  readonly doing: Doing | null;
  readonly onDo: (doing: Doing | null) => void;
}

function LogLines({ row, log, changeable, doing, onDo }: LogLinesProps) {
  const what = doing?.ref === row.ref ? doing.what : null;
  const toggle = (next: Doing['what']): void => onDo(what === next ? null : { ref: row.ref, what: next });
  return (
    <>
      <tr id={logRowId(row.ref)}>
        <th scope="row" className="nowrap">
          {row.ref}
        </th>
        <td>
          {row.text}
          <span className="quiet">
            <Link to="/meetings/$ref" params={{ ref: row.meetingRef }}>
              {row.meeting}, {shortDate(row.meetingOn)}
            </Link>
          </span>
          <DecisionAbout about={row.about} />
        </td>
        <td>{row.lead === '' ? nothingSymbol : row.lead}</td>
        <td className="nowrap">{row.dueOn === null ? nothingSymbol : shortDate(row.dueOn)}</td>
        <td className="num">{row.daysOverdue === 0 ? nothingSymbol : <strong>{row.daysOverdue}</strong>}</td>
        <td>
          {row.action === null ? (
            row.stateText
          ) : (
            <ActionLink action={row.action} today={log.asAtOn === log.today ? log.today : null}>
              {row.stateText}
            </ActionLink>
          )}
        </td>
        {changeable ? (
          <td className="buttons">
            {row.state === 'became_action' ? null : (
              <>
                <Button
                  quiet
                  small
                  aria-expanded={what === 'outcome'}
                  onPress={() => toggle('outcome')}
                  aria-label={`Report: ${row.ref}`}
                >
                  Report
                </Button>
                <Button
                  quiet
                  small
                  aria-expanded={what === 'action'}
                  onPress={() => toggle('action')}
                  aria-label={`Make an action: ${row.ref}`}
                >
                  Make an action
                </Button>
              </>
            )}
          </td>
        ) : null}
      </tr>
      {what === null ? null : (
        <tr className="log-form">
          <td colSpan={7}>
            {what === 'outcome' ? (
              <OutcomeForm row={row} today={log.today} onDone={() => onDo(null)} />
            ) : (
              <BecomeActionForm row={row} log={log} onDone={() => onDo(null)} />
            )}
          </td>
        </tr>
      )}
    </>
  );
}
