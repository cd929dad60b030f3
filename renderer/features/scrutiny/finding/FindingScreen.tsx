import { Link } from '@tanstack/react-router';
import type { FindingDetail } from '#shared/contract/scrutiny.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { findingKindLabels, findingStateInWords, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { FindingActions } from './FindingActions.tsx';
import { FindingIndicators } from './FindingIndicators.tsx';
import { FindingMonths } from './FindingMonths.tsx';

interface FindingScreenProps {
  readonly detail: FindingDetail;
  readonly readOnly: boolean;
}

/** One finding: what was said, where it stands and why, what answers it, what shows it, and how that changed. */
export function FindingScreen({ detail, readOnly }: FindingScreenProps) {
  const { view, event, slippage, months, asAtOn } = detail;
  const { finding } = view;
  return (
    <div className="stack-large">
      <div className="stack-small">
        <Link to="/scrutiny/$ref" params={{ ref: event.ref }} className="back">
          {event.title}
        </Link>
        <PageHeading
          title={finding.text}
          caption={`${findingKindLabels[finding.kind]}, ${finding.ref}`}
          aside={
            readOnly ? null : (
              <Link to="/scrutiny/findings/$ref/edit" params={{ ref: finding.ref }} className="button" data-quiet>
                Link or correct it
              </Link>
            )
          }
        >
          <p>
            <span className="tag">{wordingLabels[finding.wording]}</span>
          </p>
        </PageHeading>
        {finding.citation === null ? (
          <p className="source">No source is recorded.</p>
        ) : (
          <CitationLine citation={finding.citation} />
        )}
        <p className="because-large">
          <strong>{findingStateInWords(view.standing)}</strong> as at {dateInWords(asAtOn)}. {view.state}.
        </p>
      </div>
      <section className="stack-small" aria-labelledby="actions">
        <div className="panel-head">
          <h2 id="actions">{actionsHeading(view.actions.length)}</h2>
        </div>
        {view.actions.length === 0 ? (
          <p className="inset">
            Nothing in the plan answers this finding.{' '}
            {readOnly ? null : (
              <Link to="/scrutiny/findings/$ref/edit" params={{ ref: finding.ref }}>
                Link an action of the plan
              </Link>
            )}
          </p>
        ) : (
          <FindingActions actions={view.actions} slippage={slippage} />
        )}
        {readOnly ? null : (
          <p>
            <Link to="/plan/new" search={{ finding: finding.ref }}>
              Plan a new action for it
            </Link>
          </p>
        )}
      </section>
      <section className="stack-small" aria-labelledby="indicators">
        <h2 id="indicators">Indicators that show it</h2>
        {view.indicators.length === 0 ? (
          <p className="inset">No indicator shows whether this is mended.</p>
        ) : (
          <FindingIndicators indicators={view.indicators} />
        )}
      </section>
      {months.length === 0 ? null : (
        <section className="stack-small" aria-labelledby="months">
          <h2 id="months">{monthsHeading(months)}</h2>
          <FindingMonths months={months} />
        </section>
      )}
    </div>
  );
}

const actionsHeading = (count: number): string =>
  count === 0 ? 'No action answers it' : count === 1 ? '1 action answers it' : `${count} actions answer it`;

function monthsHeading(months: FindingDetail['months']): string {
  const changes = months.filter(({ changed }) => changed).length;
  const span = months.length === 1 ? '1 month' : `${months.length} months`;
  if (changes === 0) return `The same at every month end, ${span}`;
  return `Its state changed ${changes === 1 ? 'once' : `${changes} times`} in ${span}`;
}
