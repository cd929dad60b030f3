import { firstDayOf, shortDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Block, Cell, Row, Section } from '#shared/domain/pack/document.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import type { ComparedArea } from '#shared/domain/scrutiny/compare-judgements.ts';
import { gradeChangeLabels, reviewKindLabels } from '#shared/wording/scrutiny-labels.ts';
import type { Assessment } from '../assessment.ts';
import { blank, column, dateOr, run, strong, text, textOr } from '../cells.ts';
import type { OriginRegister } from '../origins.ts';
import { kindOf, namedEvent, whenCell, whenOf } from './event-words.ts';
import { gradesUnderReview, type GradeInForce } from './grades.ts';
import { reviewOf, type ReviewAssessment } from './review-assessment.ts';

/** What inspectors judged then and now, and what happened in between. */
export function reviewJudgementsSection(assessment: Assessment): Section {
  const review = reviewOf(assessment);
  return {
    id: 'review-judgements',
    title: 'Judgements and events',
    sheetName: 'Judgements',
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', id: 'review-judgements-scope', runs: [run(scope(review, assessment))] },
      gradesTable(assessment),
      eventsTable(review, assessment),
    ],
  };
}

/** Where the grades of "then" come from: a focused visit gives none, which must not read as "not judged". */
function scope({ baseline }: ReviewAssessment, assessment: Assessment): string {
  const { thenEvent } = gradesUnderReview(assessment);
  const chosen =
    assessment.snapshot.review?.baselineBy === 'rule'
      ? ' Nobody named a baseline, so it was chosen by rule: the last inspection with known findings before the span, else the last focused visit.'
      : '';
  const graded =
    thenEvent === null ? 'No earlier grade is known.' : `Grades then are those of ${namedEvent(thenEvent)}.`;
  if (baseline === null) return `The review is held against no event. ${graded}`;
  if (baseline === thenEvent)
    return `${graded} A direction is given only where both grades stand on one scale.${chosen}`;
  const none =
    baseline.kind === 'focused_visit'
      ? `The baseline, ${namedEvent(baseline)}, was a focused visit: it gives a letter and no grade.`
      : `The baseline, ${namedEvent(baseline)}, gave no grade.`;
  return `${none} ${graded}${chosen}`;
}

function gradesTable(assessment: Assessment): Block {
  const { areas } = gradesUnderReview(assessment);
  const ids = areaIds(areas);
  return {
    kind: 'table',
    id: 'review-grades',
    caption: 'Each judged area, then and now',
    columns: [
      column('area', 'Area', 3),
      column('before', 'At the baseline', 1.8),
      column('before_by', 'Judged then by', 1.6),
      column('now', 'Latest', 1.8),
      column('now_by', 'Judged last by', 1.6),
      column('direction', 'Direction', 1.2),
      column('remark', 'Remark', 2.2),
    ],
    rows: areas.map((area, i) => gradeRow(area, ids[i] ?? '')),
    whenEmpty: 'No graded judgement is known, then or now.',
  };
}

/** By its area, whichever event judged it: the same line has the same id in every month. */
function areaIds(areas: readonly ComparedArea<GradeInForce>[]): string[] {
  const ids = areas.map(({ earlier, later }) => (later ?? earlier)?.area.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-'));
  return ids.map((id, i) => `review-grade-${id}${ids.indexOf(id) === i ? '' : `-${i + 1}`}`);
}

function gradeRow({ earlier, later, change, remark }: ComparedArea<GradeInForce>, id: string): Row {
  const { sign, word } = gradeChangeLabels[change];
  const grade = (held: GradeInForce | null): Cell => (held === null ? blank('not judged') : strong(held.grade));
  const by = (held: GradeInForce | null): Cell =>
    held === null ? blank() : text(`${held.event.ref}, ${whenOf(held.event)}`);
  return {
    id,
    cells: [
      text(later?.area ?? earlier?.area ?? ''),
      grade(earlier),
      by(earlier),
      grade(later),
      by(later),
      earlier === null || later === null ? blank('no comparison') : text(`${sign} ${word}`),
      textOr(remark),
    ],
  };
}

function eventsTable({ from, asAtOn }: ReviewAssessment, { snapshot, origins }: Assessment): Block {
  const start = firstDayOf(from);
  const events = snapshot.scrutinyEvents.filter(({ startsOn }) => startsOn >= start && startsOn <= asAtOn);
  const rows = [
    ...events.map((event) => ({ on: event.startsOn, row: eventRow(event, origins) })),
    ...snapshot.reviews
      .filter(({ publishedOn }) => publishedOn !== null && publishedOn >= start && publishedOn <= asAtOn)
      .map((held) => ({ on: held.publishedOn ?? '', row: caseReviewRow(held, origins) })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    kind: 'table',
    id: 'review-events',
    caption: 'What happened in the span, oldest first',
    ownSheet: 'Events',
    columns: [
      column('when', 'When', 1.3),
      column('kind', 'Kind', 1.2),
      column('event', 'Event', 2.6),
      column('said', 'What it said', 4),
      column('outcome', 'Grades and findings', 2),
      column('source', 'Source', 1.5),
    ],
    rows: rows.map(({ row }) => row),
    whenEmpty: 'No scrutiny event and no published case review is recorded in the span.',
  };
}

function eventRow(event: ScrutinyEventFacts, origins: OriginRegister): Row {
  const { publishedOn } = event;
  const alone = publishedOn === null || publishedOn === event.startsOn;
  return {
    id: `review-event-${event.ref}`,
    cells: [
      alone ? whenCell(event, origins) : text(`${whenOf(event)}; published ${shortDate(publishedOn)}`),
      text(kindOf(event)),
      text(`${event.title} (${event.ref})`),
      textOr(event.summary),
      text(outcomeOf(event)),
      textOr(event.citation?.publisher ?? ''),
    ],
  };
}

function outcomeOf({ kind, judgements, findings }: ScrutinyEventFacts): string {
  const found = findings.length === 0 ? '' : plural(findings.length, 'finding');
  const graded = judgements.length === 0 ? '' : `${plural(judgements.length, 'area')} graded`;
  const none = kind === 'focused_visit' || kind === 'monitoring_visit' ? 'no grade: a visit gives none' : '';
  return [graded === '' ? none : graded, found].filter((part) => part !== '').join('; ') || 'none';
}

const caseReviewRow = (held: Assessment['snapshot']['reviews'][number], origins: OriginRegister): Row => ({
  id: `review-case-${held.code.replaceAll(' ', '-')}`,
  cells: [
    dateOr(
      held.publishedOn,
      held.citation === null ? origins.record('case review', held.code) : origins.citation(held.citation),
    ),
    text(reviewKindLabels[held.kind] ?? held.kind),
    text(`${held.code}: review published`),
    textOr(held.summary),
    text(plural(held.recommendations.length, 'recommendation')),
    textOr(held.citation?.publisher ?? ''),
  ],
});
