import type { Colour } from '#shared/domain/rating/rating.ts';
import { paperPalette, round, type ChartPalette } from './theme.ts';

interface RatingShapeProps {
  readonly colour: Colour;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** Half the height of the circle; the other shapes are sized to look as large. */
  readonly radius: number;
  readonly palette?: ChartPalette;
}

const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

function starPath(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 10 }, (_, i): [number, number] => {
    const reach = i % 2 === 0 ? radius * 1.45 : radius * 0.66;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return polygon(corners);
}

/** A colour as a shape as well: square, diamond, circle, star, ring. Readable without seeing colour. */
export function RatingShape({ colour, x, y, radius, palette = paperPalette }: RatingShapeProps) {
  const thin = radius < 3 ? 0.4 : 0.7;
  const paint = { fill: palette.ratings[colour].fill, stroke: palette.ink, strokeWidth: thin };
  switch (colour) {
    case 'red': {
      const side = round(radius * 1.8);
      return <rect {...paint} x={round(x - radius * 0.9)} y={round(y - radius * 0.9)} width={side} height={side} />;
    }
    case 'amber': {
      const reach = radius * 1.3;
      const corners = [
        [x, y - reach],
        [x + reach, y],
        [x, y + reach],
        [x - reach, y],
      ] as const;
      return <path {...paint} d={polygon(corners)} />;
    }
    case 'green':
      return <circle {...paint} cx={round(x)} cy={round(y)} r={round(radius)} />;
    case 'blue':
      return <path {...paint} d={starPath(x, y, radius)} />;
    case 'grey':
      return (
        <circle
          fill={palette.ratings.grey.fill}
          stroke={palette.muted}
          strokeWidth={radius < 3 ? 0.8 : 1.4}
          cx={round(x)}
          cy={round(y)}
          r={round(radius * 0.85)}
        />
      );
  }
}
