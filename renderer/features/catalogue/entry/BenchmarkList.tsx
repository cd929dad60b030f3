import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { formatValue } from '#shared/domain/units.ts';
import { areaLabels } from '#shared/wording/catalogue-labels.ts';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { Scroller } from '../../../components/Scroller.tsx';

/** Published figures of this and other areas, with what earlier editions said. */
export function BenchmarkList({ detail: { benchmarks, row } }: { readonly detail: CatalogueDetail }) {
  const { unit } = row.entry.definition;
  return (
    <section className="stack" aria-labelledby="benchmarks">
      <h2 id="benchmarks">Benchmarks</h2>
      {benchmarks.length === 0 ? (
        <p className="muted">No published figures to compare with yet.</p>
      ) : (
        <Scroller label="Table of benchmarks">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Year</th>
                <th scope="col">Area</th>
                <th scope="col" className="number">
                  Figure
                </th>
                <th scope="col">Where from</th>
              </tr>
            </thead>
            <tbody>
              {benchmarks.map((benchmark) => (
                <tr key={`${benchmark.area} ${benchmark.areaName} ${benchmark.year}`}>
                  <th scope="row">{benchmark.year}</th>
                  <td>
                    {areaLabels[benchmark.area]}
                    <span className="quiet">{benchmark.areaName}</span>
                  </td>
                  <td className="number">
                    {formatValue(benchmark.value, unit)}
                    {benchmark.earlier.map(({ value, recordedAt }) => (
                      <span key={recordedAt} className="quiet">
                        was {formatValue(value, unit)} ({dateInWords(recordedAt.slice(0, 10))})
                      </span>
                    ))}
                  </td>
                  <td>
                    {benchmark.cell === null ? null : `${benchmark.cell.fileName}, cell ${benchmark.cell.cell}`}
                    {benchmark.citation === null ? null : <CitationLine citation={benchmark.citation} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
