import type { StagedBenchmarks } from '#shared/contract/benchmarks.ts';
import type { StagedBenchmark } from '#shared/domain/benchmarks/stage-benchmarks.ts';
import { areaLabels, stagedBenchmarkLabels } from '#shared/wording/catalogue-labels.ts';
import { DataGrid } from '../../../components/DataGrid.tsx';
import type { GridColumn } from '../../../components/grid-column.ts';

const outcomeColumn: GridColumn<StagedBenchmark> = {
  key: 'outcome',
  label: 'Outcome',
  width: 100,
  value: (row) => stagedBenchmarkLabels[row.outcome],
};
const problemColumn: GridColumn<StagedBenchmark> = {
  key: 'problem',
  label: 'Problem',
  width: 460,
  value: (row) => row.problem,
};
const columns: readonly GridColumn<StagedBenchmark>[] = [
  { key: 'indicator', label: 'Indicator', width: 260, value: (row) => `${row.indicator} ${row.indicatorName}` },
  { key: 'area', label: 'Area', width: 180, value: (row) => areaLabels[row.area] },
  { key: 'year', label: 'Year', width: 90, value: (row) => row.year },
  {
    key: 'value',
    label: 'Figure',
    width: 110,
    numeric: true,
    value: (row) => row.value,
    render: (row) => row.valueText,
  },
  { key: 'held', label: 'Held', width: 110, numeric: true, value: (row) => row.heldText },
  { key: 'cell', label: 'Cell', width: 80, value: (row) => row.cell },
];

/** Each figure and what taking it in does. */
export function BenchmarkRows({ staged }: { readonly staged: StagedBenchmarks }) {
  const { counts, rows, withoutFigure, displaced } = staged;
  return (
    <section className="stack" aria-labelledby="figures">
      <h3 id="figures">Figures</h3>
      <dl className="pack-figures">
        {(['new', 'changed', 'same', 'problem'] as const).map((outcome) => (
          <div key={outcome}>
            <dt>{stagedBenchmarkLabels[outcome]}</dt>
            <dd>{counts[outcome]}</dd>
          </div>
        ))}
        <div>
          <dt>Without a figure</dt>
          <dd>{withoutFigure}</dd>
        </div>
      </dl>
      {displaced.map(({ indicator, measure, figures }) => (
        <p key={`${indicator} ${measure}`} className="inset inset-warning">
          {indicator} was matched to “{measure}” before: its {figures} {figures === 1 ? 'figure' : 'figures'} will no
          longer be compared with. They stay in the file.
        </p>
      ))}
      {rows.length === 0 ? null : (
        <DataGrid
          label="Figures of the file"
          columns={counts.problem > 0 ? [outcomeColumn, problemColumn, ...columns] : [outcomeColumn, ...columns]}
          rows={rows}
          rowHeight={counts.problem > 0 ? 52 : 36}
          rowKey={(row) => `${row.measureCode} ${row.area} ${row.year} ${row.cell}`}
        />
      )}
    </section>
  );
}
