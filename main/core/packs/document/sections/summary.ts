import { dateInWords, periodInWords, shortDate, shortPeriod } from '#shared/domain/dates.ts';
import type { ColourChange } from '#shared/domain/pack/changes.ts';
import type { Block, Run, Section } from '#shared/domain/pack/document.ts';
import {
  isClosed,
  isConcern,
  isImprovement,
  indicatorBlock,
  planRowOf,
  shownObservation,
  type Assessment,
} from '../assessment.ts';
import { bold, count, linked, plural, run } from '../cells.ts';

/** How many lines each list of the summary holds; the rest is counted and linked to. */
const shown = 6;

/** One page for the chair: where things stand, what is better, what is worse, what the board must decide. */
export function summarySection(assessment: Assessment): Section {
  const { snapshot } = assessment;
  return {
    id: 'summary',
    title: 'Summary',
    sheetName: 'Summary',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'paragraph',
        id: 'summary-scope',
        runs: [
          run(`Position for ${periodInWords(snapshot.period)} as at `),
          bold(dateInWords(snapshot.asAtOn)),
          run(
            snapshot.knownOn === null
              ? ', with all that was known when this pack was made.'
              : `, as it was known then: nothing recorded after ${dateInWords(snapshot.knownOn)} counts.`,
          ),
          run(' Every colour says why; every figure can be traced to the return or publication it came from.'),
        ],
      },
      figures(assessment),
      ...scrutinySince(assessment),
      ...list('summary-worse', 'What is worse', worse(assessment), 'Nothing is rated worse than at the last position.'),
      ...list(
        'summary-better',
        'What is better',
        better(assessment),
        'Nothing is rated better than at the last position.',
      ),
      ...list('summary-decide', 'What the board must decide', toDecide(assessment), 'Nothing waits for a decision.'),
    ],
  };
}

function figures({ snapshot, actions, indicators, origins }: Assessment): Block {
  const rated = actions.filter(({ row }) => row.rating.colour !== 'grey');
  const overdue = actions.filter(({ row }) => row.byRule.rule === 'overdue');
  const slipped = actions.filter(({ row }) => row.slippageDays > 0 && !isClosed(row));
  const ratedIndicators = indicators.filter(({ row }) => row.rating.colour !== 'grey');
  const redActions = actions.filter(({ row }) => row.rating.colour === 'red');
  const redIndicators = indicators.filter(({ row }) => row.rating.colour === 'red');
  const concerns = indicators.filter(isConcern);
  const rule = origins.rule(snapshot.ruleSet.id, 'rating');
  const tile = (label: string, entity: string, counted: readonly string[], note: string) => ({
    label,
    cell: count(counted.length, origins.counted(`${label}: counted over this pack`, rule, entity, counted)),
    note,
  });
  const actionTile = (label: string, held: typeof actions, note: string) =>
    tile(
      label,
      'action',
      held.map(({ row }) => row.ref),
      note,
    );
  const indicatorTile = (label: string, held: typeof indicators, note: string) =>
    tile(
      label,
      'indicator',
      held.map(({ row }) => row.code),
      note,
    );
  return {
    kind: 'figures',
    id: 'summary-figures',
    items: [
      actionTile('Red actions', redActions, `${rated.length} of ${actions.length} rated`),
      actionTile('Overdue actions', overdue, 'past the agreed due date'),
      actionTile('Behind the baseline', slipped, 'open actions that slipped'),
      indicatorTile('Red indicators', redIndicators, `${ratedIndicators.length} of ${indicators.length} rated`),
      indicatorTile('Signals of concern', concerns, 'on control charts'),
    ],
  };
}

/** What inspectors and ministers said since the last position: a board must not find it on page fourteen. */
function scrutinySince({ snapshot }: Assessment): Block[] {
  const since = snapshot.previous?.asAtOn ?? '';
  const said = snapshot.scrutinyEvents.filter((event) => (event.publishedOn ?? event.startsOn) > since);
  if (snapshot.previous === null || said.length === 0) return [];
  return list(
    'summary-scrutiny',
    'Scrutiny since the last position',
    said.map((event): Run[] => {
      const on = event.publishedOn === null ? shortDate(event.startsOn) : `published ${shortDate(event.publishedOn)}`;
      const judged = event.judgements.map(({ area, grade }) => `${area}: ${grade}`).join('; ');
      const found = event.findings.length === 0 ? '' : ` ${plural(event.findings.length, 'finding')}.`;
      return [
        linked(event.title, 'findings'),
        run(` (${on}). ${judged === '' ? event.summary : `${judged}.`}${found}`),
      ];
    }),
    '',
  );
}

function list(id: string, title: string, items: readonly (readonly Run[])[], whenEmpty: string): Block[] {
  const heading: Block = { kind: 'heading', id, level: 2, text: title };
  if (items.length === 0) return [heading, { kind: 'paragraph', id: `${id}-none`, runs: [run(whenEmpty)] }];
  const more = items.length - shown;
  const rest: Run[][] = more > 0 ? [[run(`and ${more} more: see `), linked('What changed', 'changes'), run('.')]] : [];
  return [heading, { kind: 'list', id: `${id}-list`, items: [...items.slice(0, shown), ...rest] }];
}

