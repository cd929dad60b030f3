import type { Unit } from '../indicator.ts';
import { fold } from './fold.ts';

/** What staging must know of an indicator. */
export interface KnownIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
}

type IndicatorMatch =
  | { readonly kind: 'found'; readonly indicator: KnownIndicator }
  | { readonly kind: 'problem'; readonly problem: string };

/** Finds the indicator that a row's code and name mean. */
export type IndicatorMatcher = (code: string, name: string) => IndicatorMatch;

/** Codes compare without spaces: `FD 02`, `fd02` and `FD02` are one; hyphens and dots count. */
const foldCode = (text: string): string => fold(text).replaceAll(' ', '');

/**
 * Matches by code, then by exact name (spaces and case folded), never by a similar name: a figure under the wrong
 * indicator is worse than one that is refused. A single column headed "Indicator" may hold either.
 */
export function createMatcher(indicators: readonly KnownIndicator[]): IndicatorMatcher {
  const byCode = new Map(indicators.map((indicator) => [foldCode(indicator.code), indicator]));
  const byName = new Map<string, KnownIndicator[]>();
  for (const indicator of indicators) {
    const key = fold(indicator.name);
    byName.set(key, [...(byName.get(key) ?? []), indicator]);
  }
  const find = (text: string): readonly KnownIndicator[] => {
    const coded = text === '' ? undefined : byCode.get(foldCode(text));
    return coded === undefined ? (byName.get(fold(text)) ?? []) : [coded];
  };
  return (code, name) => {
    const byTheCode = find(code);
    const byTheName = find(name);
    const candidates = byTheCode.length > 0 ? byTheCode : byTheName;
    const [indicator, second] = candidates;
    if (indicator === undefined) return { kind: 'problem', problem: `No indicator has ${described(code, name)}.` };
    if (second !== undefined) {
      return {
        kind: 'problem',
        problem: `Several indicators are named "${name || code}" (${candidates.map((each) => each.code).join(', ')}): give the code.`,
      };
    }
    if (byTheName.length > 0 && !byTheName.includes(indicator)) {
      return {
        kind: 'problem',
        problem: `The code ${code} is of "${indicator.name}", but the name "${name}" is of ${byTheName.map((each) => each.code).join(', ')}.`,
      };
    }
    return { kind: 'found', indicator };
  };
}

function described(code: string, name: string): string {
  if (code === '') return `the name "${name}"`;
  return name === '' ? `the code or name "${code}"` : `the code "${code}" or the name "${name}"`;
}
