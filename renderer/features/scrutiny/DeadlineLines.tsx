import { Link } from '@tanstack/react-router';
import type { DeadlineView } from '#shared/contract/scrutiny.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { responseInWords, responseStateLabels } from '#shared/wording/scrutiny-labels.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';
import { withKeys } from '../../components/with-keys.ts';

interface DeadlineLinesProps {
  readonly deadlines: readonly DeadlineView[];
  /** Whether each names its event, where they are of several. */
  readonly withEvent?: boolean;
  readonly readOnly: boolean;
}

/** Answers that events ask for: where each stands, when it is due and how that day was counted. */
export function DeadlineLines({ deadlines, withEvent = false, readOnly }: DeadlineLinesProps) {
  return (
    <ul className="due-list">
      {deadlines.map((deadline) => (
        <DeadlineLine key={deadline.id} deadline={deadline} withEvent={withEvent} readOnly={readOnly} />
      ))}
    </ul>
  );
}

function DeadlineLine({
  deadline,
  withEvent,
  readOnly,
}: {
  readonly deadline: DeadlineView;
  readonly withEvent: boolean;
  readonly readOnly: boolean;
}) {
  const { standing, requirement, eventRef, eventTitle, dueOn, basis, reports, citation } = deadline;
  return (
    <li className="stack-small" data-owed={standing.overdue ? 'overdue' : standing.daysLeft === null ? 'no' : 'yes'}>
      <p>
        <strong>
          {responseInWords(standing)}: {requirement}
        </strong>
        {withEvent ? (
          <>
            {', '}
            <Link to="/scrutiny/$ref" params={{ ref: eventRef }}>
              {eventTitle}
            </Link>
          </>
        ) : null}
      </p>
      <p>{standing.because}.</p>
      <p className="muted small">
        Due on {dateInWords(dueOn)}: {basis}.
      </p>
      {reports.length === 0 ? null : (
        <ul className="plain-list small">
          {withKeys(reports, ({ state, reportedOn }) => `${reportedOn} ${state}`).map(({ key, item }) => (
            <li key={key}>
              {shortDate(item.reportedOn)}: {responseStateLabels[item.state].toLowerCase()}
              {item.note === '' ? '' : `. ${item.note}`}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {readOnly ? null : (
          <Link to="/scrutiny/$ref/response" params={{ ref: eventRef }} search={{ deadline: deadline.id }}>
            Report on it<span className="visually-hidden"> ({requirement})</span>
          </Link>
        )}
      </div>
      {citation === null ? null : (
        <Disclosed label="Source" about={`of the deadline of ${requirement}`}>
          <CitationLine citation={citation} />
        </Disclosed>
      )}
    </li>
  );
}
