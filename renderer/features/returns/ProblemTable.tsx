import type { ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { cellReference } from './cell-reference.ts';

/** Each problem with its cell and what was read there; blocking ones first. */
export function ProblemTable({ rows }: { readonly rows: readonly ReturnRow[] }) {
  const problems = rows
    .filter((row) => row.problem !== null)
    .toSorted((a, b) => Number(b.severity === 'blocking') - Number(a.severity === 'blocking'));
  if (problems.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="problems">
      <h2 id="problems">Problems</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Cell</th>
            <th scope="col">Read there</th>
            <th scope="col">Indicator</th>
            <th scope="col">What is wrong, and what to do</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((row) => (
            <tr key={`${cellReference(row)} ${row.indicator} ${row.period}`}>
              <th scope="row" className="nowrap">
                {cellReference(row)}
              </th>
              <td className="break">{row.originalText}</td>
              <td>
                {row.indicator} {row.indicatorName}
                {row.period === '' ? null : <span className="quiet">{periodInWords(row.period)}</span>}
              </td>
              <td>
                {row.severity === 'blocking' ? (
                  <strong>Keeps the file out. </strong>
                ) : (
                  <span className="tag tag-warning">Warning</span>
                )}{' '}
                {row.problem}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
