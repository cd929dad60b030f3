import { fold } from '../fold.ts';

/** What a column of a long return holds. */
export const columnRoles = [
  'code',
  'name',
  'period',
  'numerator',
  'denominator',
  'value',
  'comment',
  'status',
  'year',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Headings met in returns, the most exact first: where two columns could have the same role, the earlier heading wins. */
const headingsByRole: Readonly<Record<ColumnRole, readonly string[]>> = {
  code: [
    'indicator code',
    'code',
    'kpi code',
    'measure code',
    'indicator id',
    'kpi id',
    'indicator ref',
    'kpi ref',
    'measure ref',
    'indicator no',
    'kpi no',
    'reference',
    'ref',
    'ref no',
    'kpi',
    'indicator',
    'measure',
    'id',
  ],
  name: [
    'indicator name',
    'kpi name',
    'measure name',
    'indicator title',
    'name',
    'indicator description',
    'description',
    'title',
    'indicator',
    'kpi',
    'measure',
    'performance indicator',
    'key performance indicator',
    'performance measure',
  ],
  period: [
    'period',
    'month',
    'reporting period',
    'reporting month',
    'period ending',
    'month ending',
    'date',
    'time period',
    'return period',
    'return month',
  ],
  numerator: ['numerator', 'num', 'numerator value', 'numerator count'],
  denominator: ['denominator', 'den', 'denom', 'out of', 'denominator value', 'denominator count'],
  value: [
    'value',
    'actual',
    'result',
    'performance',
    'figure',
    'outturn',
    'indicator value',
    'actual value',
    'actual performance',
    'actual this month',
    'month actual',
    'monthly actual',
    'this month',
    'current month',
    'in month',
    'in-month',
    'month value',
    'monthly value',
    'month figure',
    'month result',
    'performance this month',
    'percentage',
    'percent',
    '%',
    'rate',
    'score',
  ],
  comment: ['comment', 'comments', 'commentary', 'notes', 'note', 'narrative', 'remarks', 'explanation'],
  year: ['year', 'financial year', 'fiscal year', 'calendar year', 'reporting year'],
  status: ['provisional', 'data status', 'figure status', 'provisional or final', 'provisional/final', 'p/f', 'status'],
};

/** Whole paragraphs are not looked at. */
const longestHeading = 80;

/** A heading without its punctuation: "Indicator_Code:" and "indicator code" are the same. */
const bareHeading = (text: string): string =>
  fold(text)
    .replaceAll(/[_.:*()]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Roles that a heading can have, each with its place in the order of exactness (0 is the most exact). */
export function rolesOfHeading(text: string): ReadonlyMap<ColumnRole, number> {
  return text.length > longestHeading ? noRoles : (rolesByHeading.get(bareHeading(text)) ?? noRoles);
}

const noRoles: ReadonlyMap<ColumnRole, number> = new Map();
const rolesByHeading = listRoles();

function listRoles(): ReadonlyMap<string, ReadonlyMap<ColumnRole, number>> {
  const roles = new Map<string, Map<ColumnRole, number>>();
  for (const role of columnRoles) {
    for (const [place, heading] of headingsByRole[role].entries()) {
      roles.set(heading, (roles.get(heading) ?? new Map<ColumnRole, number>()).set(role, place));
    }
  }
  return roles;
}

/** "Total", "Grand total", "Sub-total", "Average", "YTD": the label of a row that repeats other rows. */
export const isTotalLabel = (text: string): boolean =>
  text.length <= longestHeading &&
  /^(?:(?:grand|overall|sub)[ -]?)?(?:totals?|average|mean|sum|ytd|year to date)(?: .{0,30})?:?$/.test(
    bareHeading(text),
  );
