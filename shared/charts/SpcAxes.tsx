import { shortPeriod } from '#shared/domain/dates.ts';
import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import { labelledIndexes, monthOffsets, type SpcLayout } from './spc-layout.ts';
import { round, textWidth, type ChartPalette } from './theme.ts';
import { unitLabel, valueText } from './value-text.ts';

interface SpcAxesProps {
  readonly spec: SpcChartSpec;
  readonly layout: SpcLayout;
  readonly palette: ChartPalette;
  readonly fontSize: number;
}

function ValueAxis({ spec, layout, palette, fontSize }: SpcAxesProps) {
  return (
    <g>
      {layout.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={round(layout.left)}
            x2={round(layout.right)}
            y1={round(layout.y(tick))}
            y2={round(layout.y(tick))}
            stroke={palette.grid}
            strokeWidth={0.8}
          />
          <text
            x={round(layout.left - 6)}
            y={round(layout.y(tick) + fontSize * 0.33)}
            textAnchor="end"
            fill={palette.muted}
          >
            {valueText(spec.unit, tick)}
          </text>
        </g>
      ))}
      <text x={0} y={round(fontSize * 0.9)} fill={palette.muted}>
        {unitLabel(spec.unit)}
      </text>
    </g>
  );
}

function TimeAxis({ spec, layout, palette, fontSize }: SpcAxesProps) {
  const months = monthOffsets(spec.points);
  const monthWidth = (layout.right - layout.left) / ((months.at(-1) ?? 0) + 1);
  const baseline = round(layout.bottom);
  return (
    <g>
      <line
        x1={round(layout.left)}
        x2={round(layout.right)}
        y1={baseline}
        y2={baseline}
        stroke={palette.limit}
        strokeWidth={1}
      />
      {labelledIndexes(months, monthWidth, textWidth('Mmm 00', fontSize) + 8).map((index) => {
        const x = round(layout.x(index));
        const last = index === spec.points.length - 1;
        return (
          <g key={index}>
            <line x1={x} x2={x} y1={baseline} y2={baseline + 4} stroke={palette.limit} strokeWidth={1} />
            <text
              x={x}
              y={round(layout.bottom + fontSize * 1.4)}
              textAnchor="middle"
              fill={last ? palette.ink : palette.muted}
              fontWeight={last ? 600 : 400}
            >
              {shortPeriod(spec.points[index]?.period ?? '')}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface PlacedRebase {
  readonly index: number;
  readonly label: string;
  readonly x: number;
  /** Baseline of the name. */
  readonly y: number;
  /** Left edge and width of the name. */
  readonly from: number;
  readonly width: number;
}

/** As much of a text as there is room for, cut between words; the whole of it stands in the sentences under the chart. */
export function fitText(text: string, room: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  const words = text.replace(/ ?…$/u, '').split(' ');
  while (words.length > 1 && textWidth(`${words.join(' ')} …`, fontSize) > room) words.pop();
  return `${words.join(' ')} …`;
}

/** The first name stands highest and each line ends at its own name, on the side that has room for it, clear of the axis. */
function placeRebases({ spec, layout, fontSize }: SpcAxesProps): PlacedRebase[] {
  const rows = Math.min(3, spec.rebases.length);
  return spec.rebases.map(({ index, label: reason }, position) => {
    const x = round(layout.span(index, index)[0]);
    const y = round(layout.top - fontSize * (0.35 + 1.1 * (rows - 1 - (position % rows))));
    const right = layout.right + fontSize * 2 - x - 4;
    const left = x - 4 - layout.left;
    const wanted = textWidth(reason, fontSize);
    const onRight = wanted <= right || (wanted > left && right >= left);
    const label = fitText(reason, onRight ? right : left, fontSize);
    const width = textWidth(label, fontSize);
    return { index, label, x, y, from: onRight ? x + 4 : x - 4 - width, width };
  });
}

/** A line where the limits begin anew, with its reason beside it. */
function Rebases(props: SpcAxesProps) {
  const { layout, palette, fontSize } = props;
  const placed = placeRebases(props);
  return (
    <g>
      {placed.map(({ index, x, y }) => (
        <line
          key={index}
          x1={x}
          x2={x}
          y1={round(y - fontSize * 0.75)}
          y2={round(layout.bottom)}
          stroke={palette.ink}
          strokeWidth={1}
        />
      ))}
      {placed.map(({ index, label, y, from, width }) => (
        <g key={index}>
          <rect
            x={round(from)}
            y={round(y - fontSize * 0.8)}
            width={round(width)}
            height={round(fontSize)}
            fill={palette.paper}
          />
          <text x={round(from)} y={y} fill={palette.ink}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Short strokes with wide gaps, unlike a rebase, whose line is whole. */
export const definitionDash = '4 3';

/** A line where figures begin to be counted in another way, named at its foot, clear of the rebases' names above. */
function Definitions({ spec, layout, palette, fontSize }: SpcAxesProps) {
  return (
    <g>
      {spec.definitions.map(({ index, label }) => {
        const x = round(layout.span(index, index)[0]);
        const width = textWidth(label, fontSize);
        const from = x + width + 4 > layout.right ? x - 4 - width : x + 4;
        return (
          <g key={index}>
            <line
              x1={x}
              x2={x}
              y1={round(layout.top)}
              y2={round(layout.bottom)}
              stroke={palette.ink}
              strokeWidth={1}
              strokeDasharray={definitionDash}
            />
            <text x={round(from)} y={round(layout.bottom - fontSize * 0.45)} fill={palette.ink}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The months of a progress review, thick along the axis, where no value, name or line can lie under it. */
function ReviewSpan({ spec: { span }, layout, palette }: SpcAxesProps) {
  if (span === undefined) return null;
  const [from, to] = layout.span(span.from, span.to);
  const y = round(layout.bottom);
  return <line x1={round(from)} x2={round(to)} y1={y} y2={y} stroke={palette.ink} strokeWidth={4} />;
}

/** Grid and values on the left, months below with the last one always named, the rebases and changes of definition. */
export function SpcAxes(props: SpcAxesProps) {
  return (
    <g>
      <ValueAxis {...props} />
      <TimeAxis {...props} />
      <ReviewSpan {...props} />
      <Rebases {...props} />
      <Definitions {...props} />
    </g>
  );
}
