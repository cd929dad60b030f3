import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { fold } from '#shared/domain/returns/fold.ts';
import type { SaidMatches } from '#shared/domain/returns/staging/match-indicator.ts';
import type { PercentReading } from '#shared/domain/returns/values/read-figure.ts';
import type { HeldIndicator } from './load-held.ts';

/** Nothing decided by hand: a file is read as recognised or remembered. */
export const noDecisions: ReturnDecisions = {
  mappings: [],
  matches: [],
  percentages: [],
  provisional: false,
  remember: true,
};

/** What was said of texts and percentages, ready to look up. @throws Refusal `IndicatorNotFound` for a code that is none of ours */
export function decisionMaps(
  { matches, percentages }: ReturnDecisions,
  indicators: readonly HeldIndicator[],
): { readonly byHand: SaidMatches; readonly percentages: ReadonlyMap<string, PercentReading> } {
  const codes = new Set(indicators.map(({ code }) => code));
  const check = (code: string): void => {
    if (!codes.has(code)) throw indicatorNotFound(code);
  };
  for (const { indicator } of matches) if (indicator !== null) check(indicator);
  for (const { indicator } of percentages) check(indicator);
  return {
    byHand: new Map(matches.map(({ text, indicator }) => [fold(text), indicator])),
    percentages: new Map(percentages.map(({ indicator, as }) => [indicator, as])),
  };
}

const indicatorNotFound = (code: string): Refusal =>
  new Refusal({
    code: 'IndicatorNotFound',
    message: `There is no indicator ${code} in this workspace, so nothing can be read as it.`,
    where: code,
    next: 'Give the code of an indicator of this workspace.',
  });
