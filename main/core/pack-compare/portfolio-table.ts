import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Block, Cell, Row, TableBlock } from '#shared/domain/pack/document.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { column, count, date, text } from '../packs/document/cells.ts';
import type { OriginRegister } from '../packs/document/origins.ts';
import { withActions, withIndicators, type ComparedPack } from './compared-pack.ts';
import { originIn } from './taken-cells.ts';

/** What is compared, and that each file was what was published: the first thing a reader must be able to check. */
export function packsTable(packs: readonly ComparedPack[], origins: OriginRegister): TableBlock {
  return {
    kind: 'table',
    id: 'compare-packs',
    caption: 'Packs compared',
    columns: [
      column('authority', 'Authority', 2),
      column('title', 'Pack', 2.4),
      column('period', 'Month'),
      column('as_at', 'As at'),
      column('number', 'Number'),
      column('published', 'Published'),
      column('code', 'Verification code'),
      column('standing', 'Checked', 3),
    ],
    rows: packs.map((pack): Row => {
      const { manifest } = pack;
      const origin = originIn(pack, 'its manifest', origins);
      return {
        id: rowId(pack),
        cells: [
          text(manifest.authority),
          text(titleOf(pack)),
          text(periodInWords(manifest.period)),
          date(manifest.asAtOn, origin),
          text(numberOf(pack)),
          date(manifest.publishedOn, origin),
          text(manifest.verificationCode),
          text(pack.standing),
        ],
      };
    }),
    whenEmpty: 'There is nothing to compare.',
  };
}

/** Two packs of one workstream each are called the same, whichever workstream it is. */
export const titleOf = ({ manifest, document }: ComparedPack): string =>
  [manifest.title, document.meta.about ?? ''].filter((part) => part !== '').join(', ');

/** Which of the packs of a month: a correction is of the same month and number as what it replaced. */
const numberOf = ({ manifest }: ComparedPack): string => `${manifest.number}, version ${manifest.version}`;

type Counted = 'indicators' | 'actions';

/**
 * One row a pack: how many indicators, and how many actions, have which colour. What DfE sees of its portfolio first.
 * Packs that do not hold them are left out, and so is a table that one pack alone would be in.
 */
export const portfolioTables = (packs: readonly ComparedPack[], origins: OriginRegister): Block[] => {
  const [cards, plans] = [withIndicators(packs), withActions(packs)];
  return [
    ...(cards.length < 2 ? [] : [portfolioTable('indicators', 'Indicators by colour', cards, origins)]),
    ...(plans.length < 2 ? [] : [portfolioTable('actions', 'Actions by colour', plans, origins)]),
  ];
};

function portfolioTable(
  what: Counted,
  caption: string,
  packs: readonly ComparedPack[],
  origins: OriginRegister,
): Block {
  return {
    kind: 'table',
    id: `compare-portfolio-${what}`,
    caption,
    columns: [
      column('authority', 'Authority', 3),
      column('period', 'Month', 1.4),
      column('as_at', 'As at', 1.4),
      column('number', 'Number', 1.4),
      ...colours.map((colour) => column(colour, colourWord(colour), 1, 'right')),
    ],
    rows: packs.map((pack): Row => ({
      id: `${what}-${rowId(pack)}`,
      cells: [
        text(pack.manifest.authority),
        text(periodInWords(pack.manifest.period)),
        text(dateInWords(pack.manifest.asAtOn)),
        text(numberOf(pack)),
        ...countCells(pack, what, origins),
      ],
    })),
    whenEmpty: 'There is nothing to compare.',
  };
}

/** Counted over the rows that the pack printed. */
function countCells(pack: ComparedPack, what: Counted, origins: OriginRegister): Cell[] {
  const counts = countsOf(pack, what);
  const printed = originIn(pack, `its table of ${what}`, origins);
  const origin = origins.calculation(
    `${what === 'indicators' ? 'Indicators' : 'Actions'} by colour, as the pack prints them`,
    [printed],
  );
  return colours.map((colour) => count(counts[colour], origin));
}

/** Actions by the plan on a page, which every board pack has, or by the plan in full. */
function countsOf({ figures }: ComparedPack, what: Counted): Record<Colour, number> {
  const none = (): Record<Colour, number> => ({ red: 0, amber: 0, green: 0, blue: 0, grey: 0 });
  if (what === 'actions' && figures.workstreams !== null) {
    return figures.workstreams.reduce((all, { counts }) => {
      for (const colour of colours) all[colour] += counts[colour].kind === 'number' ? counts[colour].value : 0;
      return all;
    }, none());
  }
  const rated = what === 'indicators' ? figures.indicators : figures.actions;
  const counts = none();
  for (const { rating } of rated?.values() ?? []) if (rating.kind === 'rating') counts[rating.colour] += 1;
  return counts;
}

/** The row of a pack, the same in every comparison: by whom, which number, which version. */
export const rowId = ({ manifest }: ComparedPack): string =>
  `pack-${manifest.workspaceUid.slice(0, 8)}-${manifest.number}-${manifest.version}`;
