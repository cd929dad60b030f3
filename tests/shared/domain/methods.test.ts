import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { yearToDateFigure } from '#main/core/indicators/derived-figures.ts';
import { rateAction } from '#shared/domain/rating/action-rating.ts';
import { findingStates } from '#shared/domain/rating/finding-state.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import { nationalComparison } from '#shared/domain/rating/national-target.ts';
import { rollUp } from '#shared/domain/rating/roll-up.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { explainOptions } from '#shared/domain/spc/explain-options.ts';
import { explainAssurance, explainVariation } from '#shared/domain/spc/explain.ts';
import { printedOf, withTotals } from './disclosure/count-tables.ts';
import { aChange, anAction, anUpdate } from './rating/action-builder.ts';
import { aValue, anIndicator } from './rating/indicator-builder.ts';
import { ruleSet } from './resources.ts';
import { packageOptions, references } from './spc/fixtures.ts';
import { analyse, months, noise } from './spc/series-builder.ts';

/** With the padding of tables taken out, which is the formatter's business. */
const read = (name: string) =>
  readFileSync(new URL(`../../../docs/methods/${name}`, import.meta.url), 'utf8').replaceAll(/ +/g, ' ');
const quotesOf = (text: string) => [...text.matchAll(/^> (.+)$/gm)].map((match) => match[1]);

describe('the methods documents say what the program does', () => {
  test('every sentence quoted in rating.md is one the rules produce', () => {
    const rate = (given: Parameters<typeof anAction>[0], asAtOn: string) =>
      rateAction(anAction(given), asAtOn, ruleSet).because;
    const moved = anAction({ dueDateChanges: [aChange('2019-05-20', '2019-07-31')] });
    const indicator = anIndicator({ target: 95, amberLimit: 90, values: [aValue('2019-06', 90.8)] });
    const point = { period: '2019-06', target: 80, reason: 'Recovery plan', decidedBy: 'Board' };
    const onTrajectory = anIndicator(
      { target: 95, amberLimit: 90, values: [aValue('2019-06', 78)] },
      { trajectory: [point], nationalTargets: indicator.targets.map((target) => ({ ...target, target: 97 })) },
    );
    const reds = ['red', 'red', 'green', 'green', 'green', 'green', 'green'] as const;
    expect(quotesOf(read('rating.md'))).toStrictEqual([
      rate({ baselineDueOn: '2019-11-01', updates: [anUpdate('2019-11-10')] }, '2019-11-15'),
      rate({ updates: [anUpdate('2019-03-01', { progressPercent: 90, forecastOn: '2019-05-10' })] }, '2019-03-02'),
      rate({ baselineDueOn: '2020-12-31', updates: [anUpdate('2019-01-01', { progressPercent: 100 })] }, '2019-02-06'),
      rate({ updates: [anUpdate('2019-03-02', { progressPercent: 10 })] }, '2019-03-02'),
      rate({ updates: [anUpdate('2019-03-02', { progressPercent: null })] }, '2019-03-02'),
      slippageOf(moved, '2019-05-20').because,
      rateIndicator(indicator, '2019-06', ruleSet).rating.because,
      rateIndicator(onTrajectory, '2019-06', ruleSet).rating.because,
      nationalComparison(onTrajectory, '2019-06', aValue('2019-06', 90.8)),
      rollUp(
        reds.map((colour) => ({ colour, highPriority: false })),
        ruleSet,
      ).rating.because,
    ]);
  });

  test('rating.md names the rule set, its thresholds and every state of a finding', () => {
    const text = read('rating.md');
    const { action, indicator, rollUp: shares } = ruleSet;
    const named = [
      `\`${ruleSet.id}\``,
      `up to ${action.evidenceGraceDays} days`,
      `more than ${action.updateCycleDays} days / more than ${2 * action.updateCycleDays} days`,
      `more than ${action.behindAmberPoints} points / ${action.behindRedPoints} points`,
      `denominator under ${indicator.smallDenominator}`,
      `${shares.redShare * 100}% of the rated`,
      ...findingStates.map((state) => `| \`${state}\` |`),
    ];
    expect(named.filter((words) => !text.includes(words))).toStrictEqual([]);
  });

  test('every sentence quoted in spc.md is one the program writes, and the number of points is true', () => {
    const falling = analyse([...noise(17), -0.5, -0.6, -0.5, -0.6, -0.5, -0.6, -0.5], {
      fixAfter: 16,
      direction: 'decrease',
    });
    const target = analyse(noise(16), { target: 9 });
    const sixInARow = [...noise(16), -0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5];
    const text = read('spc.md');
    expect(quotesOf(text)).toStrictEqual([
      explainVariation(falling, { noun: 'month' }),
      explainAssurance(target, 9, { direction: 'increase', noun: 'month' }),
      ...explainOptions(months(sixInARow), { ...packageOptions, fixAfter: 16 }, 'month'),
    ]);
    expect(text).toContain(
      `${references.length} outputs of the package, ${references.flatMap((one) => one.points).length} points`,
    );
  });

  test('every sentence quoted in indicators.md is one the program writes', () => {
    const waiting = anIndicator({ unit: 'count', values: [aValue('2019-04', 5)] });
    const moment = {
      ...waiting,
      definition: { ...waiting.definition, name: 'Children waiting', numeratorLabel: 'at month end' },
    };
    const parts = { numerator: 1, denominator: 2 };
    const values = [
      aValue('2019-04', 50, parts),
      aValue('2019-05', null, { marker: 'suppressed' }),
      aValue('2019-06', 50, parts),
    ];
    const partial = yearToDateFigure(anIndicator({ values }), '2019-06').because;
    const text = read('indicators.md');
    expect(quotesOf(text)).toStrictEqual([
      yearToDateFigure(moment, '2019-04').because,
      partial.slice(partial.indexOf('Partial')),
    ]);
    expect(text).toContain(`under the rule set's limit (${ruleSet.indicator.smallDenominator})`);
  });

  test('the table in disclosure-control.md is the one the rule makes', () => {
    const counts = [
      [3, 10, 30],
      [12, 11, 40],
      [50, 60, 70],
    ];
    const printed = [withTotals(counts, 'both'), printedOf(counts, 'both')].flatMap((table) =>
      table.map((line, i) => {
        const figures = line.map((figure) => (figure === null ? '`c`' : String(figure)));
        return `| ${['X', 'Y', 'Z', 'Total'][i] ?? ''} | ${figures.join(' | ')} |`;
      }),
    );
    const lines = read('disclosure-control.md').split('\n');
    expect(lines.filter((line) => /^\| (X|Y|Z|Total) /.test(line))).toStrictEqual(printed);
  });
});
