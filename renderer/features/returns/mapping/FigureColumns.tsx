import { periodInWords, type Period } from '#shared/domain/dates.ts';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { figureColumns, monthFieldId, partOf, type MappingDraft, type PartChoice } from './mapping-draft.ts';
import { headingOf } from '../../../components/sheet-options.ts';

interface FigureColumnsProps {
  readonly draft: MappingDraft;
  readonly picture: SheetPicture | null;
  /** Months that the program read for columns with figures. */
  readonly monthsRead: ReadonlyMap<number, Period>;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (draft: MappingDraft) => void;
  /** A layout that is kept has no months of its own. */
  readonly ofFile: boolean;
}

const partOptions: readonly { readonly value: PartChoice; readonly label: string }[] = [
  { value: 'value', label: 'Value' },
  { value: 'numerator', label: 'Numerator' },
  { value: 'denominator', label: 'Denominator' },
  { value: 'skip', label: 'Not a figure: leave out' },
];

/** Each column of figures of a wide sheet: which part of a figure it holds and of which month it is. */
export function FigureColumns({ draft, picture, monthsRead, problems, onChange, ofFile }: FigureColumnsProps) {
  const columns = figureColumns(draft);
  if (draft.kind !== 'wide' || columns.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="figure-columns">
      <h2 id="figure-columns">Columns with figures</h2>
      {ofFile ? (
        <p className="muted">
          Months are read from the headings, of this file and of later ones. Type a month only where a heading does not
          say it: that holds for this file alone, as nobody can know the months of the next one.
        </p>
      ) : null}
      <Scroller label="Columns with figures">
        <table className="table table-snug">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">It holds</th>
              {ofFile ? <th scope="col">Month read</th> : null}
              {ofFile ? <th scope="col">Month set by hand</th> : null}
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => {
              const name = columnName(column);
              const part = partOf(draft, column);
              const month = monthsRead.get(column);
              return (
                <tr key={column}>
                  <th scope="row">
                    {name} <span className="quiet">{headingOf(picture, draft.headerRow, column)}</span>
                  </th>
                  <td>
                    <SelectChoice
                      label={`Column ${name} holds`}
                      labelHidden
                      options={partOptions}
                      value={part}
                      onChange={(next) => onChange({ ...draft, parts: { ...draft.parts, [column]: next } })}
                    />
                  </td>
                  {ofFile ? (
                    <td>{part === 'skip' ? '' : month === undefined ? 'Not read' : periodInWords(month)}</td>
                  ) : null}
                  {ofFile ? (
                    <td>
                      {part === 'skip' ? null : (
                        <TextInput
                          id={monthFieldId(column)}
                          label={`Month of column ${name}`}
                          labelHidden
                          narrow
                          error={problems.find(({ field }) => field === monthFieldId(column))?.message}
                          value={draft.months[column] ?? ''}
                          onChange={(text) => onChange({ ...draft, months: { ...draft.months, [column]: text } })}
                        />
                      )}
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
