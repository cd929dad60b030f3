import { periodInWords } from '#shared/domain/dates.ts';
import type { PackDocument, PackMeta, Section } from '#shared/domain/pack/document.ts';
import { draftIssue, type PackIssue } from '#shared/domain/pack/issue.ts';
import { sectionIds, unusualKey, type ProfileSection, type SectionId } from '#shared/domain/pack/profile.ts';
import { shortSha256 } from '#shared/domain/pack/short-sha256.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { assess, type Assessment } from './assessment.ts';
import { explainSuppressed } from './explain-suppressed.ts';
import { dropDeadLinks } from './links.ts';
import { reviewDecisionsSection } from './review-sections/review-decisions.ts';
import { reviewFindingsSection } from './review-sections/review-findings.ts';
import { reviewIndicatorsSection } from './review-sections/review-indicators.ts';
import { reviewJudgementsSection } from './review-sections/review-judgements.ts';
import { reviewSlippageSection } from './review-sections/review-slippage.ts';
import { reviewSummarySection } from './review-sections/review-summary.ts';
import { annualFiguresSection } from './sections/annual-figures.ts';
import { changesSection } from './sections/changes.ts';
import { dataQualitySection } from './sections/data-quality.ts';
import { decisionsSection } from './sections/decisions.ts';
import { definitionsSection } from './sections/definitions.ts';
import { evidenceSection } from './sections/evidence.ts';
import { exceptionsSection } from './sections/exceptions.ts';
import { findingsSection } from './sections/findings.ts';
import { fullPlanSection } from './sections/full-plan.ts';
import { qualityAssuranceSection, workforceSection } from './sections/indicator-groups.ts';
import { indicatorPagesSection } from './sections/indicator-pages.ts';
import { planOnAPageSection } from './sections/plan-on-a-page.ts';
import { reviewsSection } from './sections/reviews.ts';
import { scorecardSection } from './sections/scorecard.ts';
import { sourcesSection } from './sections/sources.ts';
import { withScopeNote } from './scope-note.ts';
import { usedOrigins } from './used-origins.ts';
import { withWords, wordsAlone } from './section-words.ts';
import { summarySection } from './sections/summary.ts';
import { suppressionSection } from './sections/suppression.ts';

type SectionBuilder = (assessment: Assessment) => Section | null;

/** What lays out each section; null where the snapshot has nothing for it. */
const builders: Partial<Record<SectionId, SectionBuilder>> = {
  summary: summarySection,
  'review-summary': reviewSummarySection,
  'review-judgements': reviewJudgementsSection,
  'review-findings': reviewFindingsSection,
  'review-indicators': reviewIndicatorsSection,
  'review-slippage': reviewSlippageSection,
  'review-decisions': reviewDecisionsSection,
  changes: changesSection,
  'plan-on-a-page': planOnAPageSection,
  exceptions: exceptionsSection,
  scorecard: scorecardSection,
  'indicator-pages': indicatorPagesSection,
  workforce: workforceSection,
  'quality-assurance': qualityAssuranceSection,
  'annual-figures': annualFiguresSection,
  'case-reviews': reviewsSection,
  findings: findingsSection,
  decisions: decisionsSection,
  evidence: evidenceSection,
  'data-quality': dataQualitySection,
  'full-plan': fullPlanSection,
  definitions: definitionsSection,
  suppression: suppressionSection,
  sources: sourcesSection,
};

/** What packs held before there were profiles: everything, in the order in which a board reads. */
const boardSections = sectionIds.map((id) => ({ id, included: true, introduction: '' }));

/** Sections in the order of the profile; the publications are laid out last wherever they stand: they list what the others cite. */
function layOut(sections: readonly ProfileSection[], assessment: Assessment): Section[] {
  const { snapshot } = assessment;
  const included = sections.filter((section) => section.included);
  const laidOut = new Map(
    included
      .toSorted((a, b) => Number(a.id === 'sources') - Number(b.id === 'sources'))
      .map(({ id }) => [id, builders[id]?.(assessment) ?? wordsAlone(id, snapshot)]),
  );
  return included.flatMap(({ id, introduction }) => {
    const section = laidOut.get(id) ?? null;
    return section === null ? [] : [withWords(section, introduction, snapshot)];
  });
}

/** Lays a snapshot out as a document. Pure: the same snapshot gives the same document, block for block. */
export function buildDocument(snapshot: Snapshot, snapshotSha256: string, issue: PackIssue = draftIssue): PackDocument {
  const assessment = assess(snapshot);
  const written = layOut(snapshot.profile?.sections ?? boardSections, assessment);
  const sections = dropDeadLinks(explainSuppressed(withScopeNote(written, snapshot), snapshot.suppression));
  return {
    format: 'plumbline-document/1',
    meta: packMeta(snapshot, snapshotSha256, issue),
    sections,
    origins: usedOrigins(sections, assessment.origins.all()),
  };
}

const editionTitles = {
  board: 'Improvement board pack',
  public: 'Improvement report',
  progress_review: 'Progress review',
} as const;

/** "June 2019"; of a review "October 2018 to June 2019". */
const spanInWords = ({ period, span }: Snapshot): string =>
  span === undefined ? periodInWords(period) : `${periodInWords(span.from)} to ${periodInWords(period)}`;

/** A pack about a part of the plan is called by the name of its kind, lest it be taken for the whole. */
const titleOf = ({ edition, scoped, profile }: Snapshot): string =>
  scoped !== undefined && profile !== undefined ? profile.name : editionTitles[edition];

function packMeta(snapshot: Snapshot, sha256: string, issue: PackIssue): PackMeta {
  const { workspace } = snapshot;
  return {
    title: `${titleOf(snapshot)}: ${spanInWords(snapshot)}`,
    authority: workspace.authority,
    board: workspace.board,
    notice: workspace.notice,
    edition: snapshot.edition,
    period: snapshot.period,
    asAtOn: snapshot.asAtOn,
    knownOn: snapshot.knownOn,
    boardOn: snapshot.boardOn,
    profile: snapshot.profile?.name ?? 'Monthly board pack',
    ...(snapshot.profile === undefined ? {} : unusualKey(snapshot.edition, snapshot.profile.key)),
    ...(snapshot.scoped === undefined ? {} : { about: snapshot.scoped.about }),
    ...issue,
    marking: workspace.marking,
    ruleSetId: snapshot.ruleSet.id,
    snapshotSha256: sha256,
    verificationCode: shortSha256(sha256),
    producer: snapshot.producer,
  };
}
