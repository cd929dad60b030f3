import { dateInWords, daysBetween, periodInWords, shortDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Run } from '#shared/domain/pack/document.ts';
import type { DecisionFacts } from '#shared/domain/pack/snapshot.ts';
import { days } from '#shared/domain/rating/wording.ts';
import { indicatorBlock, isClosed, planRowOf, shownObservation, type Assessment } from '../assessment.ts';
import { linked, run } from '../cells.ts';
import { flatteringModerations } from './moderated.ts';
import { blockedActions } from './plan-steps.ts';

/** What only the board can settle, as things to do in the meeting: what stands still first, then what flatters, then gaps. */
export const toDecide = (assessment: Assessment): Run[][] => [
  ...withoutRecovery(assessment),
  ...laterThanAgreed(assessment),
  ...heldUp(assessment),
  ...setGreener(assessment),
  ...ownersGreener(assessment),
  ...findingsUnanswered(assessment),
  ...recommendationsUnanswered(assessment),
  ...decisionsOverdue(assessment),
  ...decisionsUnassigned(assessment),
  ...twoValues(assessment),
];

/** How many references are named before the rest is counted: a decision needs the names, a summary must stay a page. */
const named = 6;

function refs(all: readonly string[], linkOf: (ref: string) => string): Run[] {
  const kept = all
    .slice(0, named)
    .flatMap((ref, index) => [...(index === 0 ? [] : [run(', ')]), linked(ref, linkOf(ref))]);
  return all.length > named ? [...kept, run(` and ${all.length - named} more`)] : kept;
}

const actionRefs = (found: readonly { readonly row: { readonly ref: string } }[]): Run[] =>
  refs(
    found.map(({ row }) => row.ref),
    planRowOf,
  );

const seen = (title: string, section: string): Run[] => [run(' (see '), linked(title, section), run(').')];

/** Overdue, and the owner has given no day that is still ahead. */
function withoutRecovery({ actions, snapshot }: Assessment): Run[][] {
  const found = actions.filter(
    ({ row }) => row.byRule.rule === 'overdue' && (row.forecastOn === null || row.forecastOn < snapshot.asAtOn),
  );
  if (found.length === 0) return [];
  return [
    [
      run(
        `Set a recovery date for ${plural(found.length, 'overdue action')} ${found.length === 1 ? 'that has' : 'that have'} none ahead: `,
      ),
      ...actionRefs(found),
      ...seen('Exceptions', 'exceptions'),
    ],
  ];
}

function laterThanAgreed({ actions, snapshot }: Assessment): Run[][] {
  const found = actions.filter(
    ({ row }) =>
      !isClosed(row) &&
      row.forecastOn !== null &&
      row.forecastOn >= snapshot.asAtOn &&
      row.forecastOn > row.agreedDueOn,
  );
  if (found.length === 0) return [];
  const worst = Math.max(...found.map(({ row }) => daysBetween(row.agreedDueOn, row.forecastOn ?? row.agreedDueOn)));
  return [
    [
      run(
        `Agree a later date or ask for recovery: ${plural(found.length, 'action is', 'actions are')} forecast after the agreed date, by up to ${days(worst)}: `,
      ),
      ...actionRefs(found),
      run('.'),
    ],
  ];
}

function heldUp(assessment: Assessment): Run[][] {
  const found = blockedActions(assessment);
  if (found.length === 0) return [];
  const held = [...new Set(found.map(({ action }) => action.row.ref))];
  return [
    [
      run(
        `Decide what goes first: ${plural(held.length, 'action is', 'actions are')} held up by another that ${held.length === 1 ? 'it needs' : 'they need'}: `,
      ),
      ...refs(held, planRowOf),
      ...seen('Exceptions', 'exceptions'),
    ],
  ];
}

function setGreener(assessment: Assessment): Run[][] {
  const found = flatteringModerations(assessment);
  if (found.length === 0) return [];
  const said = found
    .slice(0, named)
    .map(({ ref, moderation, byRule }) => `${ref} (${moderation.colour}, by the rule ${byRule.colour})`);
  const more = found.length > named ? ` and ${found.length - named} more` : '';
  return [
    [
      run(
        `Renew or end ${plural(found.length, 'rating')} that the board set greener than the rule: ${said.join(', ')}${more}`,
      ),
      ...seen('Exceptions', 'exceptions'),
    ],
  ];
}

