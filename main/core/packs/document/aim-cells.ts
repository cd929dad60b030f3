import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { Cell, OriginId } from '#shared/domain/pack/document.ts';
import { distanceFrom, targetFor, wantedFor, type TargetInForce } from '#shared/domain/rating/indicator-target.ts';
import { textOr } from './cells.ts';
import type { OriginRegister } from './origins.ts';

/**
 * What the figure of a month is held against, the trajectory's own aim where that is it: a figure with its origin. A
 * range, and that there is no target, are words.
 */
export function targetCell(
  { row, facts }: Pick<IndicatorDetail, 'row' | 'facts'>,
  period: Period,
  printed: string,
  origins: OriginRegister,
): Cell {
  const held = targetFor(facts, period);
  const wanted = wantedFor(facts.definition, held);
  if (held === null || wanted === null || wanted.kind === 'range') return textOr(printed);
  const origin = targetOrigin(row.code, period, held, origins);
  return { kind: 'number', value: wanted.target, text: printed, unit: row.unit, origin };
}

/** How far the figure is from what it is held against; that it is on target or inside its range is said in words. */
export function distanceCell(
  { row, facts, period }: IndicatorDetail,
  valueOrigin: OriginId | null,
  origins: OriginRegister,
): Cell {
  const held = targetFor(facts, period);
  const wanted = wantedFor(facts.definition, held);
  if (row.value === null || valueOrigin === null || wanted === null || !/\d/u.test(row.distanceText))
    return textOr(row.distanceText);
  const aim =
    held === null || wanted.kind === 'range'
      ? origins.record('indicator', row.code)
      : targetOrigin(row.code, period, held, origins);
  return {
    kind: 'number',
    value: distanceFrom(row.value, wanted, facts.definition).value,
    text: row.distanceText,
    unit: row.unit,
    origin: origins.calculation('Distance of the figure from what it is held against', [valueOrigin, aim]),
  };
}

function targetOrigin(code: string, period: Period, { basis, of }: TargetInForce, origins: OriginRegister): OriginId {
  if (of === 'trajectory') return origins.record('trajectory', `${code} ${period}`);
  return origins.record('target', `${code}${basis === '' ? '' : `: ${basis}`}`);
}
