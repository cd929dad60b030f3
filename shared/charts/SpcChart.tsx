import type { SpcChartSpec } from '#shared/domain/pack/document.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { LineLabels } from './LineLabels.tsx';
import { SpcAims, SpcFocus } from './SpcAims.tsx';
import { SpcAxes } from './SpcAxes.tsx';
import { SpcLimits } from './SpcLimits.tsx';
import { SpcPoints } from './SpcPoints.tsx';
import { frameSpc, type SpcSize } from './spc-frame.ts';
import { chartFont, paperPalette, type ChartPalette } from './theme.ts';

/** Size of the view box. Text is `fontSize` units high: choose the box for the width it will be shown at. */
interface SpcChartProps extends Partial<SpcSize> {
  readonly spec: SpcChartSpec;
  /** Said to those who cannot see the picture; the code and title when left out. */
  readonly alt?: string;
  readonly palette?: ChartPalette;
  /** The point that is being read out, marked; none when left out. */
  readonly focus?: number | null;
}

/**
 * A control chart: rated points by colour and shape, special causes ringed, mean and limits by segment, target,
 * trajectory and national target by month, restated and provisional points marked, months without a value left open.
 * Pure: the same spec draws the same picture on the screen and, as a string, in a pack.
 */
export function SpcChart({ spec, alt, palette = paperPalette, focus = null, ...given }: SpcChartProps) {
  const size = { width: 640, height: 330, fontSize: 10.5, lineLabels: true, legend: true, valueSpan: null, ...given };
  const { width, height, fontSize, lineLabels } = size;
  const { layout, legend, legendTop } = frameSpc(spec, size);
  const name = alt ?? `${spec.code} ${spec.title}`.trim();
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      fontFamily={chartFont}
      fontSize={fontSize}
      fill={palette.ink}
    >
      <SpcLimits spec={spec} layout={layout} palette={palette} />
      <SpcAxes spec={spec} layout={layout} palette={palette} fontSize={fontSize} />
      <SpcAims spec={spec} layout={layout} palette={palette} />
      {focus !== null && <SpcFocus spec={spec} layout={layout} palette={palette} focus={focus} />}
      <SpcPoints spec={spec} layout={layout} palette={palette} fontSize={fontSize} />
      {lineLabels && <LineLabels spec={spec} layout={layout} palette={palette} fontSize={fontSize} />}
      <ChartLegend rows={legend} y={legendTop} palette={palette} fontSize={fontSize} />
    </svg>
  );
}
