import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { useNavigate } from '@tanstack/react-router';
import type { ComparedAction } from '#shared/contract/ratings.ts';
import { dateInWords, shortDate, type IsoDate } from '#shared/domain/dates.ts';
import { severity, type Colour } from '#shared/domain/rating/rating.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { DataGrid } from '../../components/DataGrid.tsx';
import type { GridColumn } from '../../components/grid-column.ts';
import { RatingTag } from '../../components/RatingTag.tsx';

/** Sorts the worst first; not rated after all that is. */
const order = (colour: Colour | null): number => -(colour === null ? -2 : (severity(colour) ?? -1));
const tagOf = (colour: Colour | null) =>
  colour === null ? <span className="muted">{nothingSymbol}</span> : <RatingTag colour={colour} />;

const columns: readonly GridColumn<ComparedAction>[] = [
  { key: 'ref', label: 'Ref', width: 74, value: ({ row }) => row.ref },
  { key: 'title', label: 'Action', width: 236, value: ({ row }) => row.title },
  {
    key: 'own',
    label: 'Owner',
    width: 110,
    value: ({ row }) => order(row.ownRating),
    render: ({ row }) => tagOf(row.ownRating),
  },
  {
    key: 'rule',
    label: 'Rule',
    width: 110,
    value: ({ row }) => order(row.byRule.colour),
    render: ({ row }) => tagOf(row.byRule.colour),
  },
  {
    key: 'board',
    label: 'Board',
    width: 110,
    value: ({ moderation }) => order(moderation?.colour ?? null),
    render: ({ moderation }) => tagOf(moderation?.colour ?? null),
  },
  { key: 'differ', label: 'Differ', width: 190, value: ({ difference }) => difference || 'No' },
  { key: 'because', label: 'Why, by the rule', width: 300, value: ({ row }) => row.byRule.because },
  {
    key: 'moderation',
    label: 'Why, by the board, and until when',
    width: 300,
    value: ({ moderation }) =>
      moderation === null
        ? ''
        : `${moderation.reason} (${moderation.moderatedBy}, ${shortDate(moderation.moderatedOn)}${moderation.holdsUntil == null ? '' : `, until ${shortDate(moderation.holdsUntil)}`})`,
  },
];

interface ThreeRatingsTableProps {
  readonly actions: readonly ComparedAction[];
  readonly asAtOn: IsoDate;
}

/** Owner, rule and board side by side, for every action. */
export function ThreeRatingsTable({ actions, asAtOn }: ThreeRatingsTableProps) {
  const navigate = useNavigate();
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const [current, setCurrent] = useState<ComparedAction | null>(null);
  const rows = onlyDiffering ? actions.filter(({ difference }) => difference !== '') : actions;
  return (
    <section className="stack-small" aria-labelledby="side-by-side">
      <h2 id="side-by-side">All three side by side ({rows.length})</h2>
      <p className="muted">
        As at {dateInWords(asAtOn)}. Press Enter on a row to open the action; on a heading, to sort.
      </p>
      <Checkbox className="check" isSelected={onlyDiffering} onChange={setOnlyDiffering}>
        Only where they differ
      </Checkbox>
      {rows.length === 0 ? (
        <p className="strong">Owner, rule and board say the same of every action.</p>
      ) : (
        <div>
          <DataGrid
            label="Three ratings of every action"
            columns={columns}
            rows={rows}
            rowKey={({ row }) => row.ref}
            rowHeight={44}
            onOpen={({ row }) => void navigate({ to: '/plan/$ref', params: { ref: row.ref } })}
            onCurrent={setCurrent}
          />
          <div className="grid-foot" role="status">
            {current === null ? (
              <p className="muted">Move to a row to read the whole of its reasons.</p>
            ) : (
              <p>
                <strong>{current.row.ref}</strong> By the rule: {current.row.byRule.because}.
                {current.moderation === null ? '' : ` By the board: ${current.moderation.reason}`}
              </p>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
