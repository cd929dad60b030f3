import type { ReturnRow } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { cellReference } from './cell-reference.ts';

/** Enough to see what kind of thing is wrong; a column of wrong values is one kind. */
const atFirst = 10;

/** Each problem with its cell and what was read there; blocking ones first. */
export function ProblemTable({ rows }: { readonly rows: readonly ReturnRow[] }) {
  const problems = rows
    .filter((row) => row.problem !== null)
    .toSorted((a, b) => Number(b.severity === 'blocking') - Number(a.severity === 'blocking'));
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, atFirst);
  return (
    <section className="stack-small" aria-labelledby="problems">
      <h2 id="problems">{problems.some((row) => row.severity === 'blocking') ? 'Problems' : 'Warnings'}</h2>
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
          {shown.map((row) => (
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
      {problems.length > atFirst ? (
        <Button quiet small aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? `Show the first ${atFirst}` : `Show all ${problems.length}`}
        </Button>
      ) : null}
    </section>
  );
}
