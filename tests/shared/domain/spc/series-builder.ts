import { addMonths } from '#shared/domain/dates.ts';
import type { SpcInput, SpcResult } from '#shared/domain/spc/series.ts';
import { xmr, type XmrOptions } from '#shared/domain/spc/xmr.ts';
import { packageOptions } from './fixtures.ts';

/** Values as consecutive months from April 2018. */
export const months = (values: readonly (number | null)[]): SpcInput[] =>
  values.map((y, i) => ({ x: addMonths('2018-04', i), y }));

export const analyse = (values: readonly (number | null)[], options: Partial<XmrOptions> = {}): SpcResult =>
  xmr(months(values), { ...packageOptions, ...options });

export const labels = (result: SpcResult): string[] => result.points.map((point) => point.specialCauseType);

/** Alternating noise of one about zero: 16 points with mean 0 and limits at ±5.32. */
export const noise = (count: number): number[] => Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 1 : -1));
