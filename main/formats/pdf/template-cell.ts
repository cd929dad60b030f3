import type { Cell } from '#shared/domain/pack/document.ts';
import { assertNever } from '#shared/domain/refusal.ts';
import { sparklineSvg } from './chart-svg.tsx';
import type { TemplateCell, TemplateNote } from './template-data.ts';

const arrows = { up: '▲', down: '▼', level: '■', none: '' } as const;

/** Without c, which a public edition prints in place of a suppressed figure. */
const marks = 'abdefghijklmnopqrstuvwxyz';

/** Gives each flag of a table a letter in the order of appearance; the letters are explained under the table. */
export class FlagLetters {
  readonly #flags: string[] = [];

  letter(flag: string): string {
    if (!this.#flags.includes(flag)) this.#flags.push(flag);
    const place = this.#flags.indexOf(flag);
    return marks[place] ?? String(place);
  }

  notes(): TemplateNote[] {
    return this.#flags.map((text) => ({ mark: this.letter(text), text }));
  }
}

/** A cell of the document as the template sets it. `letters` is that of the table the cell stands in. */
export function templateCell(cell: Cell, letters: FlagLetters): TemplateCell {
  switch (cell.kind) {
    case 'text':
      return {
        kind: 'text',
        text: cell.text,
        strong: cell.strong ?? false,
        link: cell.link === undefined ? null : encodeURIComponent(cell.link.to),
      };
    case 'number':
      return { kind: 'number', text: cell.text, flags: (cell.flags ?? []).map((flag) => letters.letter(flag)) };
    case 'marker':
    case 'blank':
    case 'date':
      return { kind: cell.kind, text: cell.text };
    case 'rating':
      return {
        kind: 'rating',
        colour: cell.colour,
        flags: cell.moderated === true ? [letters.letter('rating moderated by the board')] : [],
      };
    case 'movement':
      return { kind: 'movement', arrow: arrows[cell.movement], judgement: cell.judgement, text: cell.text };
    case 'variation':
      return { kind: 'icon', icon: `variation-${cell.icon}`, text: cell.text };
    case 'assurance':
      return { kind: 'icon', icon: `assurance-${cell.icon ?? 'none'}`, text: cell.text };
    case 'sparkline':
      return {
        kind: 'sparkline',
        svg: sparklineSvg(cell.values, cell.text),
        text: cell.text,
        link: cell.chart === null ? null : encodeURIComponent(cell.chart),
      };
    default:
      return assertNever(cell);
  }
}
