import type { IsoDate } from '#shared/domain/dates.ts';
import { capitalised, plural } from '#shared/domain/in-words.ts';
import { publicEvidenceTitle } from '#shared/domain/pack/position.ts';
import type { ReviewFacts, ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import type { ActionFacts, DueDateChange, UpdateFact } from '#shared/domain/plan.ts';
import type { PublicWords } from './public-words.ts';

const withheld = 'Withheld from the public edition';

/** Published is what has a day of publication; whatever else is planned, its words are not public yet. */
export const isPublished = ({ publishedOn }: { readonly publishedOn: IsoDate | null }, asAtOn: IsoDate): boolean =>
  publishedOn !== null && publishedOn <= asAtOn;

/** The code of each review in a public edition: its own once it is published, else a number that says nothing. */
export function publicCodes(reviews: readonly ReviewFacts[], asAtOn: IsoDate): ReadonlyMap<string, string> {
  let unpublished = 0;
  return new Map(
    reviews.map((review) => [
      review.code,
      isPublished(review, asAtOn) ? review.code : `Unpublished review ${++unpublished}`,
    ]),
  );
}

/**
 * A published review keeps what was published of it, with its source. Of one that is not, a public reader learns that
 * there is one, how many recommendations it made and how many actions answer them: no month, no words, no code.
 */
export function publicReview(
  review: ReviewFacts,
  actions: readonly ActionFacts[],
  { asAtOn, codes, words }: { asAtOn: IsoDate; codes: ReadonlyMap<string, string>; words: PublicWords },
): ReviewFacts {
  if (isPublished(review, asAtOn)) {
    // the month of the incident counts as published only where a source is named
    const incidentPeriod = review.citation === null ? null : review.incidentPeriod;
    return { ...words.of(review), incidentPeriod };
  }
  const refs = new Set(review.recommendations.map(({ ref }) => ref));
  const answering = actions.filter(({ recommendations }) => recommendations.some((ref) => refs.has(ref))).length;
  return {
    code: codes.get(review.code) ?? 'Unpublished review',
    kind: review.kind,
    incidentPeriod: null,
    publishedOn: null,
    ...(review.publication === undefined ? {} : { publication: review.publication }),
    summary:
      refs.size === 0
        ? 'Only counted here; no recommendation of it is recorded.'
        : `Only counted here: ${plural(refs.size, 'recommendation')}, answered by ${plural(answering, 'action')}.`,
    citation: null,
    recommendations: [],
  };
}

/** Public is an event that was published or that is known from a publication. */
export const isPublicEvent = (event: ScrutinyEventFacts, asAtOn: IsoDate): boolean =>
  isPublished(event, asAtOn) || event.citation !== null;

/** An inspection letter is public when it is published; until then its findings are numbers of a list. */
export const publicEvent = (event: ScrutinyEventFacts, asAtOn: IsoDate): ScrutinyEventFacts =>
  isPublicEvent(event, asAtOn)
    ? event
    : {
        ...event,
        title: `${titleOfKind(event.kind)} that is not published`,
        summary: '',
        citation: null,
        judgements: [],
        findings: event.findings.map((finding) => ({ ...finding, text: notPublished, citation: null })),
      };

const notPublished = 'Not published: only counted in this edition.';

const titleOfKind = (kind: string): string => {
  const words = kind.replaceAll('_', ' ');
  return capitalised(words);
};

/** An action as the public may read it; what answers an unpublished review keeps its dates, state, agency and lead. */
export function publicAction(action: ActionFacts, unpublished: ReadonlySet<string>, words: PublicWords): ActionFacts {
  const ofUnpublished = action.recommendations.some((ref) => unpublished.has(ref));
  const base = words.of({ ...action, evidence: action.evidence.map(publicEvidence) }, action.indicators);
  if (!ofUnpublished) return base;
  return {
    ...base,
    title: actionOfUnpublished,
    successMeasure: '',
    recommendations: action.recommendations.filter((ref) => !unpublished.has(ref)),
    updates: base.updates.map((update): UpdateFact => ({ ...update, narrative: '', citation: null })),
    dueDateChanges: base.dueDateChanges.map((change): DueDateChange => ({
      ...change,
      reason: withheld,
      citation: null,
    })),
    moderation: base.moderation === null ? null : { ...base.moderation, reason: withheld },
    ...(base.milestones === undefined
      ? {}
      : {
          milestones: base.milestones.map((milestone) => ({
            ...milestone,
            title: 'Step',
            reports: milestone.reports.map((report) => ({ ...report, note: '' })),
          })),
        }),
    citation: null,
  };
}

/** The title, in a public edition, of an action that answers a review which is not published. */
export const actionOfUnpublished = 'Action that answers an unpublished review';

/** Titles of evidence are names of files and samples of cases more often than not; what became of it is public. */
const publicEvidence = (evidence: ActionFacts['evidence'][number]): ActionFacts['evidence'][number] => ({
  ...evidence,
  title: publicEvidenceTitle,
  method: '',
  ...(evidence.result === undefined ? {} : { result: '' }),
});
