import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { ChaseRecord, OwedReturn } from '#shared/contract/calendar.ts';
import { dateInWords, shortDate, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { dueInWords, returnStateInWords } from '#shared/wording/calendar-labels.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { ChaseForm } from './ChaseForm.tsx';
import { ChaseMail } from './ChaseMail.tsx';
import { StateMark } from './StateMark.tsx';

interface OwedCardProps {
  readonly owed: OwedReturn;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly readOnly: boolean;
}

/** A longer list of missing figures is opened where it stands. */
const mostNamed = 6;

/** What one sender owes for the chosen month: how it stands, what is missing, what came, and the reminder. */
export function OwedCard({ owed, period, asAtOn, readOnly }: OwedCardProps) {
  const { sender, state, overdue, missing, text } = owed;
  const heading = useId();
  const words = returnStateInWords(state, overdue);
  return (
    <section className="panel owed-card" aria-labelledby={heading}>
      <h3 id={heading}>{sender}</h3>
      <p className="calendar-state-line">
        <StateMark kind={state.kind} />
        <strong>{`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`}</strong>
      </p>
      <p className="small">
        {`${state.received} of ${state.owed} figures are here; ${dueInWords(state)}.`}
        {state.completedOn === null ? '' : ` Complete on ${dateInWords(state.completedOn)}.`}
      </p>
      <Missing owed={owed} />
      <Received owed={owed} />
      <Chased chases={owed.chases} />
      {text === null ? null : (
        <div className="row-top">
          <Disclosed label="E-mail to write" about={`to ${sender}`}>
            <ChaseMail text={text} contact={owed.contact} sender={sender} />
          </Disclosed>
          {readOnly || missing.length === 0 ? null : (
            <Disclosed label="I have chased" about={sender}>
              <ChaseForm sender={sender} period={period} today={asAtOn} />
            </Disclosed>
          )}
        </div>
      )}
    </section>
  );
}

function Missing({ owed: { missing, fromOthers, sender } }: { readonly owed: OwedReturn }) {
  if (missing.length === 0) return null;
  const list = (
    <ul className="missing-list">
      {missing.map(({ code, name }) => (
        <li key={code}>
          <Link to="/indicators/$code" params={{ code }}>
            {code}
          </Link>{' '}
          {name}
        </li>
      ))}
    </ul>
  );
  return (
    <div className="stack-small">
      {missing.length > mostNamed ? (
        <Disclosed label={`${missing.length} figures missing`} about={`from ${sender}`}>
          {list}
        </Disclosed>
      ) : (
        <>
          <p className="small">Missing:</p>
          {list}
        </>
      )}
      {fromOthers === 0 ? null : (
        <p className="small">
          {fromOthers === 1 ? '1 of these is' : `${fromOthers} of these are`} held from a return of another sender, or
          of one that was accepted without a sender.
        </p>
      )}
    </div>
  );
}

function Received({ owed: { returns, sender } }: { readonly owed: OwedReturn }) {
  if (returns.length === 0) return null;
  return (
    <ul className="received-list small" aria-label={`Returns received from ${sender}`}>
      {returns.map((file) => (
        <li key={file.sha256}>
          <Link to="/returns" search={{ file: file.sha256 }} className="break">
            {file.fileName}
          </Link>
          , received {shortDate(file.receivedOn)}, {file.figures === 1 ? '1 figure' : `${file.figures} figures`}
        </li>
      ))}
    </ul>
  );
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function Chased({ chases }: { readonly chases: readonly ChaseRecord[] }) {
  const last = chases.at(-1);
  if (last === undefined) return null;
  const note = last.note === '' ? '' : ` (${last.note})`;
  return (
    <p className="small">
      {`Chased ${times(chases.length)}, last on ${dateInWords(last.chasedOn)} by ${last.chasedBy}${note}.`}
    </p>
  );
}
