import { round, type ChartPalette } from './theme.ts';

interface TimelineShapeProps {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly palette: ChartPalette;
}

const polygon = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

/** A kind of event by its shape, so that nothing rests on colour; what the shapes mean stands in the legend. */
export function TimelineShape({ kind, x, y, radius: r, palette }: TimelineShapeProps) {
  const fill = palette.line;
  switch (kind) {
    case 'inspection':
      return <circle cx={round(x)} cy={round(y)} r={r + 0.5} fill={fill} />;
    case 'focused_visit':
      return (
        <polygon
          points={polygon([
            [x, y - r - 1],
            [x + r + 1, y],
            [x, y + r + 1],
            [x - r - 1, y],
          ])}
          fill={fill}
        />
      );
    case 'monitoring_visit':
      return (
        <polygon
          points={polygon([
            [x, y - r],
            [x + r, y + r - 1],
            [x - r, y + r - 1],
          ])}
          fill={fill}
        />
      );
    case 'direction':
      return <rect x={round(x - r + 0.5)} y={round(y - r + 0.5)} width={2 * r - 1} height={2 * r - 1} fill={fill} />;
    case 'progress_review':
      return (
        <polygon
          points={polygon([
            [x, y - r],
            [x + r, y],
            [x, y + r],
            [x - r, y],
          ])}
          fill={palette.paper}
          stroke={fill}
          strokeWidth={1.6}
        />
      );
    case 'commissioner_report':
      return (
        <path
          d={`M${round(x - r + 1)} ${round(y - r)}h${r}l${r - 2} ${r - 2}v${r + 2}h${-(2 * r - 2)}z`}
          fill={palette.paper}
          stroke={fill}
          strokeWidth={1.6}
        />
      );
    case 'appointment':
      return (
        <path
          d={`M${round(x - r + 0.5)} ${round(y)}h${2 * r - 1}M${round(x)} ${round(y - r + 0.5)}v${2 * r - 1}`}
          stroke={fill}
          strokeWidth={2.4}
        />
      );
    case 'other':
      return (
        <rect
          x={round(x - r + 1.2)}
          y={round(y - r + 1.2)}
          width={2 * r - 2.4}
          height={2 * r - 2.4}
          fill={palette.paper}
          stroke={fill}
          strokeWidth={1.6}
        />
      );
    default:
      return <circle cx={round(x)} cy={round(y)} r={r - 0.8} fill={palette.paper} stroke={fill} strokeWidth={1.6} />;
  }
}
