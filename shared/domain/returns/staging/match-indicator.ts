import type { Period } from '../../dates.ts';
import type { Polarity, Unit } from '../../indicator.ts';
import { fold } from '../fold.ts';
import { blocking, type RowProblem } from './row-problem.ts';

/** The definition of an indicator from a month on, as far as a return can go wrong over it. */
export interface DefinitionInForce {
  readonly version: number;
  readonly effectiveFrom: Period;
  readonly name: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  /** Why the definition was changed; empty for the first. */
  readonly reason: string;
}

/** What staging must know of an indicator. */
export interface KnownIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
  /** Returned every month; then a month without a figure is a gap. */
  readonly monthly?: boolean;
  /** From this month on no figure is kept. */
  readonly retiredFrom?: Period | null;
  /** Oldest first. */
  readonly versions?: readonly DefinitionInForce[];
  /** Months in which the control limits begin anew, oldest first. */
  readonly rebases?: readonly Period[];
}

/** The definition in force in a period; before the first one took effect the first one stands. */
export function definitionFor({ versions = [] }: KnownIndicator, period: Period): DefinitionInForce | null {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= period) ?? versions[0] ?? null;
}

type IndicatorMatch =
  | { readonly kind: 'found'; readonly indicator: KnownIndicator }
  /** A person said that this is none of ours. */
  | { readonly kind: 'left_out' }
  /** `candidates`: those that it could be, where the texts themselves name some. */
  | { readonly kind: 'problem'; readonly problem: RowProblem; readonly candidates: readonly KnownIndicator[] };

/** Finds the indicator that a row's code and name mean. */
export type IndicatorMatcher = (code: string, name: string) => IndicatorMatch;

/** What people said that a text means, by the folded text: a code, or null to leave its rows out. */
export type SaidMatches = ReadonlyMap<string, string | null>;

export interface MatchDecisions {
  /** For this file; these count before anything that the file says. */
  readonly byHand?: SaidMatches;
  /** Remembered for its sender; asked last, so that a code of ours always means that indicator. */
  readonly remembered?: SaidMatches;
}

/** The text under which a row without a known indicator is asked about and remembered: both parts, since either alone may be a mere row number. */
export const matchText = (code: string, name: string): string => [code, name].filter((part) => part !== '').join(' ');

/** Codes compare without spaces: `FD 02`, `fd02` and `FD02` are one; hyphens and dots count. */
const foldCode = (text: string): string => fold(text).replaceAll(' ', '');

/**
 * Matches by code, then by exact name (spaces and case folded), then by what was remembered for the sender; never by a
 * similar name: a figure under the wrong indicator is worse than one that is refused. A single column headed
 * "Indicator" may hold either.
 */
export function createMatcher(
  indicators: readonly KnownIndicator[],
  { byHand = new Map(), remembered = new Map() }: MatchDecisions = {},
): IndicatorMatcher {
  const find = createFinder(indicators);
  const asSaid = (said: SaidMatches, code: string, name: string): IndicatorMatch | null => {
    const decided = saidOf(said, code, name);
    if (decided === undefined) return null;
    if (decided === null) return { kind: 'left_out' };
    const [indicator] = find(decided);
    return indicator === undefined ? null : { kind: 'found', indicator };
  };
  const decide = (code: string, name: string): IndicatorMatch => {
    const byText = asSaid(byHand, code, name) ?? matchTexts(find, code, name);
    return byText.kind === 'problem' ? (asSaid(remembered, code, name) ?? byText) : byText;
  };
  // A file has few texts and many rows; two maps, as joining the texts of each row would cost more than the look-up.
  const cache = new Map<string, Map<string, IndicatorMatch>>();
  return (code, name) => {
    const ofCode = cache.get(code) ?? new Map<string, IndicatorMatch>();
    if (ofCode.size === 0) cache.set(code, ofCode);
    const known = ofCode.get(name);
    if (known !== undefined) return known;
    const match = decide(code, name);
    ofCode.set(name, match);
    return match;
  };
}

function saidOf(said: SaidMatches, code: string, name: string): string | null | undefined {
  if (said.size === 0) return undefined;
  const texts = [matchText(code, name), code, name].filter((text) => text !== '').map(fold);
  const known = texts.find((text) => said.has(text));
  return known === undefined ? undefined : said.get(known);
}

type Finder = (text: string) => readonly KnownIndicator[];

function createFinder(indicators: readonly KnownIndicator[]): Finder {
  const byCode = new Map(indicators.map((indicator) => [foldCode(indicator.code), indicator]));
  const byName = Map.groupBy(indicators, (indicator) => fold(indicator.name));
  return (text) => {
    if (text === '') return [];
    const coded = byCode.get(foldCode(text));
    // Open data writes names as headings: `contacts_received`.
    return coded === undefined
      ? (byName.get(fold(text)) ?? byName.get(fold(text.replaceAll('_', ' '))) ?? [])
      : [coded];
  };
}

function matchTexts(find: Finder, code: string, name: string): IndicatorMatch {
  const byTheCode = find(code);
  const byTheName = find(name);
  const candidates = byTheCode.length > 0 ? byTheCode : byTheName;
  const [indicator, second] = candidates;
  if (indicator === undefined) {
    const problem = blocking('IndicatorUnknown', `No indicator has ${described(code, name)}.`);
    return { kind: 'problem', problem, candidates: [] };
  }
  if (second !== undefined) {
    const codes = candidates.map((each) => each.code).join(', ');
    const sentence = `Several indicators are named "${name || code}" (${codes}): give the code.`;
    return { kind: 'problem', problem: blocking('IndicatorAmbiguous', sentence), candidates };
  }
  if (byTheName.length > 0 && !byTheName.includes(indicator)) {
    const sentence = `The code ${code} is of "${indicator.name}", but the name "${name}" is of ${byTheName.map((each) => each.code).join(', ')}.`;
    return {
      kind: 'problem',
      problem: blocking('IndicatorContradicted', sentence),
      candidates: [indicator, ...byTheName],
    };
  }
  return { kind: 'found', indicator };
}

function described(code: string, name: string): string {
  if (code === '') return `the name "${name}"`;
  return name === '' ? `the code or name "${code}"` : `the code "${code}" or the name "${name}"`;
}
