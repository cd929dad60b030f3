import { periodInWords } from '#shared/domain/dates.ts';
import type { Block, Cell, Row } from '#shared/domain/pack/document.ts';
import { packDifferences, type PackDifference } from '#shared/domain/pack/compare/differences.ts';
import { blank, column, linked, run, text, textOr } from '../packs/document/cells.ts';
import type { OriginRegister } from '../packs/document/origins.ts';
import { seriesOf, type ComparedPack } from './compared-pack.ts';
import { differenceMessage } from './difference-message.ts';
import { rowId } from './portfolio-table.ts';
import { originIn, taken } from './taken-cells.ts';

const kinds: Readonly<Record<PackDifference['kind'], string>> = {
  colour: 'Colour',
  due_date: 'Agreed due date',
  restated: 'Figure of the same month',
  state: 'State',
  added: 'Only in the later pack',
  vanished: 'Only in the earlier pack',
};
const subjects: Readonly<Record<PackDifference['subject'], string>> = {
  indicator: 'Indicator',
  action: 'Action',
  finding: 'Finding',
};
const judged = { better: 'Better', worse: 'Worse', neither: '–' } as const;

/**
 * Each pack against the one before it, for every authority and kind of pack that has several here. Two that hold nothing
 * that both could say differently have no table: an empty one would say that they are alike.
 */
export const differenceTables = (packs: readonly ComparedPack[], origins: OriginRegister): Block[] =>
  pairsOf(packs).map(([before, after]) => differenceTable(before, after, origins));

/** What each of those tables comes to, in a sentence that leads to it: what a reader wants to know first. */
export const differenceMessages = (packs: readonly ComparedPack[]): Block[] =>
  pairsOf(packs).map(([before, after]) => ({
    kind: 'callout',
    id: `message-${tableId(before, after)}`,
    tone: 'information',
    title: `${after.manifest.authority}, ${fromTo(before, after)}`,
    runs: [
      run(`${differenceMessage(packDifferences(before.figures, after.figures))} `),
      linked('Each of them with its reason', tableId(before, after)),
    ],
  }));

/** "What moved from May 2019 to June 2019" of two months of one series; empty where there is no such one answer. */
export function titleOfMoves(packs: readonly ComparedPack[]): string {
  const [pair] = pairsOf(packs);
  if (packs.length !== 2 || pair === undefined) return '';
  const [from, to] = pair.map(({ manifest }) => periodInWords(manifest.period));
  return from === to ? '' : `What moved from ${from} to ${to}`;
}

function pairsOf(packs: readonly ComparedPack[]): (readonly [ComparedPack, ComparedPack])[] {
  return seriesOf(packs).flatMap((series) =>
    series.slice(1).flatMap((after, at) => {
      const before = series[at] ?? after;
      return holdAlike(before, after) ? [[before, after] as const] : [];
    }),
  );
}

const tableId = (before: ComparedPack, after: ComparedPack): string => `compare-${rowId(before)}-${rowId(after)}`;

const holdAlike = ({ figures: before }: ComparedPack, { figures: after }: ComparedPack): boolean =>
  (['indicators', 'actions', 'findings'] as const).some((what) => before[what] !== null && after[what] !== null);

function differenceTable(before: ComparedPack, after: ComparedPack, origins: OriginRegister): Block {
  const found = packDifferences(before.figures, after.figures);
  return {
    kind: 'table',
    id: tableId(before, after),
    caption: `${after.manifest.authority}: what is different, ${fromTo(before, after)}`,
    columns: [
      column('what', 'What', 1.4),
      column('subject', 'Of'),
      column('ref', 'Ref'),
      column('title', 'Name', 3),
      column('before', 'Before', 1.3),
      column('after', 'After', 1.3),
      column('direction', 'Direction'),
      column('because', 'Because', 3),
    ],
    rows: found.map((one): Row => ({
      id: `${rowId(after)}-${one.kind}-${one.subject}-${one.ref}`,
      cells: [
        text(kinds[one.kind]),
        text(subjects[one.subject]),
        text(one.ref),
        text(one.title),
        side(one.before, one, before, origins),
        side(one.after, one, after, origins),
        text(judged[one.direction]),
        textOr(one.because),
      ],
    })),
    whenEmpty:
      'Of what both hold, colours, agreed dates, states and figures of the same month are the same. What was written in words is not compared: read it in each pack.',
  };
}

/** "May 2019 to June 2019 (pack 1 to pack 2)"; a correction is told apart from what it replaced by its version. */
function fromTo({ manifest: before }: ComparedPack, { manifest: after }: ComparedPack): string {
  if (before.number !== after.number) {
    const months = `${periodInWords(before.period)} to ${periodInWords(after.period)}`;
    return `${months} (pack ${before.number} to pack ${after.number})`;
  }
  return `${periodInWords(after.period)} (pack ${after.number}, version ${before.version} to version ${after.version})`;
}

const side = (cell: Cell | null, { subject, ref }: PackDifference, pack: ComparedPack, origins: OriginRegister): Cell =>
  cell === null ? blank('') : taken(cell, () => originIn(pack, `${subject} ${ref}`, origins));
