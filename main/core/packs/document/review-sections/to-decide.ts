import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { fewOf, plural } from '#shared/domain/in-words.ts';
import type { Run } from '#shared/domain/pack/document.ts';
import { isClosed, type Assessment } from '../assessment.ts';
import { linked, run } from '../cells.ts';
import { isFault, reviewOf, type ReviewAssessment } from './review-assessment.ts';
import { indicatorRun, publishedInWords } from './review-cells.ts';

/** What nobody has decided yet and the review cannot decide: in the order in which it touches children. */
export function toDecide(assessment: Assessment): Run[][] {
  const review = reviewOf(assessment);
  return [
    ...unanswered(review),
    ...raisedAgain(review),
    ...pastFirstDate(review),
    ...unmeasured(review),
    ...waitingEvidence(assessment),
    ...overdueDecisions(assessment),
    ...twoValues(review),
  ];
}

function unanswered({ findings, later }: ReviewAssessment): Run[][] {
  const found = [...findings, ...later].filter((one) => isFault(one) && one.actions.length === 0);
  if (found.length === 0) return [];
  return [
    [
      run(`Who answers ${refs(found.map(({ finding }) => finding.ref))}, and by when: no action is on record (`),
      linked('findings', 'review-findings'),
      run(').'),
    ],
  ];
}

function raisedAgain({ findings }: ReviewAssessment): Run[][] {
  const found = findings.filter((one) => isFault(one) && one.raisedAgain.length > 0);
  if (found.length === 0) return [];
  const names = refs(found.map(({ finding }) => finding.ref));
  const by = refs([...new Set(found.flatMap((one) => one.raisedAgain))].toSorted());
  const open = found.length === 1 ? 'is still open in its own right' : 'are still open in their own right';
  return [[run(`Whether ${names} ${open}: raised again as ${by}.`)]];
}

function pastFirstDate({ actions, asAtOn }: ReviewAssessment): Run[][] {
  const late = actions.filter(({ state, row }) => state === 'late' && !isClosed(row));
  if (late.length === 0) return [];
  const worst = Math.max(...late.map(({ row }) => row.slippageDays));
  return [
    [
      run(
        `Whether to accept later dates or ask for recovery: ${plural(late.length, 'action is', 'actions are')} open past the first date on ${dateInWords(asAtOn)}, by up to ${plural(worst, 'day')}: ${refs(late.map(({ row }) => row.ref))} (`,
      ),
      linked('slippage', 'review-slippage'),
      run(').'),
    ],
  ];
}

/** A finding that no measure can speak for will be "not known" at the next review too. */
function unmeasured({ findings, later }: ReviewAssessment): Run[][] {
  const found = [...findings, ...later].filter(
    ({ finding, indicators }) =>
      finding.kind !== 'strength' && indicators.every(({ judged }) => judged.verdict === 'cannot_be_said'),
  );
  if (found.length === 0) return [];
  return [
    [
      run(
        `What shall show whether ${refs(found.map(({ finding }) => finding.ref))} ${found.length === 1 ? 'is' : 'are'} mended: no linked measure speaks.`,
      ),
    ],
  ];
}

function waitingEvidence({ actions }: Assessment): Run[][] {
  const waiting = actions.filter(({ facts }) => facts.evidence.some(({ state }) => state === 'claimed'));
  const pieces = actions.flatMap(({ facts }) => facts.evidence.filter(({ state }) => state === 'claimed')).length;
  if (pieces === 0) return [];
  return [
    [
      run(
        `Whether to accept ${plural(pieces, 'piece')} of evidence claimed and not decided: ${refs(waiting.map(({ row }) => row.ref))}.`,
      ),
    ],
  ];
}

function overdueDecisions({ snapshot }: Assessment): Run[][] {
  const late = snapshot.decisions.filter(
    ({ outcome, dueOn }) => outcome === undefined && dueOn !== null && dueOn < snapshot.asAtOn,
  );
  if (late.length === 0) return [];
  return [
    [
      run(`What becomes of ${plural(late.length, 'decision')} past due: ${refs(late.map(({ ref }) => ref))} (`),
      linked('decisions', 'review-decisions'),
      run(').'),
    ],
  ];
}

function twoValues({ indicators }: ReviewAssessment): Run[][] {
  return indicators.flatMap((one) =>
    one.detail.facts.values
      .filter(({ conflicting, choiceReason }) => conflicting.length > 0 && choiceReason === '')
      .map((held) => [
        run('Which value stands for '),
        indicatorRun(one),
        run(` in ${periodInWords(held.period)}: ${publishedInWords(held, one)}.`),
      ]),
  );
}

/** At most six references, then a count: a summary must stay a page. */
const refs = (names: readonly string[]): string => fewOf(names, 6);
