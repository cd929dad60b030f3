import type { Block, Cell, PackDocument } from '#shared/domain/pack/document.ts';
import { formatValue } from '#shared/domain/units.ts';
import { everyBlock, everyCell, proseOf } from '../main/core/packs/document-of.ts';

/** A figure of an indicator that stands in a sentence. */
export interface ProseFigure {
  readonly block: string;
  readonly figure: string;
  readonly twin: boolean;
}

/**
 * Only figures with a unit can be told from dates, references and counts of words: percentages, days, weeks and rates.
 * "5 working days" of a rule and what people wrote in commentaries are not figures of the pack.
 */
const withUnit = /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?:%| (?:points|weeks|per 10,000)\b)/gu;

const writtenByPeople = ({ id }: Block): boolean => /commentar|-words|-text$/u.test(id);
/** They explain the method and its thresholds, which are the rule set's. */
const explanations = new Set(['definitions', 'suppression']);

const tokens = (text: string): string[] => text.match(withUnit) ?? [];

/** Every figure with a unit in running text, and whether a cell, a chart or the reason of a rating holds it too. */
export function figuresInProse(document: PackDocument): ProseFigure[] {
  const held = new Set(
    [...everyCell(document).flatMap(wordsOf), ...everyBlock(document).flatMap(drawn)].flatMap(tokens),
  );
  return document.sections
    .filter(({ id }) => !explanations.has(id))
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind !== 'heading' && !writtenByPeople(block))
    .flatMap((block) => tokens(proseOf(block)).map((figure) => ({ block: block.id, figure, twin: held.has(figure) })));
}

const wordsOf = (cell: Cell): string[] => (cell.kind === 'rating' ? [cell.because] : [cell.text]);

function drawn(block: Block): string[] {
  if (block.kind !== 'chart' || block.chart.kind !== 'spc') return [];
  const { chart } = block;
  const values = [
    ...chart.points.map(({ value }) => value),
    ...chart.target,
    ...chart.trajectory,
    ...chart.national,
    ...chart.segments.flatMap(({ mean, lower, upper }) => [mean, lower, upper]),
    ...chart.benchmarks.map(({ value }) => value),
  ];
  return values.flatMap((value) => (value === null ? [] : [formatValue(value, chart.unit)]));
}
