import { periodInWords } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Changes } from '#shared/domain/pack/changes.ts';
import type { Block } from '#shared/domain/pack/document.ts';
import type { Assessment } from '../assessment.ts';
import { linked, run } from '../cells.ts';
import { isNewlyAimed, isNewRed } from './summary-moves.ts';

/** What has happened since the last position, in two sentences; nothing where there is none to compare with. */
export function summaryMessage(assessment: Assessment): Block[] {
  const { changes, snapshot } = assessment;
  if (changes === null || snapshot.previous === null) return [];
  const since = `Since the position for ${periodInWords(snapshot.previous.period)}`;
  const parts = [ratings(changes), dates(changes), figures(changes), ...gone(changes)].filter((part) => part !== '');
  return [
    {
      kind: 'paragraph',
      id: 'summary-message',
      runs: [
        run(parts.length === 0 ? `${since} no colour, date or figure has changed` : `${since} ${parts.join('; ')}`),
        run(' ('),
        linked('What changed', 'changes'),
        run(`). ${closedInWords(assessment, changes)}${priorityInWords(assessment)}`.trimEnd()),
      ],
    },
  ];
}

function ratings({ colours }: Changes): string {
  const worse = colours.filter(
    (change) => change.direction === 'worse' || (isNewRed(change) && !isNewlyAimed(change)),
  ).length;
  const aimed = colours.filter(isNewlyAimed).length;
  const better = colours.filter(({ direction }) => direction === 'better').length;
  const lost = colours.filter(({ after }) => after === 'grey').length;
  const gained = colours.filter((change) => change.before === 'grey' && !isNewRed(change)).length;
  return [
    ...(worse + better === 0 ? [] : [inWords(worse, better)]),
    ...(aimed === 0 ? [] : [`${plural(aimed, 'indicator is', 'indicators are')} newly rated red as a target began`]),
    ...(lost === 0 ? [] : [`${lost} that ${lost === 1 ? 'was rated is' : 'were rated are'} not rated any more`]),
    ...(gained === 0 ? [] : [`${gained} that ${gained === 1 ? 'was not is' : 'were not are'} rated now`]),
  ].join(', ');
}

function inWords(worse: number, better: number): string {
  return `${worse === 0 ? 'no rating' : plural(worse, 'rating')} got worse and ${better === 0 ? 'none' : better} better`;
}

function dates({ dates: moved }: Changes): string {
  const later = moved.filter(({ days }) => days > 0);
  const agreed = later.filter(({ what }) => what === 'agreed due date').length;
  const forecasts = later.length - agreed;
  return [
    ...(agreed === 0 ? [] : [`${plural(agreed, 'due date was', 'due dates were')} agreed later`]),
    ...(forecasts === 0 ? [] : [`${plural(forecasts, 'forecast')} slipped`]),
  ].join(' and ');
}

const figures = ({ restated }: Changes): string =>
  restated.length === 0
    ? ''
    : `${plural(restated.length, 'figure of an earlier month is', 'figures of earlier months are')} different`;

/** Moderations and evidence come and go by their nature; what a plan or scorecard is made of does not. */
function gone({ vanished }: Changes): string[] {
  const things = vanished.filter(({ kind }) => kind !== 'moderation' && kind !== 'evidence');
  return things.length === 0
    ? []
    : [
        `${plural(things.length, 'thing that was shown last time is', 'things that were shown last time are')} not here`,
      ];
}

/** "Complete" alone is a claim: how many rest on proof is said beside it. */
function closedInWords({ actions }: Assessment, { closed }: Changes): string {
  const refs = new Set(closed.filter(({ kind }) => kind === 'action').map(({ ref }) => ref));
  const completed = actions.filter(({ row }) => refs.has(row.ref) && row.status === 'completed');
  if (completed.length === 0) return '';
  const proven = completed.filter(({ facts }) =>
    facts.evidence.some(({ state }) => state === 'accepted' || state === 'impact_tested'),
  ).length;
  return `${plural(completed.length, 'action was', 'actions were')} completed, ${proven === 0 ? 'none' : proven} with evidence that was accepted. `;
}

function priorityInWords({ actions }: Assessment): string {
  const red = actions.filter(({ row }) => row.rating.colour === 'red');
  const high = red.filter(({ row }) => row.highPriority).length;
  if (high === 0) return '';
  return red.length === high
    ? `${high === 1 ? 'The red action is' : `All ${high} red actions are`} of high priority.`
    : `${high} of the ${red.length} red actions ${high === 1 ? 'is' : 'are'} of high priority.`;
}
