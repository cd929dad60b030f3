import type { Restatement } from '#shared/contract/returns.ts';
import { compareWithHeld } from '#shared/domain/returns/staging/staged-row.ts';
import { decimalsFor, formatValue } from '#shared/domain/units.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';
import type { Marker, Unit } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { definitionFor } from '#shared/domain/returns/staging/match-indicator.ts';
import { loadHeldIndicators } from '../staging/load-held.ts';

/** Past values that a later return changed, newest first. A provisional figure that became final as it was is none. */
export async function listRestatements(db: ReadableDb): Promise<Restatement[]> {
  const indicators = new Map((await loadHeldIndicators(db)).map((indicator) => [indicator.id, indicator]));
  const rows = await db
    .selectFrom('observations as after')
    .innerJoin('observations as before', 'before.id', 'after.revises_id')
    .innerJoin('returns', 'returns.id', 'after.return_id')
    .select(['after.indicator_id', 'after.period', 'after.value', 'after.numerator', 'after.denominator'])
    .select(['after.marker', 'after.reason', 'after.sheet', 'after.cell', 'after.recorded_at'])
    .select(['before.value as was', 'before.numerator as numerator_was', 'before.denominator as denominator_was'])
    .select(['before.marker as marker_was', 'returns.sender', 'returns.file_name'])
    .orderBy('after.recorded_at', 'desc')
    .orderBy('after.id', 'desc')
    .execute();
  return rows.flatMap((row) => {
    const indicator = indicators.get(row.indicator_id);
    const before = {
      value: row.was,
      numerator: row.numerator_was,
      denominator: row.denominator_was,
      marker: row.marker_was,
    };
    if (indicator === undefined || compareWithHeld(row, before) !== 'changed') return [];
    const unit = definitionFor(indicator, row.period)?.unit ?? indicator.unit;
    const [beforeText, afterText] = figureTexts(before, row, unit);
    return {
      indicator: indicator.code,
      indicatorName: indicator.name,
      period: row.period,
      beforeText,
      afterText,
      reason: row.reason,
      sender: row.sender,
      restatedOn: row.recorded_at.slice(0, 10),
      fileName: row.file_name,
      sheet: row.sheet ?? '',
      cell: row.cell ?? '',
    };
  });
}

interface FigureFacts {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
}

/** Both in as many decimals as show that they differ; where the value is the same, the parts are what changed. */
function figureTexts(before: FigureFacts, after: FigureFacts, unit: Unit): readonly [string, string] {
  const withParts = before.value === after.value;
  for (let decimals = decimalsFor(unit, [before.value, after.value]); decimals < 6; decimals++) {
    const texts = [before, after].map((figure) => figureText(figure, unit, decimals, withParts));
    if (texts[0] !== texts[1]) return [texts[0] ?? '', texts[1] ?? ''];
  }
  return [String(before.value), String(after.value)];
}

function figureText(figure: FigureFacts, unit: Unit, decimals: number, withParts: boolean): string {
  const { value, numerator, denominator, marker } = figure;
  if (value === null) return marker === null ? '' : markerWording[marker].label;
  const text = formatValue(value, unit, decimals);
  return withParts ? `${text} (${numerator ?? 'not given'} of ${denominator ?? 'not given'})` : text;
}
