import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import type { SpcLayout } from './spc-layout.ts';
import type { ChartPalette } from './theme.ts';
import { valueText } from './value-text.ts';

/** The name of a line, written beside its right-hand end. */
export interface LineLabel {
  readonly key: string;
  readonly lines: readonly string[];
  readonly colour: string;
  /** Where the line itself ends. */
  readonly y: number;
}

/** Breaks a label into at most two lines near `width` characters; a word is never cut. */
export function wrapLabel(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const cuts = [...text.matchAll(/ /gu)].map((match) => match.index);
  const before = cuts.findLast((cut) => cut <= width) ?? cuts[0];
  return before === undefined ? [text] : [text.slice(0, before), text.slice(before + 1)];
}

/** Names and values of the lines in force at the latest point: limits, mean, target, trajectory, national target, benchmarks. */
export function lineLabels(spec: SpcChartSpec, layout: SpcLayout, palette: ChartPalette): LineLabel[] {
  const label = (key: string, name: string, value: number | null | undefined, colour: string): LineLabel[] => {
    if (value === null || value === undefined || !layout.reachable(value)) return [];
    return [{ key, lines: wrapLabel(`${name} ${valueText(spec.unit, value)}`, 22), colour, y: layout.y(value) }];
  };
  const segment = spec.segments.at(-1);
  const current = segment && segment.to >= spec.points.length - 1 ? segment : undefined;
  return [
    ...label('upper', 'Upper limit', current?.upper, palette.limit),
    ...label('mean', 'Mean', current?.mean, palette.limit),
    ...label('lower', 'Lower limit', current?.lower, palette.limit),
    ...label('target', 'Target', spec.target.at(-1), palette.target),
    ...label('trajectory', 'Trajectory', spec.trajectory.at(-1), palette.target),
    ...label('national', 'National target', spec.national.at(-1), palette.ink),
    ...spec.benchmarks.flatMap((b) => label(`benchmark ${b.label}`, b.label, b.value, palette.benchmark)),
  ];
}

/**
 * Moves labels apart so that none covers another, each as near to its line as that allows, all between `top` and
 * `bottom`. Returns them from the top down, with the middle of each.
 */
export function spreadLabels(
  labels: readonly LineLabel[],
  lineHeight: number,
  top: number,
  bottom: number,
): { readonly label: LineLabel; readonly middle: number }[] {
  const height = (label: LineLabel): number => label.lines.length * lineHeight + 1.5;
  const placed = labels.toSorted((a, b) => a.y - b.y).map((label) => ({ label, middle: label.y }));
  let free = top;
  for (const entry of placed) {
    entry.middle = Math.max(entry.middle, free + height(entry.label) / 2);
    free = entry.middle + height(entry.label) / 2;
  }
  let ceiling = bottom;
  for (const entry of placed.toReversed()) {
    entry.middle = Math.min(entry.middle, ceiling - height(entry.label) / 2);
    ceiling = entry.middle - height(entry.label) / 2;
  }
  return placed;
}
