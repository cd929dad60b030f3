import type { StandingGrade, TimelineSpec } from '#shared/domain/scrutiny/timeline.ts';
import { fitText } from './SpcAxes.tsx';
import { chartFont, paperPalette, round, textWidth, type ChartPalette } from './theme.ts';
import { TimelineShape } from './TimelineMark.tsx';
import {
  bandHeight,
  markRadius,
  rowHeight,
  timelineLayout,
  type PlacedDeadline,
  type PlacedLabel,
  type PlacedLane,
  type PlacedMark,
  type TimelineLayout,
} from './timeline-layout.ts';

interface ScrutinyTimelineProps {
  readonly spec: TimelineSpec;
  readonly palette?: ChartPalette;
  readonly width?: number;
  readonly fontSize?: number;
  /** Whether board meetings are drawn. */
  readonly meetings?: boolean;
}

interface PartProps {
  readonly layout: TimelineLayout;
  readonly palette: ChartPalette;
  readonly fontSize: number;
}

/** Events of an intervention in lanes over time, the judgement of the whole above them, answers due beneath. */
export function ScrutinyTimeline({
  spec,
  palette = paperPalette,
  width = 980,
  fontSize = 12,
  meetings = false,
}: ScrutinyTimelineProps) {
  const layout = timelineLayout(spec, { width, fontSize, meetings });
  const height = round(layout.bottom + fontSize * 1.9);
  const part = { layout, palette, fontSize };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={spec.alt}
      fontFamily={chartFont}
      fontSize={fontSize}
      fill={palette.ink}
    >
      <Axis {...part} />
      {spec.standing.map((standing, index) => (
        <Standing key={standing.ref} {...part} standing={standing} last={index === spec.standing.length - 1} />
      ))}
      {layout.lanes.map((lane) => (
        <g key={lane.name}>
          <LaneName {...part} lane={lane} />
          {lane.marks.map((mark) => (
            <Mark key={mark.key} {...part} mark={mark} y={lane.top + (mark.row + 0.5) * rowHeight} />
          ))}
        </g>
      ))}
      {layout.deadlines === null ? null : <Deadlines {...part} lane={layout.deadlines} />}
      {layout.meetingsY === null ? null : <Meetings {...part} spec={spec} y={layout.meetingsY} />}
    </svg>
  );
}

function Axis({ layout, palette, fontSize }: PartProps) {
  return (
    <g>
      {layout.ticks.map(({ x, label }) => (
        <g key={x}>
          <line x1={round(x)} x2={round(x)} y1={0} y2={round(layout.bottom)} stroke={palette.grid} strokeWidth={1} />
          <text x={round(x + 3)} y={round(layout.bottom + fontSize * 1.3)} fill={palette.muted}>
            {label}
          </text>
        </g>
      ))}
      <line
        x1={round(layout.left)}
        x2={round(layout.right)}
        y1={round(layout.bottom)}
        y2={round(layout.bottom)}
        stroke={palette.limit}
        strokeWidth={1}
      />
    </g>
  );
}

const darkest = 0.34;

interface StandingProps extends PartProps {
  readonly standing: StandingGrade;
  /** The one that stands still: drawn to the edge. */
  readonly last: boolean;
}

/** The judgement of the whole from one report to the next: the worse, the darker, with its word. */
function Standing({ layout, palette, fontSize, standing, last }: StandingProps) {
  const from = Math.max(layout.left, layout.x(standing.from));
  const to = last ? layout.right : layout.x(standing.to);
  const width = to - from;
  const text = fitText(standing.grade, width - 10, fontSize);
  return (
    <g>
      <rect
        x={round(from)}
        y={1}
        width={round(Math.max(0, width))}
        height={bandHeight}
        fill={palette.line}
        fillOpacity={round(0.06 + (darkest - 0.06) * (standing.badness ?? 0))}
        stroke={palette.line}
        strokeWidth={1}
      />
      {textWidth(text, fontSize) > width - 6 ? null : (
        <text x={round(from + 6)} y={round(1 + bandHeight / 2 + fontSize * 0.35)} fontWeight={600}>
          {text}
        </text>
      )}
    </g>
  );
}

