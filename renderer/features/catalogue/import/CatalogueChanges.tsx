import type { StagedCatalogue } from '#shared/contract/catalogue.ts';
import { stagedEntryLabels } from '#shared/wording/catalogue-labels.ts';
import { Scroller } from '../../../components/Scroller.tsx';

const order = ['problem', 'changed', 'new'] as const;
const outcomes = ['problem', 'changed', 'new', 'same', 'not_in_file'] as const;

/** What the file would do, problems first; what stays as it is is only counted. */
export function CatalogueChanges({ staged }: { readonly staged: StagedCatalogue }) {
  const rows = order.flatMap((outcome) => staged.rows.filter((row) => row.outcome === outcome));
  return (
    <>
      <dl className="pack-figures">
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{stagedEntryLabels[outcome]}</dt>
            <dd>{staged.counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      {staged.notRead.length === 0 ? null : (
        <p className="muted">Columns that are not read: {staged.notRead.join(', ')}</p>
      )}
      {rows.length === 0 ? null : (
        <Scroller label="Table of changes">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                <th scope="col">Outcome</th>
                <th scope="col">What changes</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.cell} ${row.code}`}>
                  <th scope="row">
                    {row.code}
                    <span className="quiet">{row.name}</span>
                  </th>
                  <td>{stagedEntryLabels[row.outcome]}</td>
                  <td>
                    <ul className="plain-list">
                      {row.problems.map(({ cell, message }) => (
                        <li key={`${cell} ${message}`} className="field-error">
                          {cell}: {message}
                        </li>
                      ))}
                      {row.differences.map(({ column, before, after }) => (
                        <li key={column}>
                          {column.replaceAll('_', ' ')}: {before === '' ? 'nothing' : before} →{' '}
                          {after === '' ? 'nothing' : after}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </>
  );
}