/** Those that the rule rates red are named first: there the two are furthest apart. */
function ownersGreener({ actions }: Assessment): Run[][] {
  const found = actions.filter(({ row }) => row.ownerGreener && !row.moderated);
  if (found.length === 0) return [];
  const red = found.filter(({ row }) => row.byRule.colour === 'red');
  const counted =
    red.length === 0 || red.length === found.length
      ? `${plural(found.length, 'action')} greener than the rule${red.length === 0 ? '' : ', which says red'}: `
      : `${plural(found.length, 'action')} greener than the rule, which says red for ${red.length} of them: `;
  return [
    [
      run(`Say which rating stands, where the board has set none: owners rate ${counted}`),
      ...actionRefs(red.length === 0 ? found : red),
      ...seen('Exceptions', 'exceptions'),
    ],
  ];
}

/** Findings that ask for something, and that nobody has promised anything for. */
function findingsUnanswered({ snapshot, actions }: Assessment): Run[][] {
  const answered = new Set(actions.flatMap(({ facts }) => facts.findings));
  const found = snapshot.scrutinyEvents
    .flatMap(({ findings }) => findings)
    .filter(({ ref, kind }) => kind !== 'strength' && !answered.has(ref));
  if (found.length === 0) return [];
  return [
    [
      run(
        `Name an action for ${plural(found.length, 'finding')} of inspectors that ${found.length === 1 ? 'has' : 'have'} none: `,
      ),
      ...refs(
        found.map(({ ref }) => ref),
        () => 'findings',
      ),
      run('.'),
    ],
  ];
}

/** A recommendation that was turned down needs no action; its answer is printed with the review. */
function recommendationsUnanswered({ snapshot, actions }: Assessment): Run[][] {
  const answered = new Set(actions.flatMap(({ facts }) => facts.recommendations));
  const found = snapshot.reviews
    .flatMap(({ recommendations }) => recommendations)
    .filter(({ ref, response }) => response?.response !== 'not_accepted' && !answered.has(ref));
  if (found.length === 0) return [];
  return [
    [
      run(
        `Name an action for ${plural(found.length, 'recommendation')} of case reviews that ${found.length === 1 ? 'has' : 'have'} none: `,
      ),
      ...refs(
        found.map(({ ref }) => ref),
        () => 'case-reviews',
      ),
      run('.'),
    ],
  ];
}

const isOpenDecision = ({ outcome }: DecisionFacts): boolean => outcome === undefined;

function decisionsOverdue({ snapshot }: Assessment): Run[][] {
  const found = snapshot.decisions.filter(
    (one) => isOpenDecision(one) && one.dueOn !== null && one.dueOn < snapshot.asAtOn,
  );
  if (found.length === 0) return [];
  const said = found
    .slice(0, 3)
    .map(({ ref, lead, dueOn }) => `${ref} (${lead === '' ? 'no lead' : lead}, due ${shortDate(dueOn ?? '')})`);
  const more = found.length > 3 ? ` and ${found.length - 3} more` : '';
  return [
    [
      run(
        `Follow up ${plural(found.length, 'decision')} of earlier meetings past ${found.length === 1 ? 'its date' : 'their dates'} on ${dateInWords(snapshot.asAtOn)}: ${said.join(', ')}${more}`,
      ),
      ...seen('Decisions', 'decisions'),
    ],
  ];
}

function decisionsUnassigned({ snapshot }: Assessment): Run[][] {
  const found = snapshot.decisions.filter((one) => isOpenDecision(one) && (one.dueOn === null || one.lead === ''));
  if (found.length === 0) return [];
  return [
    [
      run(`Give ${plural(found.length, 'open decision')} a lead and a date: `),
      ...refs(
        found.map(({ ref }) => ref),
        () => 'decisions',
      ),
      run('.'),
    ],
  ];
}

function twoValues({ indicators }: Assessment): Run[][] {
  return indicators.flatMap((indicator) =>
    indicator.facts.values
      .filter((value) => value.conflicting.length > 0 && value.choiceReason === '')
      .map((value) => [
        run('Choose which figure counts: '),
        linked(`${indicator.row.code} ${indicator.row.name}`, indicatorBlock(indicator.row.code)),
        run(
          `, which of ${value.conflicting.length + 1} values for ${periodInWords(value.period)} to use; none has been chosen, the latest is shown (${shownObservation(indicator)?.originalText ?? 'none'}).`,
        ),
      ]),
  );
}
