import type { VariationIcon as Variation } from '#shared/domain/spc/series.ts';
import { paperPalette, type ChartPalette } from './theme.ts';

interface VariationIconProps {
  readonly icon: Variation;
  readonly palette?: ChartPalette;
  /** Edge of the square. */
  readonly size?: number;
  /** Left out where the words stand beside the icon: it is then decoration and is not read twice. */
  readonly alt?: string;
}

/** The meaning of each icon, as it is written beside it. */
export const variationWords: Readonly<Record<Variation, string>> = {
  common_cause: 'No significant change',
  improvement_high: 'Improving, higher',
  improvement_low: 'Improving, lower',
  concern_high: 'Concern, higher',
  concern_low: 'Concern, lower',
  neutral_high: 'Changed, higher',
  neutral_low: 'Changed, lower',
};

const upward = 'M6.5 13.5L12 7.5L17.5 13.5M12 8V18';
const downward = 'M6.5 10.5L12 16.5L17.5 10.5M12 16V6';

function Arrow({
  icon,
  palette,
}: {
  readonly icon: Exclude<Variation, 'common_cause'>;
  readonly palette: ChartPalette;
}) {
  const d = icon.endsWith('_high') ? upward : downward;
  const stroke = { fill: 'none', strokeWidth: 2.4, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  if (icon.startsWith('improvement')) {
    return (
      <g>
        <rect x={1} y={1} width={22} height={22} rx={5} fill={palette.improvement} />
        <path d={d} {...stroke} stroke={palette.paper} />
      </g>
    );
  }
  if (icon.startsWith('concern')) {
    return (
      <g>
        <path
          d="M12 0.8L23.2 12L12 23.2L0.8 12Z"
          fill={palette.paper}
          stroke={palette.concern}
          strokeWidth={1.8}
          strokeLinejoin="round"
        />
        <path d={d} {...stroke} strokeWidth={2.2} stroke={palette.concern} />
      </g>
    );
  }
  return (
    <g>
      <rect
        x={1.5}
        y={1.5}
        width={21}
        height={21}
        rx={5}
        fill={palette.paper}
        stroke={palette.muted}
        strokeWidth={1.2}
        strokeDasharray="3 2"
      />
      <path d={d} {...stroke} strokeWidth={1.8} stroke={palette.muted} />
    </g>
  );
}

/**
 * How the latest point varies: filled square with an arrow for improvement, open diamond with an arrow for concern,
 * dashed square for a change that is neither, a wave between two limits for no significant change. The three differ
 * by outline, so they hold in black and white. Drawn for this program; it only shares its meanings with NHS charts.
 */
export function VariationIcon({ icon, palette = paperPalette, size = 24, alt }: VariationIconProps) {
  const named = alt === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': alt } as const);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={size} height={size} viewBox="0 0 24 24" {...named}>
      {icon === 'common_cause' ? (
        <g fill="none" strokeLinecap="round">
          <path d="M2 5.5H22M2 18.5H22" stroke={palette.muted} strokeWidth={1.3} strokeDasharray="2.2 2.6" />
          <path d="M2.5 12.5C5 8 7 8 9.5 12S14 16 16.5 12S20 9 21.5 11" stroke={palette.ink} strokeWidth={1.9} />
        </g>
      ) : (
        <Arrow icon={icon} palette={palette} />
      )}
    </svg>
  );
}
