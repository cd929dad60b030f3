import type { Column, OriginId, Row, TableBlock } from '#shared/domain/pack/document.ts';
import { Scroller } from '../../../components/Scroller.tsx';
import { CellView } from './CellView.tsx';
import { elementId } from './go-to-block.ts';

interface TableBlockViewProps {
  readonly block: TableBlock;
  readonly onOrigin: (id: OriginId) => void;
}

/** Tables with more columns than this keep their width and scroll in their own box. */
const wideFrom = 7;

const alignment = (column: Column | undefined): string =>
  column?.align === 'right' ? 'num' : column?.align === 'centre' ? 'centre' : '';

export function TableBlockView({ block, onOrigin }: TableBlockViewProps) {
  const id = elementId(block.id);
  if (block.rows.length === 0) {
    return (
      <p id={id} tabIndex={-1}>
        <strong>{block.caption}:</strong> {block.whenEmpty}
      </p>
    );
  }
  return (
    <Scroller label={block.caption}>
      <table id={id} tabIndex={-1} className={block.columns.length > wideFrom ? 'table table-wide' : 'table'}>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.key} scope="col" className={alignment(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <RowView key={row.id} row={row} columns={block.columns} onOrigin={onOrigin} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface RowViewProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly onOrigin: (id: OriginId) => void;
}

function RowView({ row, columns, onOrigin }: RowViewProps) {
  const [first, ...rest] = row.cells;
  if (first === undefined) return null;
  if (row.band === true) {
    return (
      <tr className="band">
        <th scope="rowgroup" colSpan={columns.length}>
          <CellView cell={first} onOrigin={onOrigin} />
        </th>
      </tr>
    );
  }
  return (
    <tr id={elementId(row.id)} tabIndex={-1}>
      <th scope="row" className={alignment(columns[0])}>
        <CellView cell={first} onOrigin={onOrigin} />
      </th>
      {rest.map((cell, index) => (
        <td key={columns[index + 1]?.key ?? index} className={alignment(columns[index + 1])}>
          <CellView cell={cell} onOrigin={onOrigin} />
        </td>
      ))}
    </tr>
  );
}
