import { Link } from '@tanstack/react-router';
import type { CatalogueRow } from '#shared/contract/catalogue.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/entry.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { formatDistance, formatValue } from '#shared/domain/units.ts';
import { polarityLabels, unitLabels } from '#shared/wording/indicator-labels.ts';
import { Scroller } from '../../../components/Scroller.tsx';

/** The indicators by group; the code leads to everything that is set of one. */
export function CatalogueTable({ rows }: { readonly rows: readonly CatalogueRow[] }) {
  const groups = Map.groupBy(rows, (row) => row.entry.definition.group);
  return (
    <Scroller label="Table of the catalogue">
      <table className="table catalogue-table">
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">Unit</th>
            <th scope="col">Target</th>
            <th scope="col">Owner</th>
            <th scope="col">Definition</th>
          </tr>
        </thead>
        {[...groups].map(([group, members]) => (
          <tbody key={group}>
            <tr className="band">
              <th scope="rowgroup" colSpan={5}>
                {group}
              </th>
            </tr>
            {members.map((row) => (
              <Line key={row.entry.code} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}

function Line({ row: { entry, version, effectiveFrom } }: { readonly row: CatalogueRow }) {
  const { definition } = entry;
  return (
    <tr>
      <th scope="row">
        <Link to="/catalogue/indicators/$code" params={{ code: entry.code }}>
          {entry.code} {definition.name}
        </Link>
        {entry.retiredFrom === null ? null : (
          <span className="tag tag-warning">retired from {periodInWords(entry.retiredFrom)}</span>
        )}
      </th>
      <td>
        {unitLabels[definition.unit]}
        <span className="quiet">{polarityLabels[definition.polarity]}</span>
      </td>
      <td>
        {targetWords(entry)}
        {entry.target === null || entry.target.basis === '' ? null : (
          <span className="quiet">{entry.target.basis}</span>
        )}
        {entry.nationalTarget?.target === null || entry.nationalTarget === null ? null : (
          <span className="quiet">National: {formatValue(entry.nationalTarget.target, definition.unit)}</span>
        )}
        {entry.trajectory.length === 0 ? null : (
          <span className="quiet">
            Trajectory of {entry.trajectory.length} {entry.trajectory.length === 1 ? 'month' : 'months'}
          </span>
        )}
      </td>
      <td>
        {entry.owner === null ? <span className="muted">None</span> : entry.owner.role}
        {entry.owner === null ? null : <span className="quiet">{entry.owner.agency}</span>}
      </td>
      <td>
        Version {version}
        <span className="quiet">from {periodInWords(effectiveFrom)}</span>
      </td>
    </tr>
  );
}

/** "at least 95.0%, amber to 90.0%", "15.0% to 30.0%, amber to 3.0 points outside"; words where there is none. */
function targetWords({ definition: { polarity, unit, rangeLow, rangeHigh }, target }: CatalogueEntry): string {
  const text = (value: number): string => formatValue(value, unit);
  if (polarity === 'context') return 'Context only';
  if (polarity === 'range') {
    if (rangeLow === null || rangeHigh === null) return 'No range';
    const margin = target?.amberLimit ?? null;
    return `${text(rangeLow)} to ${text(rangeHigh)}${margin === null ? '' : `, amber to ${formatDistance(margin, unit)} outside`}`;
  }
  if (target === null || target.target === null) return 'No target';
  const amber = target.amberLimit === null ? '' : `, amber to ${text(target.amberLimit)}`;
  return `${polarity === 'higher' ? 'at least' : 'at most'} ${text(target.target)}${amber}`;
}
