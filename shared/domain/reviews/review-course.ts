import { dateInWords, earlierOf, firstDayOf, periodInWords, periodOf, type IsoDate } from '../dates.ts';
import type { Publication, ReviewCourse } from './review.ts';

export interface CourseProblem {
  readonly code: 'ReviewDatesOutOfOrder' | 'ReviewDateInFuture' | 'ReviewPublicationUnclear';
  /** The field of `ReviewCourse` to mend. */
  readonly where: keyof ReviewCourse;
  readonly message: string;
  readonly next: string;
}

/** What cannot be true of the course of a review; null where nothing speaks against it. */
export const courseProblem = (course: ReviewCourse, today: IsoDate): CourseProblem | null =>
  publicationProblem(course) ?? futureProblem(course, today) ?? orderProblem(course);

function publicationProblem({ publication, publishedOn, notPublishedReason }: ReviewCourse): CourseProblem | null {
  const unclear = (where: keyof ReviewCourse, message: string, next: string): CourseProblem => ({
    code: 'ReviewPublicationUnclear',
    where,
    message,
    next,
  });
  if (publication === 'published' && publishedOn === null)
    return unclear(
      'publishedOn',
      'The review is said to be published, and the day is missing.',
      'Enter the day on which it was published.',
    );
  if (publication !== 'published' && publishedOn !== null)
    return unclear(
      'publishedOn',
      'The review has a day of publication, but is not said to be published.',
      'Take the day out, or choose "Published".',
    );
  if (publication === 'not_published' && notPublishedReason === '')
    return unclear(
      'notPublishedReason',
      'The review is said not to be published, and the reason is missing.',
      'Enter the reason that the partnership gave, or that none was given.',
    );
  if (publication !== 'not_published' && notPublishedReason !== '')
    return unclear(
      'notPublishedReason',
      'There is a reason for not publishing, but the review is not said to be unpublished.',
      'Take the reason out, or choose "Not to be published".',
    );
  return null;
}

const words = { commissionedOn: 'commissioned', completedOn: 'completed', publishedOn: 'published' } as const;
type Step = keyof typeof words;

function futureProblem(course: ReviewCourse, today: IsoDate): CourseProblem | null {
  const { incidentPeriod } = course;
  if (incidentPeriod !== null && incidentPeriod > periodOf(today))
    return {
      code: 'ReviewDateInFuture',
      where: 'incidentPeriod',
      message: `The incident would be in ${periodInWords(incidentPeriod)}, which has not come.`,
      next: 'Enter the month in which it happened, or leave it empty.',
    };
  for (const where of ['commissionedOn', 'completedOn', 'publishedOn'] as const) {
    const on = course[where];
    if (on === null || on <= today) continue;
    return {
      code: 'ReviewDateInFuture',
      where,
      message: `The review would be ${words[where]} on ${dateInWords(on)}, which is after today.`,
      next: 'Enter it when it has happened.',
    };
  }
  return null;
}

const order: readonly (readonly [Step, Step])[] = [
  ['commissionedOn', 'completedOn'],
  ['commissionedOn', 'publishedOn'],
  ['completedOn', 'publishedOn'],
];

function orderProblem(course: ReviewCourse): CourseProblem | null {
  for (const [first, then] of order) {
    const [a, b] = [course[first], course[then]];
    if (a === null || b === null || a <= b) continue;
    return {
      code: 'ReviewDatesOutOfOrder',
      where: then,
      message: `The review would be ${words[then]} on ${dateInWords(b)}, before it was ${words[first]} on ${dateInWords(a)}.`,
      next: 'Look which of the two days is wrong, and change it.',
    };
  }
  const { incidentPeriod } = course;
  if (incidentPeriod === null) return null;
  for (const step of ['commissionedOn', 'completedOn', 'publishedOn'] as const) {
    const on = course[step];
    if (on === null || firstDayOf(incidentPeriod) <= on) continue;
    return {
      code: 'ReviewDatesOutOfOrder',
      where: 'incidentPeriod',
      message: `The incident would be in ${periodInWords(incidentPeriod)}, after the review was ${words[step]} on ${dateInWords(on)}.`,
      next: 'Look which of the two is wrong, and change it.',
    };
  }
  return null;
}

/** The first day on which anything of the review was known to have happened; null where no day is known. */
export function firstStepOn({ commissionedOn, completedOn, publishedOn }: ReviewCourse): IsoDate | null {
  const days = [commissionedOn, completedOn, publishedOn].filter((on) => on !== null);
  return days.length === 0 ? null : days.reduce(earlierOf);
}

/** The course as it stood at the end of a day: a step dated later had not been taken. */
export function courseOn(course: ReviewCourse, asAtOn: IsoDate): ReviewCourse {
  const known = (on: IsoDate | null): IsoDate | null => (on !== null && on <= asAtOn ? on : null);
  // That it is not published is decided when the report is there: before its completion it was not known.
  const decidedOn = course.publication === 'published' ? course.publishedOn : course.completedOn;
  const publication: Publication = decidedOn !== null && decidedOn > asAtOn ? 'in_progress' : course.publication;
  return {
    incidentPeriod: course.incidentPeriod,
    commissionedOn: known(course.commissionedOn),
    completedOn: known(course.completedOn),
    publication,
    publishedOn: publication === 'published' ? known(course.publishedOn) : null,
    notPublishedReason: publication === 'not_published' ? course.notPublishedReason : '',
  };
}

/** Where the review stands, as one line: "Published 5 June 2019", "Completed 3 May 2019, not yet published". */
export function courseInWords({ publication, commissionedOn, completedOn, publishedOn }: ReviewCourse): string {
  if (publication === 'published')
    return publishedOn === null ? 'Published' : `Published on ${dateInWords(publishedOn)}`;
  if (publication === 'not_published')
    return completedOn === null ? 'Not published' : `Completed on ${dateInWords(completedOn)}, not published`;
  if (completedOn !== null) return `Completed on ${dateInWords(completedOn)}, not yet published`;
  return commissionedOn === null ? 'In progress' : `In progress, commissioned on ${dateInWords(commissionedOn)}`;
}
