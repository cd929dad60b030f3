/** Ends and step of a value axis. */
export interface ValueAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/**
 * An axis of round numbers with room above for a note. It starts at nought when the figures come near it; otherwise
 * where the figures are, because a control chart is read by its limits and not by the height of a bar.
 * @param bounds least and greatest value the unit can take; a limit beyond them is not drawn, as in the pack's own charts.
 */
export function valueAxis(values: readonly number[], bounds: readonly [number, number]): ValueAxis {
  const [least, most] = bounds;
  const possible = values.filter((value) => value >= least && value <= most);
  if (possible.length === 0) return { minimum: 0, maximum: 1, step: 0.2 };
  const low = possible.reduce((a, b) => Math.min(a, b));
  const high = possible.reduce((a, b) => Math.max(a, b));
  const from = low >= 0 && low < high * 0.4 ? 0 : low;
  const spread = high - from || Math.abs(high) * 0.1 || 1;
  const step = roundStep(spread / 4);
  const minimum = Math.max(least, Math.floor((from - (from === 0 ? 0 : spread * 0.1)) / step + 1e-9) * step);
  const maximum = Math.min(most, Math.ceil((high + spread * 0.15) / step - 1e-9) * step);
  return { minimum: tidy(minimum), maximum: tidy(maximum), step: tidy(step) };
}

/** The first of 1, 2, 2.5, 5, 10 … at or above. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

const tidy = (value: number): number => Number(value.toPrecision(12));
