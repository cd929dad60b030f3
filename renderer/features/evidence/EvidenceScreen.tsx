import { Link } from '@tanstack/react-router';
import type { EvidenceList } from '#shared/contract/evidence.ts';
import { dateInWords, type Period } from '#shared/domain/dates.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';

interface EvidenceScreenProps {
  readonly list: EvidenceList;
  /** The period whose screens show what is known today. */
  readonly newestPeriod: Period;
  readonly readOnly: boolean;
}

/** What somebody has to decide, to test or to test again, and what is settled. */
export function EvidenceScreen({ list, newestPeriod, readOnly }: EvidenceScreenProps) {
  const { awaiting, untested, retests, tested, rejected } = list;
  const empty = [awaiting, untested, retests, tested, rejected].every((rows) => rows.length === 0);
  return (
    <>
      <PlanNav />
      <PageHeading
        title="Evidence"
        aside={
          readOnly ? null : (
            <Link to="/plan/evidence/add" className="button">
              Attach evidence
            </Link>
          )
        }
      >
        <p>
          As at {dateInWords(list.asAtOn)}.{' '}
          {list.isToday ? null : (
            <Link to="/plan/evidence" search={{ period: newestPeriod }}>
              Show what is known today
            </Link>
          )}
        </p>
      </PageHeading>
      {empty ? (
        <p className="inset">
          Nothing has been attached to any action yet. Attach what shows that an action was done: a file, or where it
          can be found. Somebody else then accepts it, and only a test of its impact makes the action Blue.
        </p>
      ) : (
        <div className="stack-large">
          <Part title="Awaiting a decision" none="Nothing awaits a decision." rows={awaiting} kind="awaiting" />
          <Part
            title="Tests to repeat"
            none="No test of an impact is to be repeated within four weeks."
            rows={retests}
            kind="retests"
          />
          <Part
            title="Accepted, impact not tested yet"
            none="Everything that was accepted has been tested."
            rows={untested}
            kind="untested"
          />
          {tested.length === 0 ? null : (
            <Disclosed label={`Impact tested, nothing to do for now (${tested.length})`}>
              <EvidenceTable label="Impact tested" rows={tested} kind="tested" />
            </Disclosed>
          )}
          {rejected.length === 0 ? null : (
            <Disclosed label={`Rejected (${rejected.length})`}>
              <EvidenceTable label="Rejected" rows={rejected} kind="rejected" />
            </Disclosed>
          )}
        </div>
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly none: string;
  readonly rows: EvidenceList['awaiting'];
  readonly kind: 'awaiting' | 'retests' | 'untested';
}

/** So many are in sight at once; the rest stays one key away. */
const mostInSight = 12;

function Part({ title, none, rows, kind }: PartProps) {
  const rest = rows.slice(mostInSight);
  return (
    <section className="stack-small" aria-labelledby={`evidence-${kind}`}>
      <h2 id={`evidence-${kind}`}>
        {title} <span className="muted">({rows.length})</span>
      </h2>
      {rows.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <EvidenceTable label={title} rows={rows.slice(0, mostInSight)} kind={kind} />
      )}
      {rest.length === 0 ? null : (
        <Disclosed label={`Show ${rest.length} more`} about={`under ${title}`}>
          <EvidenceTable label={`${title}, the rest`} rows={rest} kind={kind} />
        </Disclosed>
      )}
    </section>
  );
}
