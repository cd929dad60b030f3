import type { Assurance } from '#shared/domain/spc/series.ts';
import { paperPalette, type ChartPalette } from './theme.ts';

interface AssuranceIconProps {
  /** Null where nothing can be said: no target, or too few points. */
  readonly icon: Assurance | null;
  readonly palette?: ChartPalette;
  readonly size?: number;
  readonly alt?: string;
}

/** The meaning of each icon, as it is written beside it. */
export const assuranceWords: Readonly<Record<Assurance | 'none', string>> = {
  consistent_pass: 'Will meet target',
  consistent_fail: 'Will miss target',
  inconsistent: 'Hit or miss',
  none: 'Cannot be said',
};

function Mark({ icon, palette }: { readonly icon: Assurance | null; readonly palette: ChartPalette }) {
  const mark = { fill: 'none', strokeWidth: 2.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  switch (icon) {
    case 'consistent_pass':
      return (
        <g>
          <circle cx={12} cy={12} r={11} fill={palette.improvement} />
          <path d="M6.5 12.5L10.5 16.5L17.5 8" {...mark} stroke={palette.paper} />
        </g>
      );
    case 'consistent_fail':
      return (
        <g>
          <circle cx={12} cy={12} r={10.1} fill={palette.paper} stroke={palette.concern} strokeWidth={1.8} />
          <path d="M8 8L16 16M16 8L8 16" {...mark} stroke={palette.concern} />
        </g>
      );
    case 'inconsistent':
      return (
        <g>
          <circle
            cx={12}
            cy={12}
            r={10.4}
            fill={palette.paper}
            stroke={palette.muted}
            strokeWidth={1.2}
            strokeDasharray="3 2"
          />
          <path d="M5 12H19" stroke={palette.muted} strokeWidth={1.2} />
          <path d="M6 15.5L10 8.5L14 15.5L18 8.5" {...mark} strokeWidth={2} stroke={palette.ink} />
        </g>
      );
    case null:
      return <path d="M8 12H16" {...mark} strokeWidth={1.6} stroke={palette.muted} />;
  }
}

/**
 * Whether the target will be met as things stand: filled circle with a tick, open circle with a cross, dashed circle
 * with a line that crosses its target. Drawn for this program.
 */
export function AssuranceIcon({ icon, palette = paperPalette, size = 24, alt }: AssuranceIconProps) {
  const named = alt === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': alt } as const);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={size} height={size} viewBox="0 0 24 24" {...named}>
      <Mark icon={icon} palette={palette} />
    </svg>
  );
}
