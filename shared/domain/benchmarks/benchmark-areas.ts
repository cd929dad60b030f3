import type { Benchmark } from '../indicator.ts';
import { fold } from '../returns/fold.ts';

export type AreaKind = Benchmark['area'];
export const areaKinds = [
  'authority',
  'statistical_neighbours',
  'region',
  'england',
] as const satisfies readonly AreaKind[];

/** The statistical regions of England (ONS), the one of London also as DfE divides it. */
const regions = new Set([
  'east midlands',
  'east of england',
  'london',
  'inner london',
  'outer london',
  'north east',
  'north west',
  'south east',
  'south west',
  'west midlands',
  'yorkshire and the humber',
]);

/** Which text of the file stands for which area, and how that is known; `open` asks a person. */
export interface AreaMatch {
  /** Null where the file has no such area, or a person said so. */
  readonly text: string | null;
  readonly how: 'recognised' | 'said' | 'remembered' | 'not_there' | 'open';
  /** What it could be; only where it is open. */
  readonly candidates: readonly string[];
}

/** What people said: the text of an area, or null for "none of these". */
export type AreaAnswers = { readonly [Kind in AreaKind]?: string | null | undefined };

const plainName = (text: string): string => fold(text.replaceAll('_', ' '));

/** "Northamptonshire County Council" and "northamptonshire" are one authority. */
const authorityName = (text: string): string =>
  plainName(text)
    .replaceAll(/\b(?:county|city|borough|metropolitan|district|unitary|royal|london|council|authority|of|the)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function kindOf(text: string, authority: string): AreaKind | null {
  const name = plainName(text);
  if (name === 'england' || name === 'national') return 'england';
  if (/\bneighbours?\b/.test(name) || /^sns?\b/.test(name)) return 'statistical_neighbours';
  if (regions.has(name)) return 'region';
  const own = authorityName(authority);
  return own !== '' && authorityName(text) === own ? 'authority' : null;
}

/**
 * Finds our authority, its neighbours, its region and England among the areas of a file. Two that could be one kind, or
 * no authority of our name, are asked about; an answer stands before everything, and a remembered one before a guess.
 */
export function matchAreas(
  areas: readonly string[],
  authority: string,
  said: AreaAnswers,
  remembered: AreaAnswers,
): Readonly<Record<AreaKind, AreaMatch>> {
  const match = (kind: AreaKind): AreaMatch => {
    const answer = said[kind];
    if (answer === null || (answer !== undefined && areas.includes(answer)))
      return { text: answer, how: 'said', candidates: [] };
    const known = remembered[kind];
    if (typeof known === 'string' && areas.includes(known)) return { text: known, how: 'remembered', candidates: [] };
    const found = areas.filter((text) => kindOf(text, authority) === kind);
    const [only, second] = found;
    if (only !== undefined && second === undefined) return { text: only, how: 'recognised', candidates: [] };
    if (only !== undefined) return { text: null, how: 'open', candidates: found };
    if (kind !== 'authority') return { text: null, how: 'not_there', candidates: [] };
    const unknown = areas.filter((text) => kindOf(text, authority) === null);
    return unknown.length === 0
      ? { text: null, how: 'not_there', candidates: [] }
      : { text: null, how: 'open', candidates: unknown };
  };
  return {
    authority: match('authority'),
    statistical_neighbours: match('statistical_neighbours'),
    region: match('region'),
    england: match('england'),
  };
}

const small = new Set(['of', 'and', 'the']);
const capitals = (name: string): string =>
  name
    .split(' ')
    .map((word, index) => (index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');

/** An area as charts and packs print it, whatever a heading such as `sn_mean_2021model` or `east_midlands` calls it. */
export function printedArea(kind: AreaKind, text: string): string {
  switch (kind) {
    case 'england':
      return 'England';
    case 'statistical_neighbours':
      return text.includes('_') ? `Statistical neighbours (${plainName(text).replace(/^sns? /, '')})` : text;
    case 'authority':
    case 'region':
      return text === text.toLowerCase() ? capitals(plainName(text)) : text;
  }
}
