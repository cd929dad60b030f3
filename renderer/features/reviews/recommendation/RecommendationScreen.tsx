import { Link } from '@tanstack/react-router';
import type { RecommendationView, ReviewDetail } from '#shared/contract/reviews.ts';
import type { Period } from '#shared/domain/dates.ts';
import { rungLabels, rungMeanings } from '#shared/wording/review-labels.ts';
import { wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { ChangeList } from '../review/ChangeList.tsx';
import { evidenceInWords } from '../review/recommendation-words.ts';
import { AnsweringActions } from './AnsweringActions.tsx';
import { ResponseSection } from './ResponseSection.tsx';
import { ThemeSection } from './ThemeSection.tsx';
import { WordsForm } from './WordsForm.tsx';

interface RecommendationScreenProps {
  readonly detail: ReviewDetail;
  readonly view: RecommendationView;
  readonly readOnly: boolean;
  readonly newestPeriod: Period;
}

/** One recommendation: its words, what was answered, what is done about it, and what shows that it helped. */
export function RecommendationScreen({ detail, view, readOnly, newestPeriod }: RecommendationScreenProps) {
  const { recommendation, ladder } = view;
  const { ref, citation } = recommendation;
  const { code } = detail.review;
  const history = detail.histories.find((one) => one.ref === ref);
  return (
    <div className="stack-large">
      <div>
        <Link to="/reviews/$code" params={{ code }} className="back">
          {code}
        </Link>
        <PageHeading title={`Recommendation ${ref}`} />
        <div className="stack-small">
          <p className="because-large">{recommendation.text}</p>
          <p>
            <span className="tag">{wordingLabels[recommendation.wording]}</span>
          </p>
          {citation === null ? null : <CitationLine citation={citation} />}
          <p>
            <strong>{rungLabels[ladder.rung]}.</strong> {rungMeanings[ladder.rung]}
          </p>
          {ladder.actions === 0 ? null : <p className="muted">{evidenceInWords(ladder)}</p>}
        </div>
      </div>
      <AnsweringActions detail={detail} view={view} readOnly={readOnly} />
      <ResponseSection
        detail={detail}
        view={view}
        responses={history?.responses ?? []}
        readOnly={readOnly}
        newestPeriod={newestPeriod}
      />
      <ThemeSection detail={detail} view={view} readOnly={readOnly} />
      <section className="stack-small" aria-labelledby="words">
        <h2 id="words">The words of the recommendation</h2>
        {history === undefined || history.changes.length === 0 ? (
          <p className="muted">They stand as they were first recorded.</p>
        ) : (
          <ChangeList label="What was changed of the recommendation" changes={history.changes} />
        )}
        {readOnly ? null : (
          <Disclosed label="Change the words">
            <WordsForm detail={detail} reference={ref} newestPeriod={newestPeriod} />
          </Disclosed>
        )}
      </section>
    </div>
  );
}
