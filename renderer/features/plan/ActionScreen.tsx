import { Link } from '@tanstack/react-router';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { Period } from '#shared/domain/dates.ts';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';
import { ActionDates } from './ActionDates.tsx';
import { ActionEvidence } from './ActionEvidence.tsx';
import { ActionRatings } from './ActionRatings.tsx';
import { ActionUpdates } from './ActionUpdates.tsx';
import { UpdateForm } from './UpdateForm.tsx';

interface ActionScreenProps {
  readonly detail: ActionDetail;
  /** The period whose screens show what is known today. */
  readonly newestPeriod: Period;
}

/** One action: why it has its colour, its dates, and all that was reported about it. */
export function ActionScreen({ detail, newestPeriod }: ActionScreenProps) {
  const { row, facts } = detail;
  return (
    <div className="stack-large">
      <div>
        <Link to="/plan" className="back">
          Improvement plan
        </Link>
        <PageHeading title={row.title} caption={row.ref} />
        <div className="stack-small">
          <RatingTag colour={row.rating.colour} large />
          <p className="because-large">
            {row.moderated ? 'Set by the board. ' : ''}
            {row.rating.because}
          </p>
        </div>
      </div>
      <ActionRatings detail={detail} />
      <ActionDates detail={detail} />
      <dl className="summary-list">
        <Item term="Status" text={statusAndProgress(row.status, row.progressPercent)} />
        <Item term="Lead" text={row.lead} />
        <Item term="Agency" text={row.agency} />
        <Item term="Workstream" text={row.workstream} />
        <Item term="Priority" text={row.highPriority ? 'High' : 'Ordinary'} />
        <Item term="It has worked when" text={facts.successMeasure} />
        <div>
          <dt>Answers findings</dt>
          <dd>{facts.findings.length === 0 ? 'None' : <Link to="/scrutiny">{facts.findings.join(', ')}</Link>}</dd>
        </div>
        <div>
          <dt>Answers recommendations</dt>
          <dd>
            {facts.recommendations.length === 0 ? (
              'None'
            ) : (
              <Link to="/reviews">{facts.recommendations.join(', ')}</Link>
            )}
          </dd>
        </div>
        <div>
          <dt>Indicators that show it</dt>
          <dd className="row">
            {facts.indicators.length === 0 ? 'None' : null}
            {facts.indicators.map((code) => (
              <Link key={code} to="/indicators/$code" params={{ code }}>
                {code}
              </Link>
            ))}
          </dd>
        </div>
      </dl>
      {facts.citation === null ? null : <CitationLine citation={facts.citation} />}
      <ActionUpdates updates={facts.updates} />
      <ActionEvidence actionRef={row.ref} evidence={detail.evidence} />
      <UpdateForm detail={detail} newestPeriod={newestPeriod} />
    </div>
  );
}

function Item({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text === '' ? <span className="muted">Not stated</span> : text}</dd>
    </div>
  );
}
