import { sampleWidth, type PlacedEntry } from './legend-rows.ts';
import { RatingShape } from './RatingShape.tsx';
import { aimStyle } from './SpcAims.tsx';
import { definitionDash } from './SpcAxes.tsx';
import { limitDash } from './SpcLimits.tsx';
import { SignalRing } from './SpcPoints.tsx';
import type { LegendLine, LegendSample } from './spc-legend.ts';
import { round, type ChartPalette } from './theme.ts';

function lineStyle(line: LegendLine, palette: ChartPalette) {
  switch (line) {
    case 'value':
      return { stroke: palette.line, strokeWidth: 1.7 };
    case 'mean':
      return { stroke: palette.limit, strokeWidth: 1 };
    case 'limit':
      return { stroke: palette.limit, strokeWidth: 1, strokeDasharray: limitDash(false) };
    case 'trial':
      return { stroke: palette.limit, strokeWidth: 1, strokeDasharray: limitDash(true) };
    case 'target':
    case 'trajectory':
    case 'national':
    case 'benchmark':
      return aimStyle(line, palette);
  }
}

function Sample({
  sample,
  y,
  palette,
}: {
  readonly sample: LegendSample;
  readonly y: number;
  readonly palette: ChartPalette;
}) {
  const x = sampleWidth / 2;
  switch (sample.kind) {
    case 'rating':
      return <RatingShape colour={sample.colour} x={x} y={y} radius={4} palette={palette} />;
    case 'signal':
      return <SignalRing type={sample.type} x={x} y={y} radius={2.4} palette={palette} />;
    case 'line':
      return <line x1={0} x2={sampleWidth} y1={y} y2={y} {...lineStyle(sample.line, palette)} />;
    case 'definition':
      return (
        <line
          x1={x}
          x2={x}
          y1={y - 5}
          y2={y + 5}
          stroke={palette.ink}
          strokeWidth={1}
          strokeDasharray={definitionDash}
        />
      );
    case 'text':
      return (
        <text x={x} y={round(y + 4)} textAnchor="middle">
          {sample.text}
        </text>
      );
  }
}

interface ChartLegendProps {
  readonly rows: readonly (readonly PlacedEntry[])[];
  readonly y: number;
  readonly palette: ChartPalette;
  readonly fontSize: number;
}

/** What the shapes and lines mean, in words, under the chart. */
export function ChartLegend({ rows, y, palette, fontSize }: ChartLegendProps) {
  return (
    <g>
      {rows.map((row, index) => {
        const middle = round(y + (index + 0.8) * fontSize * 1.5);
        return row.map(({ entry, x }) => (
          <g key={entry.label} transform={`translate(${round(x)} 0)`}>
            <Sample sample={entry.sample} y={middle} palette={palette} />
            <text x={sampleWidth + 5} y={round(middle + fontSize * 0.33)}>
              {entry.label}
            </text>
          </g>
        ));
      })}
    </g>
  );
}
