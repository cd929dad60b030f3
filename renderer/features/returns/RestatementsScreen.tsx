import { Link } from '@tanstack/react-router';
import type { Restatement } from '#shared/contract/returns.ts';
import { periodInWords, shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { withKeys } from '../../components/with-keys.ts';
import { cellReference } from './cell-reference.ts';

/** Every figure that a later return changed, with both values, the reason and where the new one stands. */
export function RestatementsScreen({ restatements }: { readonly restatements: readonly Restatement[] }) {
  const lines = withKeys(restatements, (one) => `${one.indicator} ${one.period} ${one.restatedOn} ${one.cell}`);
  return (
    <>
      <Link to="/returns" className="back">
        Returns
      </Link>
      <PageHeading title="Restatements">
        <p className="muted">
          Figures that a later return changed. The earlier value stays: a pack or a screen as at an earlier date shows
          what was known then.
        </p>
      </PageHeading>
      {lines.length === 0 ? (
        <p className="inset">No figure has been restated.</p>
      ) : (
        <Scroller label="Restatements">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                <th scope="col">Period</th>
                <th scope="col" className="num">
                  Before
                </th>
                <th scope="col" className="num">
                  After
                </th>
                <th scope="col">Why</th>
                <th scope="col">Restated on</th>
                <th scope="col">Sent by, file and cell</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, item }) => (
                <tr key={key}>
                  <th scope="row">
                    <Link to="/indicators/$code" params={{ code: item.indicator }}>
                      {item.indicator} {item.indicatorName}
                    </Link>
                  </th>
                  <td className="nowrap">{periodInWords(item.period)}</td>
                  <td className="num">{item.beforeText}</td>
                  <td className="num">{item.afterText}</td>
                  <td className="break">{item.reason === '' ? nothingSymbol : item.reason}</td>
                  <td className="nowrap">{shortDate(item.restatedOn)}</td>
                  <td className="break">
                    {item.sender}
                    <div className="muted small">
                      {item.fileName}
                      {item.cell === '' ? '' : `, ${cellReference(item)}`}
                    </div>
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
