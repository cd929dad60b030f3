import { periodInWords, shortPeriod } from '#shared/domain/dates.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import { flatters, directionOf } from '#shared/domain/meetings/moderation.ts';
import type { ColourChange } from '#shared/domain/pack/changes.ts';
import type { Run } from '#shared/domain/pack/document.ts';
import { severity } from '#shared/domain/rating/rating.ts';
import { indicatorBlock, isConcern, isImprovement, planRowOf, type Assessment } from '../assessment.ts';
import { linked, run } from '../cells.ts';

/** One line of "what is better" or "what is worse". */
export interface Move {
  readonly kind: 'action' | 'indicator';
  /** Its colour moved; else only its chart or figures did. */
  readonly byColour: boolean;
  readonly runs: readonly Run[];
}

type Direction = 'better' | 'worse';

/** Colours that moved, the worst first, then indicators whose colour stayed while their figures did not. */
export const worseMoves = (assessment: Assessment): Move[] => [
  ...moved('worse', assessment),
  ...unmoved('worse', assessment),
];

/** The same for the better; a colour that only the board made greener comes last and says so. */
export const betterMoves = (assessment: Assessment): Move[] => [
  ...moved('better', assessment),
  ...unmoved('better', assessment),
];

/** What is red now and had no colour before is worse than what anybody knew. */
export const isNewRed = ({ before, after }: ColourChange): boolean => before === 'grey' && after === 'red';

/** Red because something is asked of it by now, not because its figure fell: named with what is worse, counted apart. */
export const isNewlyAimed = (change: ColourChange): boolean => isNewRed(change) && change.targetBegan === true;

const isJudged = (change: ColourChange): boolean => change.direction !== 'neither' || isNewRed(change);

function moved(direction: Direction, assessment: Assessment): Move[] {
  const gravity = ({ after }: ColourChange): number => severity(after) ?? -1;
  return (assessment.changes?.colours ?? [])
    .filter((change) => change.direction === direction || (direction === 'worse' && isNewRed(change)))
    .map((change) => ({ change, rule: ruleBehind(change, assessment) }))
    .toSorted(
      (a, b) =>
        Number(a.rule !== null) - Number(b.rule !== null) ||
        (direction === 'worse' ? gravity(b.change) - gravity(a.change) : gravity(a.change) - gravity(b.change)),
    )
    .map(({ change, rule }) => ({ kind: change.kind, byColour: true, runs: colourLine(change, rule) }));
}

/** The rule's colour where the board's own is kinder; null where the colour is the rule's or a harder one. */
function ruleBehind({ kind, ref, after }: ColourChange, { actions }: Assessment): string | null {
  const row = kind === 'action' ? actions.find((one) => one.row.ref === ref)?.row : undefined;
  if (row === undefined || !row.moderated) return null;
  return flatters(directionOf(after, row.byRule.colour)) ? row.byRule.colour : null;
}

function colourLine(change: ColourChange, rule: string | null): Run[] {
  const to = change.kind === 'indicator' ? indicatorBlock(change.ref) : planRowOf(change.ref);
  const steps = isNewlyAimed(change)
    ? 'newly rated red as a target began'
    : isNewRed(change)
      ? 'red, not rated before'
      : `${change.before} to ${change.after}`;
  const byBoard = rule === null ? '' : `, by the board’s rating alone: the rule still says ${rule}`;
  return [linked(`${change.ref} ${change.title}`, to), run(`: ${steps}${byBoard}. ${change.because}.`)];
}

/**
 * Indicators whose colour stayed but whose chart signals; where a series is too sparse for a chart, those whose latest
 * figure is worse or better than the one before.
 */
function unmoved(direction: Direction, { changes, indicators }: Assessment): Move[] {
  const signals = direction === 'worse' ? isConcern : isImprovement;
  const named = new Set((changes?.colours ?? []).filter(isJudged).map(({ ref }) => ref));
  return indicators
    .filter(({ row }) => !named.has(row.code))
    .filter((indicator) => {
      const { variation, movement } = indicator.row;
      return variation === null ? movement.judgement === direction : signals(indicator);
    })
    .map((indicator) => ({ kind: 'indicator', byColour: false, runs: signalLine(indicator) }));
}

function signalLine(indicator: Assessment['indicators'][number]): Run[] {
  const { row, explanation } = indicator;
  const figure = row.valuePeriod === null ? row.valueText : `${row.valueText} for ${periodInWords(row.valuePeriod)}`;
  const why =
    row.variation === null
      ? `${row.movement.text}. ${figuresSoFar(indicator)}`
      : `Control chart: ${lowered(explanation[0] ?? row.variation.text)}`;
  return [
    linked(`${row.code} ${row.name}`, indicatorBlock(row.code)),
    run(`: ${row.rating.colour === 'grey' ? '' : `still ${row.rating.colour}, `}${figure}. ${capitalised(why)}`),
  ];
}

/** Where there is no chart to read, the last few figures themselves: progress made and lost shows only in a row. */
function figuresSoFar({ periods }: Assessment['indicators'][number]): string {
  const told = periods.filter(({ value }) => value !== null).slice(0, 5);
  return `Figures so far: ${told
    .toReversed()
    .map(({ valueText, period }) => `${valueText} (${shortPeriod(period)})`)
    .join(', ')}.`;
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
