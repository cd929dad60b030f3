import { Link } from '@tanstack/react-router';
import type { ActionBackground } from '#shared/contract/action-background.ts';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { Period } from '#shared/domain/dates.ts';
import { isFinished } from '#shared/domain/plan.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { CitationLine } from '../../components/SourceLine.tsx';
import { ActionDates } from './ActionDates.tsx';
import { ActionEvidence } from './ActionEvidence.tsx';
import { ActionRatings } from './ActionRatings.tsx';
import { ActionUpdates } from './ActionUpdates.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { ActionChanges, ActionDependencies, ActionMilestones } from './page/ActionBackgroundParts.tsx';
import { ActionSuccession } from './page/ActionSuccession.tsx';
import { ActionSummary } from './page/ActionSummary.tsx';
import { ChangeMenu } from './page/ChangeMenu.tsx';
import { ChangeSaid, type ChangeDone } from './page/ChangeSaid.tsx';

interface ActionScreenProps {
  readonly detail: ActionDetail;
  readonly background: ActionBackground;
  /** The period whose screens show what is known today. */
  readonly newestPeriod: Period;
  /** This page shows what is known today. */
  readonly newest: boolean;
  readonly readOnly: boolean;
  /** What a page of changes has just done; null where nothing was. */
  readonly done: ChangeDone | null;
}

/** One action: why it has its colour, its dates, and all that was reported about it. */
export function ActionScreen({ detail, background, newestPeriod, newest, readOnly, done }: ActionScreenProps) {
  const { row, facts } = detail;
  return (
    <div className="stack-large">
      <div>
        <Link to="/plan" className="back">
          Improvement plan
        </Link>
        <PageHeading title={row.title} caption={row.ref} />
        <div className="stack-small">
          {done === null ? null : (
            <ChangeSaid done={done} detail={detail} newestPeriod={newestPeriod} newest={newest} />
          )}
          <RatingTag colour={row.rating.colour} large />
          <p className="because-large">
            {row.moderated ? 'Set by the board. ' : ''}
            {row.rating.because}
          </p>
          {readOnly ? null : <ChangeMenu action={row.ref} status={row.status} />}
        </div>
      </div>
      <ActionSuccession background={background} />
      <ActionRatings detail={detail} />
      <ActionDates detail={detail} />
      <ActionMilestones background={background} mayAdd={!readOnly && !isFinished(row.status)} />
      <ActionSummary detail={detail} background={background} />
      <ActionDependencies background={background} />
      {facts.citation === null ? null : <CitationLine citation={facts.citation} />}
      <ActionUpdates actionRef={row.ref} updates={facts.updates} />
      <ActionEvidence actionRef={row.ref} evidence={detail.evidence} />
      <ActionChanges background={background} />
      <UpdateForm detail={detail} newestPeriod={newestPeriod} />
    </div>
  );
}
