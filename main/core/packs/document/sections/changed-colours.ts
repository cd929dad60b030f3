import type { Changes, ColourChange } from '#shared/domain/pack/changes.ts';
import type { Row, TableBlock } from '#shared/domain/pack/document.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { indicatorBlock, planRowOf, type Assessment } from '../assessment.ts';
import { column, ratingCell, text, textOr } from '../cells.ts';
import { isNewlyAimed, isNewRed } from './summary-moves.ts';

const order = { worse: 0, neither: 1, better: 2 } as const;
const words = { worse: 'Worse', neither: 'Neither', better: 'Better' } as const;

/** As the summary lists it: red where there was no colour is worse. */
const directionOf = (change: ColourChange): ColourChange['direction'] =>
  isNewRed(change) ? 'worse' : change.direction;

/** Every colour that moved: the sentence of the new one, and what became known since that moved it. */
export function colourTable(changes: Changes, { origins, snapshot }: Assessment): TableBlock {
  origins.add({ kind: 'rule', ruleSet: snapshot.ruleSet.id, rule: 'rating' });
  return {
    kind: 'table',
    id: 'changes-colours',
    caption: 'Colours that moved, and why',
    ownSheet: 'Colours moved',
    columns: [
      column('ref', 'Ref'),
      column('title', 'Action or indicator', 2.2),
      column('before', 'Was'),
      column('after', 'Is'),
      column('direction', 'Direction'),
      column('because', 'Because', 3.4),
      column('underneath', 'What became known since', 2.8),
    ],
    rows: changes.colours.toSorted((a, b) => order[directionOf(a)] - order[directionOf(b)]).map(colourRow),
    whenEmpty: 'No colour moved.',
  };
}

const colourRow = (change: ColourChange): Row => ({
  id: `changed-${change.ref}`,
  cells: [
    text(change.ref, change.kind === 'indicator' ? indicatorBlock(change.ref) : planRowOf(change.ref)),
    text(change.title),
    text(colourWord(change.before)),
    ratingCell({ colour: change.after, because: change.because, rule: '' }),
    text(isNewlyAimed(change) ? 'Newly rated' : words[directionOf(change)]),
    text(change.because),
    textOr(change.underneath.join('. ')),
  ],
});
