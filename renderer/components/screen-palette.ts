import { paperPalette, type ChartPalette } from '#shared/charts/theme.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

const rating = (colour: Colour) => ({
  ...paperPalette.ratings[colour],
  fill: `var(--rating-${colour})`,
  text: `var(--rating-${colour}-ink)`,
});

/** The charts' palette as design tokens, so the pictures follow the theme. */
export const screenPalette: ChartPalette = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  grid: 'var(--chart-grid)',
  paper: 'var(--paper)',
  line: 'var(--chart-line)',
  band: 'var(--chart-band)',
  limit: 'var(--chart-limit)',
  target: 'var(--chart-target)',
  benchmark: 'var(--chart-benchmark)',
  concern: 'var(--chart-concern)',
  improvement: 'var(--chart-improvement)',
  ratings: {
    red: rating('red'),
    amber: rating('amber'),
    green: rating('green'),
    blue: rating('blue'),
    grey: rating('grey'),
  },
};
