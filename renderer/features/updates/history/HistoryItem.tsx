import { Link } from '@tanstack/react-router';
import type { Correction, HistoryEntry } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { historyKindLabels } from '#shared/wording/history-labels.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { CellOriginLine, CitationLine } from '../../../components/SourceLine.tsx';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { ReportLine } from '../../../components/report/ReportLine.tsx';

interface HistoryItemProps {
  readonly actionRef: string;
  readonly entry: HistoryEntry;
}

/** One thing that happened: of which day, what, by whom, and when it was recorded. */
export function HistoryItem({ actionRef, entry }: HistoryItemProps) {
  const { report } = entry;
  const correction = report?.correctedBy ?? null;
  return (
    <li id={report === null ? undefined : `report-${report.id}`}>
      <div>
        <strong className="nowrap">{shortDate(entry.datedOn)}</strong>
        <span className="kind">{historyKindLabels[entry.kind]}</span>
      </div>
      <div className="stack-small">
        <p className="row">
          <strong className={correction === null ? 'break' : 'break struck'}>{entry.heading}</strong>
          {report === null && entry.colour !== null ? <RatingTag colour={entry.colour} /> : null}
          {entry.by === '' ? null : <span className="muted">{entry.by}</span>}
        </p>
        {correction === null ? null : <Corrected correction={correction} />}
        {report === null ? null : (
          <div className={correction === null ? 'stack-small' : 'stack-small struck'}>
            <ReportLine report={report} />
          </div>
        )}
        {entry.details.map((detail) => (
          <p key={detail} className="break">
            {detail}
          </p>
        ))}
        <p className="source row">
          <span>{recordedInWords(entry)}</span>
          {report === null || correction !== null ? null : (
            <Link to="/plan/$ref/correct/$updateId" params={{ ref: actionRef, updateId: String(report.id) }}>
              Correct this update
              <span className="visually-hidden"> of {dateInWords(report.reportedOn)}</span>
            </Link>
          )}
        </p>
        {entry.citation === null && entry.origin === null ? null : (
          <Disclosed label="Source" about={`of what is dated ${shortDate(entry.datedOn)}`}>
            {entry.citation === null ? null : <CitationLine citation={entry.citation} />}
            {entry.origin === null ? null : <CellOriginLine cell={entry.origin} />}
          </Disclosed>
        )}
      </div>
    </li>
  );
}

function Corrected({ correction: { id, on, by, reason } }: { readonly correction: Correction }) {
  return (
    <p>
      <button type="button" className="link" onClick={() => lead(`report-${id}`)}>
        Corrected on {dateInWords(on)}
        {by === '' ? '' : ` by ${by}`}
      </button>
      : {asSentence(reason === '' ? 'no reason was kept' : reason)}
    </p>
  );
}

/** To the report that took this one's place; it may stand far away, because it may be of another day. */
function lead(id: string): void {
  const item = document.getElementById(id);
  item?.scrollIntoView({ block: 'center' });
  item?.querySelector<HTMLElement>('a, button')?.focus();
}

/** Said in full only where the record is of another day than what it is about. */
const recordedInWords = ({ recordedAt, datedOn }: HistoryEntry): string => {
  if (recordedAt === '') return 'When it was recorded was not kept.';
  const on = recordedAt.slice(0, 10);
  return on === datedOn ? 'Recorded on the same day.' : `Recorded on ${dateInWords(on)}.`;
};
