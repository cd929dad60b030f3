import { mostCompared, type Comparison } from '#shared/contract/indicator-reading.ts';
import { addMonths } from '#shared/domain/dates.ts';
import { chartAlt, spcChart } from '#shared/domain/pack/spc-chart.ts';
import { spcWindow } from '#shared/domain/pack/spc-window.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { indicatorRow } from './indicator-row.ts';
import { loadDefinitions } from './load-definitions.ts';
import { inUse, loadCatalogued } from './load-in-use.ts';
import { loadIndicators } from './load-indicators.ts';

/** How many months the small charts cover: two years, so that the same season is seen twice. */
const monthsCompared = 24;

/**
 * Some indicators as small charts over the same months: those named, or every one of a group that has ever had a figure.
 * A code that is not in use in the period is left out.
 * @throws Refusal `TooManyToCompare`
 */
export async function compareIndicators(
  { db, asAt, asAtOn, period, ruleSet }: PeriodInView,
  wanted: { readonly codes: readonly string[]; readonly group: string },
): Promise<Comparison> {
  const definitions = await loadDefinitions(db, asAt, period);
  const onOffer = (await loadCatalogued(db, asAt)).flatMap((indicator) => {
    const known = definitions.get(indicator.id);
    if (known === undefined || !inUse(indicator, period)) return [];
    return [{ code: indicator.code, name: known.definition.name, group: known.definition.group }];
  });
  const ofGroup = onOffer.filter(({ group }) => wanted.group !== '' && group === wanted.group);
  const codes = wanted.codes.length > 0 ? wanted.codes : ofGroup.map(({ code }) => code);
  const facts = codes.length === 0 ? [] : await loadIndicators(db, asAt, period, codes);
  const shown = wanted.codes.length > 0 ? facts : facts.filter(({ values }) => values.length > 0);
  if (shown.length > mostShown) throw tooMany(wanted.group, shown.length);
  const from = addMonths(period, 1 - monthsCompared);
  return {
    period,
    asAtOn,
    from,
    to: period,
    charts: shown.map((one) => ({
      row: indicatorRow(one, asAtOn, period, ruleSet),
      chart: spcWindow(spcChart(one, period, ruleSet), from, period),
      chartAlt: chartAlt(one, period, ruleSet),
    })),
    onOffer,
  };
}

/** A whole group may be larger than a choice by hand, but not a book. */
const mostShown = mostCompared * 4;

const tooMany = (group: string, count: number): Refusal =>
  new Refusal({
    code: 'TooManyToCompare',
    message: `${group} has ${count} indicators with figures; at most ${mostShown} are shown side by side.`,
    where: group,
    next: `Choose up to ${mostCompared} of them.`,
  });
