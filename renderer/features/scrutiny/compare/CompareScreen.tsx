import { Link, useNavigate } from '@tanstack/react-router';
import type { EventComparison, ScrutinyView } from '#shared/contract/scrutiny.ts';
import { gradeChanges } from '#shared/domain/scrutiny/compare-judgements.ts';
import { gradeChangeLabels } from '#shared/wording/scrutiny-labels.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { eventDate } from '../event-date.ts';
import { ComparedAreas } from './ComparedAreas.tsx';
import { ComparedFindings } from './ComparedFindings.tsx';

interface CompareScreenProps {
  readonly events: ScrutinyView['events'];
  /** References of the two events, as they were asked for; empty where one has still to be chosen. */
  readonly from: string;
  readonly to: string;
  /** Null while two events have still to be chosen. */
  readonly comparison: EventComparison | null;
}

/** Two events held against each other, area by area, with the findings of both. */
export function CompareScreen({ events, from, to, comparison }: CompareScreenProps) {
  const navigate = useNavigate();
  const options = events.map((event) => ({ value: event.ref, label: `${event.title} (${eventDate(event)})` }));
  const show = (search: { from: string; to: string }): void => void navigate({ to: '/scrutiny/compare', search });
  return (
    <div className="stack-large">
      <div className="stack-small">
        <Link to="/scrutiny" className="back">
          Scrutiny
        </Link>
        <PageHeading title={comparison === null ? 'Compare two events' : messageOf(comparison)} caption="Compare">
          <p className="muted">
            The earlier event stands first. A grade is better or worse by its rank in its framework.
          </p>
        </PageHeading>
        <div className="row-top">
          <SelectChoice
            label="One event"
            options={options.filter(({ value }) => value !== to)}
            value={from}
            onChange={(ref) => show({ from: ref, to })}
          />
          <SelectChoice
            label="The other"
            options={options.filter(({ value }) => value !== from)}
            value={to}
            onChange={(ref) => show({ from, to: ref })}
          />
        </div>
      </div>
      {comparison === null ? (
        <p className="inset">Choose two events. Those with judgements of the same areas say most.</p>
      ) : (
        <>
          {comparison.remarks.length === 0 ? null : (
            <div className="inset stack-small">
              {comparison.remarks.map((remark) => (
                <p key={remark}>{remark}</p>
              ))}
            </div>
          )}
          <ComparedAreas comparison={comparison} />
          <ComparedFindings comparison={comparison} />
        </>
      )}
    </div>
  );
}

/** "2 areas better, 1 the same, 1 worse": what the comparison comes to. */
function messageOf({ areas }: EventComparison): string {
  const counts = gradeChanges
    .filter((change) => change !== 'not_comparable')
    .map((change) => ({ change, count: areas.filter((area) => area.change === change).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return 'No area can be compared';
  return counts
    .map(({ change, count }, index) => {
      const areasWord = index === 0 ? (count === 1 ? ' area' : ' areas') : '';
      return `${count}${areasWord} ${gradeChangeLabels[change].word.toLowerCase()}`;
    })
    .join(', ');
}
