import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import { legendRows, type PlacedEntry } from './legend-rows.ts';
import { layoutSpc, type SpcLayout } from './spc-layout.ts';
import { spcLegend } from './spc-legend.ts';

/** How large a control chart is drawn, and what stands round it. */
export interface SpcSize {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Names the lines on the right; a small chart does without. */
  readonly lineLabels: boolean;
  /** What shapes and lines mean, under the chart; charts side by side share one. */
  readonly legend: boolean;
  /** Lowest and highest value of the axis, for charts that are read against each other; null: as its own values need. */
  readonly valueSpan: readonly [number, number] | null;
}

export interface SpcFrame {
  readonly layout: SpcLayout;
  readonly legend: readonly (readonly PlacedEntry[])[];
  /** Where the legend begins. */
  readonly legendTop: number;
}

/** Lays out a control chart of that size: the same for drawing it and for finding the point under a finger. */
export function frameSpc(spec: SpcChartSpec, size: SpcSize): SpcFrame {
  const { width, height, fontSize, lineLabels } = size;
  const legend = size.legend ? legendRows(spcLegend(spec), width, fontSize) : [];
  const legendHeight = size.legend ? legend.length * fontSize * 1.5 + fontSize * 0.5 : 0;
  // without names there still has to be room for the half of the last month's label that stands beyond its point
  const labelWidth = fontSize * (lineLabels ? 11.4 : 1.5);
  const layout = layoutSpc(spec, { ...size, legendHeight, labelWidth });
  return { layout, legend, legendTop: height - legendHeight };
}

/** Index of the point nearest to a place across the chart, in its view box. */
export function pointAt(spec: SpcChartSpec, size: SpcSize, x: number): number {
  const { layout } = frameSpc(spec, size);
  const distance = (index: number): number => Math.abs(layout.x(index) - x);
  return [...spec.points.keys()].reduce((best, index) => (distance(index) < distance(best) ? index : best), 0);
}
