import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';

/** The steps of a review with their days, in their order; the incident by its month only. */
export function CourseLine({ detail: { review, signOff } }: { readonly detail: ReviewDetail }) {
  const day = (on: string | null | undefined): string => (on == null ? 'Not recorded' : dateInWords(on));
  const published =
    review.publication === 'not_published'
      ? 'Not published'
      : review.publication === 'in_progress'
        ? 'Not yet'
        : day(review.publishedOn);
  const steps = [
    { label: 'Incident', date: review.incidentPeriod === null ? 'Not recorded' : periodInWords(review.incidentPeriod) },
    { label: 'Commissioned', date: day(review.commissionedOn) },
    { label: 'Completed', date: day(review.completedOn) },
    { label: 'Published', date: published },
    { label: 'Plan signed off', date: signOff.completeOn === null ? 'Not yet' : dateInWords(signOff.completeOn) },
  ];
  return (
    <ol className="date-line" aria-label="The course of the review">
      {steps.map(({ label, date }) => (
        <li key={label}>
          <span className="label">{label}</span>
          <span className="date">{date}</span>
        </li>
      ))}
    </ol>
  );
}
