import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { formatValue } from '#shared/domain/units.ts';
import { polarityLabels, unitLabels } from '#shared/wording/indicator-labels.ts';

/** What the indicator counts now. */
export function DefinitionNow({ detail: { row } }: { readonly detail: CatalogueDetail }) {
  const { definition, owner, monthly } = row.entry;
  const { unit, rangeLow, rangeHigh } = definition;
  const range =
    rangeLow === null || rangeHigh === null ? '' : `${formatValue(rangeLow, unit)} to ${formatValue(rangeHigh, unit)}`;
  const terms: readonly (readonly [string, string])[] = [
    ['Group', definition.group],
    ['Owner', owner === null ? '' : `${owner.role}, ${owner.agency}`],
    ['Unit', unitLabels[unit]],
    ['Which way is better', polarityLabels[definition.polarity]],
    ['Range', range],
    ['Counted', definition.numeratorLabel],
    ['Out of', definition.denominatorLabel],
    ['Statutory timescale', definition.statutoryTimescale],
    ['Data source', definition.dataSource],
    ['Returned', monthly ? 'Every month' : 'Now and then, as published'],
    ['In force', `Version ${row.version}, from ${periodInWords(row.effectiveFrom)}`],
  ];
  return (
    <dl className="summary-list">
      {terms
        .filter(([, text]) => text !== '')
        .map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
