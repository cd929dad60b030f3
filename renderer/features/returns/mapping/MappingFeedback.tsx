import type { ReturnRow, StagedReturn } from '#shared/contract/returns.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import { useUnits } from '../unit-context.ts';
import { valueText } from '../review/row-text.ts';
import type { MappingPreview } from './useMappingPreview.ts';

/** Enough to see whether the right cells are read. */
const shown = 6;

interface MappingFeedbackProps {
  readonly preview: MappingPreview;
  readonly sheet: string;
  readonly complete: boolean;
}

/** What would be read with the mapping as it stands, said while it changes. */
export function MappingFeedback({ preview, sheet, complete }: MappingFeedbackProps) {
  const { staged, problem } = preview;
  const units = useUnits();
  const rows = staged?.rows.filter((row) => row.sheet === sheet) ?? [];
  return (
    <section className="stack-small" aria-labelledby="would-read">
      <h2 id="would-read">What would be read</h2>
      <p role="status">{sentence(complete, problem?.message ?? '', staged, rows)}</p>
      {rows.length === 0 ? null : (
        <table className="table table-snug">
          <caption className="visually-hidden">The first figures that would be read</caption>
          <thead>
            <tr>
              <th scope="col">Cell</th>
              <th scope="col">Indicator</th>
              <th scope="col">Month</th>
              <th scope="col" className="num">
                Figure
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={`${row.cell} ${row.indicator} ${row.period}`}>
                <th scope="row">{row.cell}</th>
                <td>{`${row.indicator} ${row.indicatorName}`.trim()}</td>
                <td>{row.period === '' ? 'Not read' : periodInWords(row.period)}</td>
                <td className="num">{valueText(row, units.get(row.indicator))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function sentence(complete: boolean, problem: string, staged: StagedReturn | null, rows: readonly ReturnRow[]): string {
  if (!complete) return 'Choose the rest first: then the figures that would be read are shown here.';
  if (problem !== '') return problem;
  if (staged === null) return 'Reading…';
  if (rows.length === 0) return `No figure would be read. ${staged.message}`.trim();
  const indicators = new Set(rows.map((row) => row.indicator)).size;
  const periods = rows.map((row) => row.period).filter((period) => period !== '');
  const sorted = periods.toSorted();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const months =
    first === ''
      ? ''
      : first === last
        ? `, of ${periodInWords(first)}`
        : `, from ${periodInWords(first)} to ${periodInWords(last)}`;
  const questions = staged.questions.length;
  const decide =
    questions === 0 ? '' : ` ${questions === 1 ? 'One thing' : `${questions} things`} would then have to be decided.`;
  return `${plural(rows.length, 'figure')} of ${plural(indicators, 'indicator')} would be read${months}.${decide}`;
}