function LaneName({ layout, palette, fontSize, lane }: PartProps & { readonly lane: PlacedLane<unknown> }) {
  return (
    <g>
      <text x={0} y={round(lane.top + rowHeight / 2 + fontSize * 0.35)} fill={palette.muted}>
        {lane.name}
      </text>
      <line
        x1={0}
        x2={round(layout.right)}
        y1={round(lane.top - 4)}
        y2={round(lane.top - 4)}
        stroke={palette.grid}
        strokeWidth={1}
      />
    </g>
  );
}

function Label({
  label,
  y,
  fontSize,
  weight = 400,
}: {
  label: PlacedLabel;
  y: number;
  fontSize: number;
  weight?: number;
}) {
  return (
    <text
      x={round(label.x)}
      y={round(y + fontSize * 0.35)}
      textAnchor={label.end ? 'end' : 'start'}
      fontWeight={weight}
    >
      {label.text}
    </text>
  );
}

function Mark({ palette, fontSize, mark, y }: PartProps & { readonly mark: PlacedMark; readonly y: number }) {
  const middle = mark.vague ? (mark.from + mark.to) / 2 : mark.from;
  const wide = mark.to - mark.from > 2 * markRadius;
  return (
    <g>
      {wide ? (
        <line
          x1={round(mark.from)}
          x2={round(mark.to)}
          y1={round(y)}
          y2={round(y)}
          stroke={palette.line}
          strokeWidth={mark.vague ? 1.5 : 4}
          {...(mark.vague ? { strokeDasharray: '2 3' } : {})}
        />
      ) : null}
      {mark.published === null ? null : <Published from={mark.to} to={mark.published} y={y} palette={palette} />}
      <TimelineShape kind={mark.kind} x={middle} y={y} radius={markRadius} palette={palette} />
      <Label label={mark.label} y={y} fontSize={fontSize} weight={mark.kind === 'inspection' ? 600 : 400} />
    </g>
  );
}

/** From the last day to the day of the report. */
function Published({ from, to, y, palette }: { from: number; to: number; y: number; palette: ChartPalette }) {
  return (
    <path
      d={`M${round(from)} ${round(y)}H${round(to)}M${round(to)} ${round(y - 4)}V${round(y + 4)}`}
      stroke={palette.line}
      strokeWidth={1.5}
    />
  );
}

function Deadlines({ lane, ...part }: PartProps & { readonly lane: PlacedLane<PlacedDeadline> }) {
  const { palette, fontSize } = part;
  return (
    <g>
      <LaneName {...part} lane={lane} />
      {lane.marks.map(({ key, from, to, row, label, overdue }) => {
        const y = lane.top + (row + 0.5) * rowHeight;
        return (
          <g key={key}>
            <line
              x1={round(from)}
              x2={round(to)}
              y1={round(y)}
              y2={round(y)}
              stroke={palette.target}
              strokeWidth={2.5}
            />
            <line
              x1={round(to)}
              x2={round(to)}
              y1={round(y - 7)}
              y2={round(y + 7)}
              stroke={palette.target}
              strokeWidth={2.5}
            />
            <Label label={label} y={y} fontSize={fontSize} weight={overdue ? 600 : 400} />
          </g>
        );
      })}
    </g>
  );
}

function Meetings({ spec, y, ...part }: PartProps & { readonly spec: TimelineSpec; readonly y: number }) {
  const lane = { name: 'Board meetings', top: y - rowHeight / 2, height: rowHeight, marks: [] };
  return (
    <g>
      <LaneName {...part} lane={lane} />
      {[...new Set(spec.meetings)].map((on) => {
        const x = round(part.layout.x(on));
        return (
          <line
            key={on}
            x1={x}
            x2={x}
            y1={round(y - 5)}
            y2={round(y + 5)}
            stroke={part.palette.ink}
            strokeWidth={1.5}
          />
        );
      })}
    </g>
  );
}
