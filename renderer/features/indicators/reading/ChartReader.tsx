import { useState, type PointerEvent } from 'react';
import { pointAt, type SpcSize } from '#shared/charts/spc-frame.ts';
import { SpcChart } from '#shared/charts/SpcChart.tsx';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { screenPalette } from '../../../components/screen-palette.ts';
import { pointInWords } from './point-in-words.ts';

const size: SpcSize = { width: 1000, height: 400, fontSize: 14, lineLabels: true, legend: true, valueSpan: null };

/**
 * The control chart with a reader under it: a slider goes from month to month by the arrow keys, the pointer does over
 * the chart, and either way the month is said in words. The table further down says the same for every month at once.
 */
export function ChartReader({ detail }: { readonly detail: IndicatorDetail }) {
  const { chart } = detail;
  const last = chart.points.length - 1;
  const [at, setAt] = useState<number | null>(null);
  const shown = Math.min(at ?? last, last);
  const words = pointInWords(detail, shown);
  function onPointerMove(event: PointerEvent): void {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(pointAt(chart, size, ((event.clientX - box.left) / box.width) * size.width));
  }
  return (
    <figure className="spc-figure">
      <div onPointerMove={onPointerMove}>
        <SpcChart spec={chart} alt={detail.chartAlt} palette={screenPalette} focus={at} {...size} />
      </div>
      <figcaption className="chart-reader">
        <label htmlFor="chart-reader">Read the chart point by point</label>
        <input
          id="chart-reader"
          type="range"
          min={0}
          max={last}
          value={shown}
          aria-valuetext={words}
          onChange={(event) => setAt(Number(event.target.value))}
        />
        {/* the slider says it to a screen reader itself */}
        <p aria-hidden="true">{words}</p>
      </figcaption>
    </figure>
  );
}
