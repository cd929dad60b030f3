import type { Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts, ObservationFact } from '#shared/domain/indicator.ts';
import { figureKey } from '#shared/domain/disclosure/figure-counts.ts';
import { yearKey } from '#shared/domain/disclosure/figure-system.ts';
import { hideFigures } from '#shared/domain/disclosure/hide-figures.ts';
import { protectFigures, type FigureProtection } from '#shared/domain/disclosure/protect-figures.ts';
import { dfePolicy, type DisclosurePolicy } from '#shared/domain/disclosure/small-counts.ts';
import type { SuppressedFigures } from '#shared/domain/disclosure/suppression-report.ts';
import type { DeclaredRelations } from '#shared/domain/disclosure/declared-relations.ts';
import type { PackProfile } from '#shared/domain/pack/profile.ts';
import type { PreviousPosition, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { PublicOrigins } from './public-origins.ts';
import { publicPrevious } from './public-previous.ts';
import { isPublicEvent, isPublished, publicAction, publicCodes, publicEvent, publicReview } from './public-reviews.ts';
import { PublicWords } from './public-words.ts';

/** What stands where the board's pack has its marking, on every page: short, as a marking is. */
export const publicMarking = 'Public edition';

/**
 * The snapshot of a public edition. Everything else is made from this one (charts, sentences, changes, the workbook's
 * data, what is attached to the files), so that nothing ever sees a figure that is hidden here.
 * @throws Refusal `SmallNumberExposed` where an earlier public pack gives a hidden figure away whatever is hidden now.
 */
export function protectSnapshot(
  snapshot: Snapshot,
  relations: DeclaredRelations,
  policy: DisclosurePolicy = dfePolicy,
): Snapshot {
  const { asAtOn, period, previous } = snapshot;
  const protection = protectFigures(snapshot.indicators, { policy, relations, published: publishedBy(previous) });
  refuseExposed(protection);
  const words = new PublicWords(snapshot.indicators, protection, policy);
  const origins = new PublicOrigins(snapshot.returns);
  const codes = publicCodes(snapshot.reviews, asAtOn);
  const unpublished = snapshot.reviews.filter((review) => !isPublished(review, asAtOn));
  const refs = new Set(unpublished.flatMap(({ recommendations }) => recommendations.map(({ ref }) => ref)));
  const shown = {
    indicators: snapshot.indicators.map((facts) => publicIndicator(facts, { protection, period, words, origins })),
    actions: snapshot.actions.map((action) => publicAction(action, refs, words)),
    reviews: snapshot.reviews.map((review) => publicReview(review, snapshot.actions, { asAtOn, codes, words })),
    scrutinyEvents: snapshot.scrutinyEvents.map((event) => publicEvent(event, asAtOn)),
    decisions: words.of(snapshot.decisions),
  };
  return {
    ...snapshot,
    ...shown,
    workspace: { ...snapshot.workspace, marking: publicMarking },
    ...(snapshot.profile === undefined ? {} : { profile: words.of(publicProfile(snapshot.profile)) }),
    ...(snapshot.sectionTexts === undefined ? {} : { sectionTexts: words.of(snapshot.sectionTexts) }),
    ...(snapshot.retired === undefined ? {} : { retired: words.of(snapshot.retired) }),
    workstreams: words.of(snapshot.workstreams),
    returns: snapshot.returns.map((received) => origins.ofReturn(received)),
    returnCalendar: words.of(snapshot.returnCalendar),
    previous: previous === null ? null : publicPrevious(previous, { shown, codes, words }),
    suppression: {
      policy: { largestSuppressed: policy.largestSuppressed, complements: policy.complements },
      figures: snapshot.indicators.flatMap((facts) => suppressedOf(facts, protection)),
      words: {
        commentaries: snapshot.indicators.reduce(
          (all, facts) => all + withheldCommentaries(facts, protection).length,
          0,
        ),
        masked: words.masked,
        unpublishedReviews: unpublished.length,
        actionsOfUnpublishedReviews: snapshot.actions.filter(({ recommendations }) =>
          recommendations.some((ref) => refs.has(ref)),
        ).length,
        unpublishedEvents: snapshot.scrutinyEvents.filter((event) => !isPublicEvent(event, asAtOn)).length,
        evidence: snapshot.actions.reduce((all, { evidence }) => all + evidence.length, 0),
        files: origins.files,
      },
    },
  };
}

/** Values that the last public pack printed: its readers have them. */
const publishedBy = (previous: PreviousPosition | null): ReadonlyMap<string, number> =>
  new Map(
    previous?.basis !== 'pack'
      ? []
      : previous.indicators.flatMap(({ code, values }) =>
          Object.entries(values).flatMap(([period, value]) =>
            value === null ? [] : [[figureKey(code, period), value]],
          ),
        ),
  );

function refuseExposed({ exposed }: FigureProtection): void {
  if (exposed.length === 0) return;
  throw new Refusal({
    code: 'SmallNumberExposed',
    message: `A small number cannot be hidden: what the last public pack printed gives it away (${exposed.slice(0, 5).join(', ')}).`,
    where: 'disclosure control',
    next: 'Retire the indicator for this month, or ask the data’s owner whether the figure may be published as it is.',
  });
}

interface Public {
  readonly protection: FigureProtection;
  readonly period: Period;
  readonly words: PublicWords;
  readonly origins: PublicOrigins;
}

function publicIndicator(facts: IndicatorFacts, { protection, period, words, origins }: Public): IndicatorFacts {
  const withheld = new Set(withheldCommentaries(facts, protection));
  const hidden = hideFigures(facts, protection, period);
  const { definition, ...rest } = hidden;
  const of = (one: ObservationFact): ObservationFact => ({ ...one, cell: origins.ofCell(one.cell) });
  return {
    // the names of things that are counted hold numbers that are none of the figures: "within 20 days"
    definition,
    ...words.of(
      {
        ...rest,
        commentaries: rest.commentaries.map((one) =>
          withheld.has(one.period) ? { ...one, text: withheldCommentary } : one,
        ),
        values: rest.values.map((value) => ({
          ...value,
          used: of(value.used),
          earlier: value.earlier.map(of),
          conflicting: value.conflicting.map(of),
        })),
        benchmarks: rest.benchmarks.map((one) => ({ ...one, cell: origins.ofCell(one.cell) })),
      },
      [facts.code],
    ),
  };
}

const withheldCommentary = 'Withheld from the public edition, because it is about a suppressed figure.';

const withheldCommentaries = ({ code, commentaries }: IndicatorFacts, { figures }: FigureProtection): Period[] =>
  commentaries.map(({ period }) => period).filter((period) => figures.has(figureKey(code, period)));

/** Evidence is titles of files, which are masked: a section of it would hold nothing. What is hidden is always told. */
function publicProfile(profile: PackProfile): PackProfile {
  const sections = profile.sections.map((section) =>
    section.id === 'evidence'
      ? { ...section, included: false }
      : section.id === 'suppression'
        ? { ...section, included: true }
        : section,
  );
  const told = sections.some(({ id }) => id === 'suppression');
  return {
    ...profile,
    sections: told ? sections : [...sections, { id: 'suppression', included: true, introduction: '' }],
  };
}

function suppressedOf(
  { code, definition, values, benchmarks }: IndicatorFacts,
  { figures, versions, years }: FigureProtection,
): SuppressedFigures[] {
  const periods = values.map(({ period }) => period);
  const found = {
    code,
    name: definition.name,
    periods: periods.filter((period) => figures.has(figureKey(code, period))),
    versions: periods.filter((period) => versions.has(figureKey(code, period))),
    years: benchmarks.flatMap(({ area, year }) =>
      area === 'authority' && years.has(yearKey(code, year)) ? [year] : [],
    ),
  };
  return found.periods.length + found.versions.length + found.years.length === 0 ? [] : [found];
}
