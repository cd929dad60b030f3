import type { StagedReturn } from '#shared/contract/returns.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { cellReference } from '../cell-reference.ts';

/** Cells with something in them that are not values, and why they were left: nothing is dropped in silence. */
export function UnreadCells({ unread }: { readonly unread: StagedReturn['unread'] }) {
  if (unread.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="unread">
      <h2 id="unread">Not read as values</h2>
      <Disclosed label={`${unread.length} ${unread.length === 1 ? 'cell' : 'cells'}, and why each was left`}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Cell</th>
              <th scope="col">What it says</th>
              <th scope="col">Why it was left</th>
            </tr>
          </thead>
          <tbody>
            {unread.map((cell) => (
              <tr key={`${cellReference(cell)} ${cell.text}`}>
                <th scope="row" className="nowrap">
                  {cellReference(cell)}
                </th>
                <td className="break">{cell.text}</td>
                <td>{cell.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosed>
    </section>
  );
}
