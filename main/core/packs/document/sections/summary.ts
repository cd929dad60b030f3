import { dateInWords, periodInWords, shortDate } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { Block, Run, Section } from '#shared/domain/pack/document.ts';
import { isClosed, isConcern, type Assessment } from '../assessment.ts';
import { bold, count, linked, run } from '../cells.ts';
import { toDecide } from './summary-decide.ts';
import { summaryMessage } from './summary-message.ts';
import { betterMoves, worseMoves, type Move } from './summary-moves.ts';

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
      ...summaryMessage(assessment),
      ...scrutinySince(assessment),
      ...moves('summary-worse', 'What is worse', worseMoves(assessment), 'Nothing is worse than at the last position.'),
      ...moves(
        'summary-better',
        'What is better',
        betterMoves(assessment),
        'Nothing is better than at the last position.',
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
  return items.length === 0
    ? [heading, { kind: 'paragraph', id: `${id}-none`, runs: [run(whenEmpty)] }]
    : [heading, { kind: 'list', id: `${id}-list`, items }];
}

/** How many lines each list of moves holds, so that all four stay on one page; the rest is counted and linked to. */
const shown = 4;

/** Half of the lines for indicators, half for actions, or what the other kind leaves free: neither hides the other. */
function moves(id: string, title: string, all: readonly Move[], whenEmpty: string): Block[] {
  const [indicators, actions] = (['indicator', 'action'] as const).map((kind) =>
    all.filter((move) => move.kind === kind),
  );
  if (indicators === undefined || actions === undefined) return [];
  const ofIndicators = Math.max(shown / 2, shown - actions.length);
  const kept = [...indicators.slice(0, ofIndicators), ...actions].slice(0, shown);
  return list(id, title, [...kept.map(({ runs }) => runs), ...rest(all, kept)], whenEmpty);
}

/** Those whose colour moved apart from those whose chart alone says so: only the first are counted as ratings above. */
function rest(all: readonly Move[], kept: readonly Move[]): Run[][] {
  const left = all.filter((move) => !kept.includes(move));
  const moved = left.filter(({ byColour }) => byColour);
  const signalled = left.length - moved.length;
  const kinds = (['indicator', 'action'] as const)
    .map((kind) => ({ kind, n: moved.filter((move) => move.kind === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => plural(n, kind));
  return [
    ...(kinds.length === 0
      ? []
      : [
          [
            run(`And ${kinds.join(' and ')} more whose colour moved: see `),
            linked('What changed', 'changes'),
            run('.'),
          ],
        ]),
    ...(signalled === 0
      ? []
      : [
          [
            run(`And ${plural(signalled, 'indicator')} more whose colour stayed, by chart or figures alone: see the `),
            linked('scorecard', 'scorecard'),
            run('.'),
          ],
        ]),
  ];
}
