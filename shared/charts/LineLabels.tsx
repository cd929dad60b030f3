import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import { lineLabels, spreadLabels } from './line-labels.ts';
import type { SpcLayout } from './spc-layout.ts';
import { round, type ChartPalette } from './theme.ts';

interface LineLabelsProps {
  readonly spec: SpcChartSpec;
  readonly layout: SpcLayout;
  readonly palette: ChartPalette;
  readonly fontSize: number;
}

/** Names and values of the lines, each beside its end and joined to it by a hair line where it had to move. */
export function LineLabels({ spec, layout, palette, fontSize }: LineLabelsProps) {
  const lineHeight = fontSize * 1.08;
  const placed = spreadLabels(lineLabels(spec, layout, palette), lineHeight, 0, layout.bottom + fontSize);
  const x = layout.right + 14;
  return (
    <g>
      {placed.map(({ label, middle }) => (
        <g key={label.key} fill={label.colour}>
          <path
            d={`M${round(layout.right + 1)} ${round(label.y)}L${round(x - 8)} ${round(middle)}H${round(x - 2)}`}
            fill="none"
            stroke={label.colour}
            strokeWidth={0.6}
          />
          {label.lines.map((line, row) => (
            <text
              key={line}
              x={round(x)}
              y={round(middle + (row - (label.lines.length - 1) / 2) * lineHeight + fontSize * 0.33)}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}
