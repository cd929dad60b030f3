import { colourWord } from '#shared/wording/colours.ts';
import { rollUp } from '#shared/domain/rating/roll-up.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import type { OriginId, Row, Section } from '#shared/domain/pack/document.ts';
import { isClosed, type AssessedAction, type Assessment } from '../assessment.ts';
import { bold, column, count, days, ratingCell, run, text, textOr } from '../cells.ts';

/** Every workstream in one picture and one table: counts of each colour, never only one word. */
export function planOnAPageSection(assessment: Assessment): Section | null {
  const { snapshot, actions } = assessment;
  if (actions.length === 0) return null;
  const streams = snapshot.workstreams
    .map((stream) => ({ stream, held: actions.filter(({ facts }) => facts.workstream === stream.name) }))
    .filter(({ held }) => held.length > 0);
  const whole = rollUpOf(actions, assessment);
  return {
    id: 'plan-on-a-page',
    title: 'Plan on a page',
    sheetName: 'Plan on a page',
    orientation: 'portrait',
    blocks: [
      {
        kind: 'paragraph',
        id: 'plan-whole',
        runs: [
          bold(`${colourWord(whole.rating.colour)}. `),
          run(`${snapshot.scoped === undefined ? 'The whole plan' : 'All of this pack'}: ${whole.rating.because}.`),
        ],
      },
      {
        kind: 'chart',
        id: 'plan-bars',
        caption: 'Actions by colour in each workstream',
        alt: `Plan on a page: ${streams.map(({ stream, held }) => `${stream.name}: ${countsInWords(held)}`).join('; ')}.`,
        chart: {
          kind: 'rating_bars',
          title: 'Actions by colour in each workstream',
          bars: streams.map(({ stream, held }) => ({
            label: stream.name,
            counts: rollUpOf(held, assessment).counts,
            origin: countedOrigin(stream.name, held, assessment),
          })),
        },
      },
      {
        kind: 'table',
        id: 'plan-table',
        caption: 'Workstreams',
        columns: [
          column('workstream', 'Workstream', 2),
          column('lead', 'Lead', 1.4),
          ...colours.map((colour) => column(colour, colourWord(colour), 'fit', 'right')),
          column('rating', 'Roll-up'),
          column('slippage', 'Worst slip', 'fit', 'right'),
          column('because', 'Because', 2.4),
        ],
        rows: streams.map(({ stream, held }) => workstreamRow(stream, held, assessment)),
        whenEmpty: 'The plan has no workstream with actions.',
      },
    ],
  };
}

const rollUpOf = (held: readonly AssessedAction[], { snapshot }: Assessment): ReturnType<typeof rollUp> =>
  rollUp(
    held.map(({ row }) => ({ colour: row.rating.colour, highPriority: row.highPriority })),
    snapshot.ruleSet,
  );

/** The rule that coloured them, and each action of the workstream. */
const countedOrigin = (name: string, held: readonly AssessedAction[], { origins, snapshot }: Assessment): OriginId =>
  origins.counted(
    `Actions of ${name} by colour, counted over this pack`,
    origins.rule(snapshot.ruleSet.id, 'rating'),
    'action',
    held.map(({ row }) => row.ref),
  );

const countsInWords = (held: readonly AssessedAction[]): string =>
  colours
    .map((colour) => ({ colour, n: held.filter(({ row }) => row.rating.colour === colour).length }))
    .filter(({ n }) => n > 0)
    .map(({ colour, n }) => `${n} ${colour}`)
    .join(', ');

function workstreamRow(
  stream: { readonly code: string; readonly name: string; readonly lead: string },
  held: readonly AssessedAction[],
  assessment: Assessment,
): Row {
  const { origins } = assessment;
  const { counts, rating } = rollUpOf(held, assessment);
  const worst = Math.max(0, ...held.filter(({ row }) => !isClosed(row)).map(({ row }) => row.slippageDays));
  const counted = countedOrigin(stream.name, held, assessment);
  const slippage = origins.calculation(`Largest slippage against the baseline among open actions of ${stream.name}`, [
    origins.record('workstream', stream.code),
    ...held.filter(({ row }) => !isClosed(row)).map(({ row }) => origins.record('action', row.ref)),
  ]);
  return {
    id: `workstream-${stream.code}`,
    cells: [
      text(stream.name),
      textOr(stream.lead),
      ...colours.map((colour) => count(counts[colour], counted)),
      ratingCell(rating),
      days(worst, slippage),
      text(rating.because),
    ],
  };
}