const worse = (assessment: Assessment): Run[][] => [...movedTo('worse', assessment), ...unmoved('worse', assessment)];

const better = (assessment: Assessment): Run[][] => [
  ...movedTo('better', assessment),
  ...unmoved('better', assessment),
];

/**
 * Indicators whose colour stayed but whose chart signals; where a series is too sparse for a chart, those whose latest
 * figure is worse or better than the one before.
 */
function unmoved(direction: 'better' | 'worse', assessment: Assessment): Run[][] {
  const signals = direction === 'worse' ? isConcern : isImprovement;
  const moved = new Set((assessment.changes?.colours ?? []).filter(isJudged).map((change) => change.ref));
  return assessment.indicators
    .filter(({ row }) => !moved.has(row.code))
    .filter((indicator) => {
      const { variation, movement } = indicator.row;
      return variation === null ? movement.judgement === direction : signals(indicator);
    })
    .map((indicator) => signalLine(indicator));
}

const isJudged = (change: ColourChange): boolean => change.direction !== 'neither' || isNewRed(change);

/** A colour that moved; what is red now and had no colour before is worse than what anybody knew. */
const movedTo = (direction: 'better' | 'worse', { changes }: Assessment): Run[][] =>
  (changes?.colours ?? [])
    .filter((change) => change.direction === direction || (direction === 'worse' && isNewRed(change)))
    .toSorted((a, b) => Number(b.after === 'red') - Number(a.after === 'red'))
    .map((change) => [
      linked(
        `${change.ref} ${change.title}`,
        change.kind === 'indicator' ? indicatorBlock(change.ref) : planRowOf(change.ref),
      ),
      run(
        `: ${isNewRed(change) ? 'red, not rated before' : `${change.before} to ${change.after}`}. ${change.because}.`,
      ),
    ]);

const isNewRed = ({ before, after }: ColourChange): boolean => before === 'grey' && after === 'red';

function signalLine(indicator: Assessment['indicators'][number]): Run[] {
  const { row, explanation } = indicator;
  const figure = row.valuePeriod === null ? row.valueText : `${row.valueText} for ${periodInWords(row.valuePeriod)}`;
  const why =
    row.variation === null
      ? `${row.movement.text}. ${figuresSoFar(indicator)}`
      : `Control chart: ${lowered(explanation[0] ?? row.variation.text)}`;
  return [linked(`${row.code} ${row.name}`, indicatorBlock(row.code)), run(`: ${figure}. ${capitalised(why)}`)];
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

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function toDecide(assessment: Assessment): Run[][] {
  return [
    ...overdueWithoutForecast(assessment),
    ...laterThanAgreed(assessment),
    ...greener(assessment),
    ...twoValues(assessment),
  ];
}

function overdueWithoutForecast({ actions }: Assessment): Run[][] {
  const found = actions.filter(({ row }) => row.byRule.rule === 'overdue' && row.forecastOn === null);
  if (found.length === 0) return [];
  return [
    [
      run(`A recovery date for ${plural(found.length, 'overdue action')} without a forecast: ${refs(found)} (see `),
      linked('Exceptions', 'exceptions'),
      run(').'),
    ],
  ];
}

function laterThanAgreed({ actions }: Assessment): Run[][] {
  const found = actions.filter(
    ({ row }) => !isClosed(row) && row.forecastOn !== null && row.forecastOn > row.agreedDueOn,
  );
  if (found.length === 0) return [];
  return [
    [
      run(
        `Whether to agree a later date or to ask for recovery: ${plural(found.length, 'action is', 'actions are')} forecast after the agreed date: ${refs(found)}.`,
      ),
    ],
  ];
}

function greener({ actions }: Assessment): Run[][] {
  const found = actions.filter(({ row }) => row.ownerGreener && !row.moderated);
  if (found.length === 0) return [];
  return [
    [
      run(`Which rating stands where the owner is greener than the rule: ${refs(found)} (see `),
      linked('Exceptions', 'exceptions'),
      run(').'),
    ],
  ];
}

function twoValues({ indicators }: Assessment): Run[][] {
  return indicators.flatMap((indicator) =>
    indicator.facts.values
      .filter((value) => value.conflicting.length > 0 && value.choiceReason === '')
      .map((value) => [
        linked(`${indicator.row.code} ${indicator.row.name}`, indicatorBlock(indicator.row.code)),
        run(
          `: which of ${value.conflicting.length + 1} values for ${periodInWords(value.period)} to use; none has been chosen, the latest is shown (${shownObservation(indicator)?.originalText ?? 'none'}).`,
        ),
      ]),
  );
}

/** At most six references, then a count: a decision needs the names, a summary must stay a page. */
function refs(found: readonly { readonly row: { readonly ref: string } }[]): string {
  const names = found.slice(0, 6).map(({ row }) => row.ref);
  return found.length > 6 ? `${names.join(', ')} and ${found.length - 6} more` : names.join(', ');
}
