import { dateInWords, periodInWords, type Period } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Block, Run, Section } from '#shared/domain/pack/document.ts';
import type { FindingVerdict } from '#shared/domain/progress-review/finding-verdict.ts';
import { gradeChangeLabels } from '#shared/wording/scrutiny-labels.ts';
import { findingVerdictLabels, indicatorVerdictLabels } from '#shared/wording/review-words.ts';
import type { Assessment } from '../assessment.ts';
import { bold, count, linked, run } from '../cells.ts';
import { monthOf, namedEvent } from './event-words.ts';
import { gradesUnderReview, type GradesUnderReview } from './grades.ts';
import { isFault, reviewOf, type IndicatorUnderReview, type ReviewAssessment } from './review-assessment.ts';
import { figureCell, monthOrYear, valuesInWords } from './review-cells.ts';
import { better, findingLines, lines, notBetter, shareMoved, unknown } from './summary-lists.ts';
import { toDecide } from './to-decide.ts';

/** Tiles of what moved most. */
const tiles = 4;

/** One page: against what, what is mended, what moved and what did not, what is not known, what is to be decided. */
export function reviewSummarySection(assessment: Assessment): Section {
  const review = reviewOf(assessment);
  return {
    id: 'review-summary',
    title: 'Progress at a glance',
    sheetName: 'At a glance',
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', id: 'review-scope', runs: scopeRuns(review, assessment) },
      headline(review, assessment),
      ...findingLines(review),
      judgementLine(assessment),
      ...movedMost(review, assessment),
      ...lines('review-better', 'What improved', better(review), 'Nothing improved that can be shown.'),
      ...lines(
        'review-worse',
        'What got worse or did not improve',
        notBetter(review),
        'Nothing on record got worse or stood still.',
      ),
      { kind: 'heading', id: 'review-unknown', level: 2, text: 'What is not known' },
      { kind: 'paragraph', id: 'review-unknown-text', runs: unknown(review) },
      ...lines(
        'review-to-decide',
        'What must be decided',
        toDecide(assessment),
        'Nothing on record waits for a decision.',
        'review-decisions',
      ),
    ],
  };
}

function scopeRuns({ from, period, asAtOn, baseline }: ReviewAssessment, { snapshot }: Assessment): Run[] {
  const known = snapshot.knownOn === null ? 'with all that was known when it was made' : 'as it was known then';
  return [
    bold(`${periodInWords(from)} to ${periodInWords(period)}`),
    run(`, as at ${dateInWords(asAtOn)}, ${known}. Held against `),
    ...(baseline === null
      ? [run('the first month of the span: no inspection or visit with findings is on record.')]
      : [linked(namedEvent(baseline), 'review-judgements'), run('.')]),
  ];
}

const verdictNotes: Readonly<Record<FindingVerdict, string>> = {
  mended: 'measures and evidence agree',
  partly_mended: 'better, with something wanting',
  not_mended: 'no better, or not done',
  not_known: 'nothing shows it either way',
};

function headline({ findings }: ReviewAssessment, { origins, snapshot }: Assessment): Block {
  const faults = findings.filter(isFault);
  if (faults.length === 0) {
    const runs = [run('No finding is on record that the span could be held against: read the indicators.')];
    return { kind: 'paragraph', id: 'review-headline', runs };
  }
  const events = [...new Set(faults.map(({ event }) => event.ref))].join(', ');
  const of = ` of ${plural(faults.length, 'finding')} of ${events}`;
  const rule = origins.rule(snapshot.ruleSet.id, 'progress review: verdict of a finding');
  return {
    kind: 'figures',
    id: 'review-headline',
    items: (['mended', 'partly_mended', 'not_mended', 'not_known'] as const).map((verdict) => {
      const found = faults.filter(({ judged }) => judged.verdict === verdict);
      const refs = found.map(({ finding }) => finding.ref);
      const label = findingVerdictLabels[verdict];
      return {
        label,
        cell: count(found.length, origins.counted(`${label}:${of}`, rule, 'finding', refs)),
        note: `of ${plural(faults.length, 'finding')}: ${verdictNotes[verdict]}`,
      };
    }),
  };
}

/** The judgement of the whole, then and now: what a minister will be asked about first. */
function judgementLine(assessment: Assessment): Block {
  const { areas } = gradesUnderReview(assessment);
  const overall = areas.find(({ earlier, later }) => /^overall\b/iu.test((later ?? earlier)?.area ?? ''));
  const { earlier = null, later = null, change = 'not_comparable' } = overall ?? {};
  const say = (held: typeof earlier): string =>
    held === null ? 'not judged' : `${held.grade} (${held.event.ref}, ${monthOf(held.event)})`;
  const words =
    later === null
      ? `Overall: ${say(earlier)}; not judged again since.`
      : `Overall: ${say(earlier)}, then ${say(later)}${earlier === null ? '' : `: ${gradeChangeLabels[change].word.toLowerCase()}`}.`;
  const also = otherGrades(areas.filter((area) => area !== overall));
  return {
    kind: 'callout',
    id: 'review-judged',
    tone: change === 'better' ? 'information' : 'warning',
    title: 'What inspectors judged',
    runs: [
      run(areas.length === 0 ? 'No graded judgement is on record, then or now. ' : `${words}${also} `),
      linked('All areas', 'review-judgements'),
      run('.'),
    ],
  };
}

/** " Of 3 other areas: 2 inadequate, 1 requires improvement to be good." */
function otherGrades(others: GradesUnderReview['areas']): string {
  const grades = others.flatMap(({ later }) => (later === null ? [] : [later.grade]));
  if (grades.length === 0) return '';
  const counts = [...Map.groupBy(grades, (grade) => grade)].map(
    ([grade, all]) => `${all.length} ${grade.toLowerCase()}`,
  );
  return ` ${plural(grades.length, 'other area')} judged: ${counts.join(', ')}.`;
}

/** Large figures of what moved most: as many that got worse as improved, where there are. */
function movedMost(review: ReviewAssessment, { origins }: Assessment): Block[] {
  const moved = review.indicators.filter(
    ({ judged }) => judged.verdict === 'improved' || judged.verdict === 'got_worse',
  );
  const by = (verdict: string) =>
    moved.filter(({ judged }) => judged.verdict === verdict).toSorted((a, b) => shareMoved(b) - shareMoved(a));
  const [worse, improved] = [by('got_worse'), by('improved')];
  const half = tiles / 2;
  const chosen = [
    ...improved.slice(0, Math.max(half, tiles - worse.length)),
    ...worse.slice(0, Math.max(half, tiles - improved.length)),
  ].slice(0, tiles);
  if (chosen.length === 0) return [];
  return [
    {
      kind: 'figures',
      id: 'review-moved',
      items: chosen.map((one) => ({
        label: `${one.detail.row.code} ${one.detail.row.name}`,
        cell: figureCell(one.points.now, one, origins, one.points.now?.period ?? ''),
        note: tileNote(one, review.period),
      })),
    },
  ];
}

function tileNote(one: IndicatorUnderReview, period: Period): string {
  const { baseline, now } = one.points;
  const was = baseline === null ? '' : ` from ${valuesInWords(baseline, one)}`;
  const alone = one.judged.proof === 'figures' ? ' (figures alone)' : '';
  const of = now === null || now.period === period ? '' : `, ${monthOrYear(now.period, one.annual)}`;
  return `${indicatorVerdictLabels[one.judged.verdict]}${alone}${was}${of}`;
}
