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

/** Each pack against the one before it, for every authority and kind of pack that has several here. */
export function differenceTables(packs: readonly ComparedPack[], origins: OriginRegister): Block[] {
  return seriesOf(packs).flatMap((series) =>
    series.slice(1).map((after, at) => differenceTable(series[at] ?? after, after, origins)),
  );
}

function differenceTable(before: ComparedPack, after: ComparedPack, origins: OriginRegister): Block {
  const found = packDifferences(before.figures, after.figures);
  const months = `${periodInWords(before.manifest.period)} to ${periodInWords(after.manifest.period)}`;
  return {
    kind: 'table',
    id: `compare-${rowId(before)}-${rowId(after)}`,
    caption: `${after.manifest.authority}: what is different, ${months} (pack ${before.manifest.number} to pack ${after.manifest.number})`,
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
    whenEmpty: 'The two packs say the same wherever both say something.',
  };
}

const side = (cell: Cell | null, { subject, ref }: PackDifference, pack: ComparedPack, origins: OriginRegister): Cell =>
  cell === null ? blank('') : taken(cell, () => originIn(pack, `${subject} ${ref}`, origins));
