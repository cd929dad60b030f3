import { Link } from '@tanstack/react-router';
import { SpcChart } from '#shared/charts/SpcChart.tsx';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { RatingTag } from '../../components/RatingTag.tsx';
import { screenPalette } from '../../components/screen-palette.ts';
import { CommentaryForm } from './CommentaryForm.tsx';
import { IndicatorDefinitionList } from './IndicatorDefinitionList.tsx';
import { IndicatorFigures } from './IndicatorFigures.tsx';
import { IndicatorPeriods } from './IndicatorPeriods.tsx';

/** One indicator: its rating and why, its control chart, every value and where each came from. */
export function IndicatorScreen({ detail }: { readonly detail: IndicatorDetail }) {
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
      <IndicatorFigures row={row} />
      <section className="stack-small" aria-labelledby="chart">
        <h2 id="chart">Control chart</h2>
        {chart.points.length === 0 ? (
          <p className="inset">There is no value yet, so there is nothing to draw.</p>
        ) : (
          <figure className="spc-figure">
            <SpcChart
              spec={chart}
              alt={detail.chartAlt}
              palette={screenPalette}
              width={1000}
              height={400}
              fontSize={14}
            />
          </figure>
        )}
        {detail.explanation.length === 0 ? null : (
          <ul>
            {detail.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      <IndicatorPeriods detail={detail} />
      <section className="stack" aria-labelledby="commentary">
        <h2 id="commentary">Commentary</h2>
        {detail.facts.commentaries.length === 0 ? <p className="muted">Nobody has commented yet.</p> : null}
        <ul className="timeline">
          {detail.facts.commentaries.toReversed().map((commentary) => (
            <li key={`${commentary.period} ${commentary.writtenOn} ${commentary.text}`}>
              <span className="strong">{periodInWords(commentary.period)}</span>
              <div>
                <p>{commentary.text}</p>
                <p className="source">
                  {commentary.author}, {dateInWords(commentary.writtenOn)}
                </p>
              </div>
            </li>
          ))}
        </ul>
        <CommentaryForm code={row.code} period={detail.period} />
      </section>
      <IndicatorDefinitionList detail={detail} />
    </div>
  );
}
