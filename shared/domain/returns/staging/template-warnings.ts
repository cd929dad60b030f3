import type { Period } from '../../dates.ts';
import { definitionChangeInWords } from './definition-words.ts';
import type { ExtractedCell } from '../extract/extraction.ts';
import { definitionFor, type KnownIndicator } from './match-indicator.ts';
import { warning, type RowProblem } from './row-problem.ts';

/** Said of a figure in a workbook that was sent out under another definition than the one now in force in its month. */
export function templateWarnings(cell: ExtractedCell, indicator: KnownIndicator, period: Period): RowProblem[] {
  const now = definitionFor(indicator, period);
  const hasFigure = cell.rawValue !== null || cell.numerator !== null || cell.denominator !== null;
  if (cell.template === undefined || now === null || !hasFigure) return [];
  const { definitionVersion } = cell.template;
  if (definitionVersion === now.version) return [];
  const before = indicator.versions?.find(({ version }) => version === definitionVersion);
  const what = before === undefined ? '' : ` ${definitionChangeInWords(before, now)}`;
  const sentence = `The workbook was made under another definition (version ${definitionVersion}, now ${now.version}).${what} Make sure that the figure is counted by it.`;
  return [warning('DefinitionChanged', sentence)];
}
