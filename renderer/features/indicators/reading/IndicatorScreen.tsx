import { Link } from '@tanstack/react-router';
import type { IndicatorView } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { RatingTag } from '../../../components/RatingTag.tsx';
import { SpcDecisions } from '../limits/SpcDecisions.tsx';
import { ChartReader } from './ChartReader.tsx';
import { CommentarySection } from './CommentarySection.tsx';
import { IndicatorDefinitionList } from './IndicatorDefinitionList.tsx';
import { IndicatorFigures } from './IndicatorFigures.tsx';
import { IndicatorPeriods } from './IndicatorPeriods.tsx';
import { SignalNotes } from './SignalNotes.tsx';

/** One indicator: its rating and why, its control chart and what it says, every value and where each came from. */
export function IndicatorScreen({ detail }: { readonly detail: IndicatorView }) {
  const { row, chart } = detail;
  return (
    <div className="stack-large">
      <div>
        <Link to="/indicators" className="back">
          Indicators
        </Link>
        <PageHeading title={row.name} caption={`${row.code}, ${periodInWords(detail.period)}`} />
        <div className="stack-small">
          <RatingTag colour={row.rating.colour} large />
          <p className="because-large">
            {row.moderated ? 'Set by the board. ' : ''}
            {row.rating.because}
          </p>
          {row.flags.length === 0 ? null : (
            <p className="row">
              {row.flags.map((flag) => (
                <span key={flag} className="tag tag-warning">
                  {flag}
                </span>
              ))}
            </p>
          )}
        </div>
      </div>
      <IndicatorFigures detail={detail} />
      <section className="stack-small" aria-labelledby="chart">
        <h2 id="chart">Control chart</h2>
        {chart.points.length === 0 ? (
          <p className="inset">There is no value yet, so there is nothing to draw.</p>
        ) : (
          <ChartReader detail={detail} />
        )}
        {detail.explanation.length === 0 ? null : (
          <ul>
            {detail.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {chart.points.length === 0 ? null : (
          <p>
            <Link to="/indicators/compare" search={{ group: row.group }}>
              Compare with the others of {row.group}
            </Link>
          </p>
        )}
      </section>
      <SignalNotes detail={detail} />
      <SpcDecisions detail={detail} />
      <IndicatorPeriods detail={detail} />
      <CommentarySection
        code={row.code}
        period={detail.period}
        commentaries={detail.facts.commentaries.toReversed()}
        actor={detail.actor}
      />
      <IndicatorDefinitionList detail={detail} />
    </div>
  );
}
