import { useState } from 'react';
import type { ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { cellReference } from '../cell-reference.ts';
import { useUnits } from '../unit-context.ts';
import { valueText } from './row-text.ts';

/** Enough to see what kind of change it is. */
const atFirst = 12;

interface RestatedTableProps {
  readonly rows: readonly ReturnRow[];
  readonly total: number;
  /** The return was accepted: what the file gives is what is held. */
  readonly accepted?: boolean;
}

function captionOf(total: number, accepted: boolean): string {
  const many = total.toLocaleString('en-GB');
  if (accepted) return total === 1 ? 'One figure was restated' : `${many} figures were restated`;
  return total === 1 ? 'One figure that is held changes' : `${many} figures that are held change`;
}

/** Figures held already that the file gives otherwise: both stay, and a reason is asked for. */
export function RestatedTable({ rows, total, accepted = false }: RestatedTableProps) {
  const [all, setAll] = useState(false);
  const units = useUnits();
  return (
    <div className="stack-small">
      <Scroller label="Figures that change">
        <table className="table">
          <caption>{captionOf(total, accepted)}</caption>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Period</th>
              <th scope="col" className="num">
                {accepted ? 'Held before' : 'Held now'}
              </th>
              <th scope="col" className="num">
                In this file
              </th>
              <th scope="col">Cell</th>
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, atFirst)).map((row) => (
              <tr key={`${row.indicator} ${row.period}`}>
                <th scope="row">
                  {row.indicator} {row.indicatorName}
                </th>
                <td className="nowrap">{periodInWords(row.period)}</td>
                <td className="num">{row.heldText}</td>
                <td className="num">{valueText(row, units.get(row.indicator))}</td>
                <td className="nowrap">{cellReference(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {rows.length > atFirst ? (
        <Button quiet small aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? `Show the first ${atFirst}` : `Show all ${rows.length}`}
        </Button>
      ) : null}
    </div>
  );
}
