import type { SectionId } from '../domain/pack/profile.ts';

/** The heading of each section, and what it holds, for somebody who chooses whether a pack needs it. */
export const sectionLabels: Readonly<Record<SectionId, { readonly title: string; readonly holds: string }>> = {
  summary: {
    title: 'Summary',
    holds: 'What is better, what is worse, and what the board has to decide, on one page.',
  },
  'review-summary': {
    title: 'Progress at a glance',
    holds: 'How far the span has come against its baseline: findings, figures and dates, on one page.',
  },
  'review-judgements': {
    title: 'Judgements and events',
    holds: 'Each area that was judged, with its judgement at the baseline and the newest one.',
  },
  'review-findings': {
    title: 'Findings: what was promised, what happened',
    holds: 'For each finding what was promised, what happened, and which evidence was accepted and tested.',
  },
  'review-indicators': {
    title: 'Indicators then and now',
    holds: 'Each indicator at the baseline and now, beside neighbours and England, with its control chart’s verdict.',
  },
  'review-slippage': {
    title: 'Slippage against the baseline',
    holds: 'How far dates have moved from the baseline, by workstream and by action.',
  },
  'review-decisions': {
    title: 'Still to be decided',
    holds: 'Decisions of the span that nothing has come of yet.',
  },
  changes: {
    title: 'What changed since the last pack',
    holds: 'Colours and dates that moved, figures restated, what is new, closed or no longer there.',
  },
  'plan-on-a-page': { title: 'Plan on a page', holds: 'Actions of each workstream by colour, as bars and counts.' },
  exceptions: {
    title: 'Exceptions',
    holds: 'Actions that are red or overdue, with reason and recovery date, and owners who are greener than the rule.',
  },
  scorecard: {
    title: 'Indicator scorecard',
    holds: 'Every indicator on one line: value, target, colour, direction, control chart, neighbours and England.',
  },
  'indicator-pages': {
    title: 'Red and concern indicators',
    holds: 'A page for each indicator that is red or of concern: chart, commentary and months.',
  },
  workforce: {
    title: 'Workforce',
    holds: 'Vacancies, caseloads, turnover and agency staff over the last six months, with what their owners say.',
  },
  'quality-assurance': {
    title: 'Quality assurance',
    holds: 'Audits of practice: how many were done, and what they found.',
  },
  'annual-figures': {
    title: 'Annual figures beside neighbours and England',
    holds: 'Published yearly figures of the authority beside its neighbours and England.',
  },
  'case-reviews': {
    title: 'Case-review actions',
    holds: 'Each review with its recommendations, their actions and what is signed off.',
  },
  findings: {
    title: 'Scrutiny and findings tracker',
    holds: 'Each finding of inspectors and commissioners, with the actions that answer it and their state.',
  },
  decisions: {
    title: 'Decisions and actions arising',
    holds: 'What the board decided, who leads it, and what came of it.',
  },
  evidence: {
    title: 'Evidence',
    holds: 'Evidence that was claimed, accepted, rejected or tested since the last pack.',
  },
  'data-quality': {
    title: 'Data quality',
    holds: 'Figures that are late, missing, restated, of small numbers, or published with two values.',
  },
  suppression: {
    title: 'What this edition leaves out',
    holds: 'How many figures are withheld from this edition, where, and by which rule.',
  },
  'full-plan': { title: 'The plan in full', holds: 'Every action with its dates, progress and colour.' },
  definitions: {
    title: 'Definitions and rules',
    holds: 'How each indicator is defined, and the rules that every colour was given by.',
  },
  sources: { title: 'Publications cited', holds: 'Every publication that a figure or a finding was taken from.' },
};

/** Where a kind of pack comes from. */
export const profileOriginLabels = {
  shipped: 'As it came with Plumbline',
  changed: 'Came with Plumbline, changed here',
  own: 'Made in this workspace',
} as const;

/** How the words of a section stand. */
export const wordsStateLabels = {
  none: 'Nothing written',
  draft: 'Draft',
  confirmed: 'Confirmed',
} as const;
