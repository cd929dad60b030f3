import type { StagedTracker } from '#shared/contract/tracker.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';

/** Rows that are no actions and cells that are used for nothing: nothing is dropped in silence. */
export function NotTaken({ staged }: { readonly staged: StagedTracker }) {
  const { leftOut, unread, unreadTotal } = staged;
  if (leftOut.length === 0 && unreadTotal === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="not-taken">
      <h2 id="not-taken">Not read</h2>
      {leftOut.length === 0 ? null : (
        <ul>
          {leftOut.map(({ sheet, row, why }) => (
            <li key={`${sheet} ${row}`}>
              {sheet === '' ? '' : `${sheet}: `}
              {why}
            </li>
          ))}
        </ul>
      )}
      {unreadTotal === 0 ? null : (
        <Disclosed
          label={`${unreadTotal.toLocaleString('en-GB')} ${unreadTotal === 1 ? 'cell' : 'cells'}, and why each was left`}
        >
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Cell</th>
                <th scope="col">What it says</th>
                <th scope="col">Why it was left</th>
              </tr>
            </thead>
            <tbody>
              {unread.map(({ sheet, cell, text, why }) => (
                <tr key={`${sheet}!${cell} ${why}`}>
                  <th scope="row" className="nowrap">
                    {[sheet, cell].filter((part) => part !== '').join('!')}
                  </th>
                  <td className="break">{text}</td>
                  <td>{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {unreadTotal > unread.length ? (
            <p>And {(unreadTotal - unread.length).toLocaleString('en-GB')} more.</p>
          ) : null}
        </Disclosed>
      )}
    </section>
  );
}
