import { renderToStaticMarkup } from 'react-dom/server';
import { AssuranceIcon } from '#shared/charts/AssuranceIcon.tsx';
import { RatingBars } from '#shared/charts/RatingBars.tsx';
import { Sparkline } from '#shared/charts/Sparkline.tsx';
import { SpcChart } from '#shared/charts/SpcChart.tsx';
import { VariationIcon } from '#shared/charts/VariationIcon.tsx';
import type { ChartSpec } from '#shared/domain/pack/document.ts';
import { assertNever } from '#shared/domain/refusal.ts';
import type { Assurance, VariationIcon as Variation } from '#shared/domain/spc/series.ts';

/** Lower than on the screen: chart, sentences and thirteen months then stand on one page. */
const paperHeight = 226;

/** A chart as an SVG file, the same bytes for the same spec. Needs no DOM. */
export function chartSvg(spec: ChartSpec): string {
  switch (spec.kind) {
    case 'spc':
      return renderToStaticMarkup(<SpcChart spec={spec} height={paperHeight} />);
    case 'rating_bars':
      return renderToStaticMarkup(<RatingBars spec={spec} />);
    default:
      return assertNever(spec);
  }
}

/** A sparkline as an SVG file. `text` says what the line says. */
export const sparklineSvg = (values: readonly (number | null)[], text: string): string =>
  renderToStaticMarkup(<Sparkline values={values} alt={text} />);

/** The icon for how the latest point varies; without words, which stand beside it. */
export const variationSvg = (icon: Variation): string => renderToStaticMarkup(<VariationIcon icon={icon} />);

/** The icon for whether the target will be met; without words, which stand beside it. */
export const assuranceSvg = (icon: Assurance | null): string => renderToStaticMarkup(<AssuranceIcon icon={icon} />);

/** Height over width of a picture made here, from its view box. */
export function svgRatio(svg: string): number {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
  return Number(height) / Number(width);
}
