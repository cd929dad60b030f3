import { periodInWords } from '#shared/domain/dates.ts';
import type { Block, Cell, Row } from '#shared/domain/pack/document.ts';
import { packDifferences, type PackDifference } from '#shared/domain/pack/compare/differences.ts';
import { blank, column, text, textOr } from '../packs/document/cells.ts';
import type { OriginRegister } from '../packs/document/origins.ts';
import { seriesOf, type ComparedPack } from './compared-pack.ts';
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
export function differenceTables(packs: readonly ComparedPack[], origins: OriginRegister): Block[] {
  return seriesOf(packs).flatMap((series) =>
    series.slice(1).flatMap((after, at) => {
      const before = series[at] ?? after;
      return holdAlike(before, after) ? [differenceTable(before, after, origins)] : [];
    }),
  );
}

const holdAlike = ({ figures: before }: ComparedPack, { figures: after }: ComparedPack): boolean =>
  (['indicators', 'actions', 'findings'] as const).some((what) => before[what] !== null && after[what] !== null);

function differenceTable(before: ComparedPack, after: ComparedPack, origins: OriginRegister): Block {
  const found = packDifferences(before.figures, after.figures);
  return {
    kind: 'table',
    id: `compare-${rowId(before)}-${rowId(after)}`,
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
