import { fold } from '../fold.ts';
import { findMarker } from '../values/markers.ts';
import { monthNumberOf } from './open-data-time.ts';
import { cellText, type SheetCell } from '../sheet/sheet-data.ts';

/** Heading as the standard of *Explore education statistics* writes it: `Time period` and `time_period` are one. */
export const snakeCase = (text: string): string => fold(text).replaceAll(/[\s_]+/g, '_');

/** Columns that say where a row is of. */
const areas = [
  'country',
  'region',
  'la',
  'old_la',
  'new_la',
  'lad',
  'local_authority',
  'local_authority_district',
].concat(
  [
    'pcon',
    'parliamentary_constituency',
    'ward',
    'school',
    'trust',
    'trust_id',
    'sponsor',
    'institution',
    'provider',
    'msoa',
  ],
  [
    'lsoa',
    'opportunity_area',
    'local_enterprise_partnership',
    'rsc_region_lead',
    'mayoral_combined_authority',
    'police_force_area',
  ],
  ['local_skills_improvement_plan_area', 'english_devolved_area', 'planning_area'],
);
const isArea = new Set([
  'geographic_level',
  'time_period',
  'time_identifier',
  'school_urn',
  'school_laestab',
  'provider_ukprn',
  ...areas.flatMap((area) => [`${area}_code`, `${area}_name`]),
]);

/** Which headings make a sheet open data, wherever they stand. */
export const requiredHeadings = ['time_period', 'time_identifier', 'geographic_level'] as const;

export const isAreaHeading = (heading: string): boolean => isArea.has(heading);

/** A cell of a measure holds a number or a symbol; anything else makes its column one that breaks figures down. */
export function isFigure(cell: SheetCell): boolean {
  if (cell.kind !== 'text') return cell.kind !== 'boolean' && cell.kind !== 'date';
  const text = cell.value.trim();
  return /^[+-]?[\d,]*\.?\d+(?:e[+-]?\d+)?\s?%?$/i.test(text) || findMarker(text) !== null;
}

/** "Total" and "All" are every child; other values of a filter are a breakdown. */
export const isTotalOfFilter = (cell: SheetCell | null): boolean =>
  cell !== null && /^(?:total|all)$/.test(fold(cellText(cell)));

/** A heading with one month among its words: `april`, `number_april`, `March_percent`; null for none. */
export function monthOfHeading(heading: string): { readonly month: number; readonly measure: string } | null {
  const words = heading.split(/[\s_]+/);
  const months = words.flatMap((word, index) => {
    const month = monthNumberOf(word);
    return month === null ? [] : [{ month, index }];
  });
  const [only] = months;
  if (only === undefined || months.length > 1) return null;
  return { month: only.month, measure: words.filter((_, index) => index !== only.index).join(' ') };
}
