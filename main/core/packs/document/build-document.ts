import { periodInWords } from '#shared/domain/dates.ts';
import type { PackDocument, PackMeta, Section } from '#shared/domain/pack/document.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { assess, type Assessment } from './assessment.ts';
import { dropDeadLinks } from './links.ts';
import { annualFiguresSection } from './sections/annual-figures.ts';
import { changesSection } from './sections/changes.ts';
import { dataQualitySection } from './sections/data-quality.ts';
import { decisionsSection } from './sections/decisions.ts';
import { definitionsSection } from './sections/definitions.ts';
import { evidenceSection } from './sections/evidence.ts';
import { exceptionsSection } from './sections/exceptions.ts';
import { findingsSection } from './sections/findings.ts';
import { fullPlanSection } from './sections/full-plan.ts';
import { indicatorPagesSection } from './sections/indicator-pages.ts';
import { planOnAPageSection } from './sections/plan-on-a-page.ts';
import { reviewsSection } from './sections/reviews.ts';
import { scorecardSection } from './sections/scorecard.ts';
import { sourcesSection } from './sections/sources.ts';
import { summarySection } from './sections/summary.ts';

/** The order in which a board reads: exceptions before detail, rules and sources at the end (design section 7). */
const sections: readonly ((assessment: Assessment) => Section | null)[] = [
  summarySection,
  changesSection,
  planOnAPageSection,
  exceptionsSection,
  scorecardSection,
  indicatorPagesSection,
  annualFiguresSection,
  reviewsSection,
  findingsSection,
  decisionsSection,
  evidenceSection,
  dataQualitySection,
  fullPlanSection,
  definitionsSection,
  sourcesSection,
];

/** Lays a snapshot out as a document. Pure: the same snapshot gives the same document, block for block. */
export function buildDocument(snapshot: Snapshot, snapshotSha256: string): PackDocument {
  const assessment = assess(snapshot);
  const written = sections.map((section) => section(assessment)).filter((section) => section !== null);
  return {
    format: 'plumbline-document/1',
    meta: packMeta(snapshot, snapshotSha256),
    sections: dropDeadLinks(written),
    origins: assessment.origins.all(),
  };
}

const editionTitles = {
  board: 'Improvement board pack',
  public: 'Improvement report',
  progress_review: 'Progress review',
} as const;

function packMeta(snapshot: Snapshot, sha256: string): PackMeta {
  const { workspace } = snapshot;
  return {
    title: `${editionTitles[snapshot.edition]}: ${periodInWords(snapshot.period)}`,
    authority: workspace.authority,
    board: workspace.board,
    notice: workspace.notice,
    edition: snapshot.edition,
    period: snapshot.period,
    asAtOn: snapshot.asAtOn,
    knownOn: snapshot.knownOn,
    boardOn: snapshot.boardOn,
    state: 'draft',
    version: 1,
    marking: workspace.marking,
    ruleSetId: snapshot.ruleSet.id,
    snapshotSha256: sha256,
    verificationCode: sha256.slice(0, 16).toUpperCase().match(/.{4}/g)?.join(' ') ?? '',
    producer: snapshot.producer,
  };
}
