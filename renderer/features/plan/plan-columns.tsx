import type { ActionRow } from '#shared/contract/actions.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { severity, type Colour } from '#shared/domain/rating/rating.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import type { GridColumn } from '../../components/grid-column.ts';
import { RatingTag } from '../../components/RatingTag.tsx';

/** Sorts the worst first; not rated after all that is. */
const order = (colour: Colour | null): number => -(colour === null ? -2 : (severity(colour) ?? -1));
const optionalTag = (colour: Colour | null) =>
  colour === null ? <span className="muted">{nothingSymbol}</span> : <RatingTag colour={colour} />;

export const planColumns: readonly GridColumn<ActionRow>[] = [
  { key: 'ref', label: 'Ref', width: 70, value: (row) => row.ref },
  {
    key: 'title',
    label: 'Action',
    width: 228,
    value: (row) => row.title,
    render: (row) => (
      <span className="clamp">
        {row.highPriority ? <span className="tag tag-warning">Priority</span> : null} {row.title}
      </span>
    ),
  },
  {
    key: 'own',
    label: 'Owner says',
    width: 164,
    value: (row) => order(row.ownRating),
    render: (row) => (
      <span className="rating-tag">
        {optionalTag(row.ownRating)}
        {row.ownerGreener ? <span className="tag tag-warning">greener</span> : null}
      </span>
    ),
  },
  {
    key: 'rule',
    label: 'Rule says',
    width: 102,
    value: (row) => order(row.byRule.colour),
    render: (row) => <RatingTag colour={row.byRule.colour} />,
  },
  {
    key: 'board',
    label: 'Board says',
    width: 102,
    value: (row) => order(row.moderated ? row.rating.colour : null),
    render: (row) => optionalTag(row.moderated ? row.rating.colour : null),
  },
  { key: 'because', label: 'Why', width: 252, value: (row) => row.rating.because },
  { key: 'slippage', label: 'Slipped, days', width: 76, numeric: true, value: (row) => row.slippageDays },
  {
    key: 'baseline',
    label: 'Baseline due',
    width: 96,
    value: (row) => row.baselineDueOn,
    render: (row) => shortDate(row.baselineDueOn),
  },
  {
    key: 'agreed',
    label: 'Agreed due',
    width: 96,
    value: (row) => row.agreedDueOn,
    render: (row) => shortDate(row.agreedDueOn),
  },
  {
    key: 'forecast',
    label: 'Forecast',
    width: 96,
    value: (row) => row.forecastOn,
    render: (row) => (row.forecastOn === null ? nothingSymbol : shortDate(row.forecastOn)),
  },
  {
    key: 'progress',
    label: 'Progress',
    width: 82,
    numeric: true,
    // Not reported sorts below nothing done.
    value: (row) => row.progressPercent ?? -1,
    render: (row) => (row.progressPercent === null ? nothingSymbol : `${row.progressPercent}%`),
  },
  { key: 'lead', label: 'Lead', width: 150, value: (row) => row.lead },
  { key: 'workstream', label: 'Workstream', width: 150, value: (row) => row.workstream },
];
