import { periodInWords, shortDate } from '#shared/domain/dates.ts';
import type { Block, Row, Section } from '#shared/domain/pack/document.ts';
import type { RecommendationFacts, ReviewFacts } from '#shared/domain/pack/snapshot.ts';
import { wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import type { AssessedAction, Assessment } from '../assessment.ts';
import { blank, column, date, dateOr, ratingCell, run, text, textOr } from '../cells.ts';
import { reviewLife } from './review-life.ts';

/** Case-review actions by review, recommendation and agency: a recommendation without an action is a row that says so. */
export function reviewsSection(assessment: Assessment): Section | null {
  const { reviews } = assessment.snapshot;
  if (reviews.length === 0) return null;
  return {
    id: 'case-reviews',
    title: 'Case-review actions',
    sheetName: 'Case reviews',
    orientation: 'landscape',
    blocks: reviews.flatMap((review) => reviewBlocks(review, assessment)),
  };
}

function reviewBlocks(review: ReviewFacts, assessment: Assessment): Block[] {
  const id = `review-${review.code.replaceAll(' ', '-')}`;
  const incident = review.incidentPeriod === null ? '' : `Incident: ${periodInWords(review.incidentPeriod)}. `;
  const life = reviewLife(review, id, assessment.snapshot.asAtOn);
  return [
    { kind: 'heading', id, level: 2, text: review.code },
    { kind: 'paragraph', id: `${id}-summary`, runs: [run(`${incident}${published(review)}${review.summary}`.trim())] },
    ...(life === null ? [] : [life]),
    // a public edition counts them in the summary: to say under it that none is recorded would be untrue
    ...(assessment.snapshot.edition === 'public' && review.publishedOn === null
      ? []
      : [answers(review, id, assessment)]),
  ];
}

function answers(review: ReviewFacts, id: string, assessment: Assessment): Block {
  return {
    kind: 'table',
    id: `${id}-table`,
    caption: `${review.code}: recommendations and the actions that answer them`,
    columns: [
      column('ref', 'Ref'),
      column('recommendation', 'Recommendation', 2.6),
      column('wording', 'Wording', 1.6),
      column('action', 'Action', 2.6),
      column('agency', 'Agency', 1.3),
      column('agreed', 'Agreed due'),
      column('forecast', 'Forecast'),
      column('rating', 'Rating'),
      column('because', 'Because', 3.6),
    ],
    rows: review.recommendations.flatMap((recommendation) => recommendationRows(recommendation, assessment)),
    whenEmpty: 'No recommendation of this review is recorded.',
  };
}

/** Snapshots made before it was kept know a review that is not published only as one without a day. */
function published({ publication = 'not_published', publishedOn }: ReviewFacts): string {
  if (publishedOn !== null) return `Published ${shortDate(publishedOn)}. `;
  return publication === 'in_progress' ? 'Not yet published. ' : 'Not published. ';
}

function recommendationRows(recommendation: RecommendationFacts, assessment: Assessment): Row[] {
  const answering = assessment.actions.filter(({ facts }) => facts.recommendations.includes(recommendation.ref));
  if (answering.length === 0) {
    return [
      {
        id: `recommendation-${recommendation.ref}`,
        cells: [
          text(recommendation.ref),
          text(recommendation.text),
          text(wordingLabels[recommendation.wording]),
          blank('No action is recorded'),
          ...Array.from({ length: 5 }, () => blank()),
        ],
      },
    ];
  }
  return answering.map((action) => actionCells(recommendation, action, assessment));
}

function actionCells(recommendation: RecommendationFacts, { row }: AssessedAction, { origins }: Assessment): Row {
  const record = origins.record('action', row.ref);
  return {
    id: `recommendation-${recommendation.ref}-${row.ref}`,
    cells: [
      text(recommendation.ref),
      text(recommendation.text),
      text(wordingLabels[recommendation.wording]),
      text(`${row.ref} ${row.title}`),
      textOr(row.agency),
      date(row.agreedDueOn, record),
      dateOr(row.forecastOn, record),
      ratingCell(row.rating, row.moderated),
      text(row.rating.because),
    ],
  };
}
