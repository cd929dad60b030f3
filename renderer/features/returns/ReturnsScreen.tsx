import { Link } from '@tanstack/react-router';
import type { ReceivedReturn } from '#shared/contract/returns.ts';
import { periodInWords, shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { Scroller } from '../../components/Scroller.tsx';

interface ReturnsScreenProps {
  readonly returns: readonly ReceivedReturn[];
  /** SHA-256 of a file that a link from another screen is about; empty for none. */
  readonly chosen: string;
}

/** Every file received, and the way to import another. */
export function ReturnsScreen({ returns, chosen }: ReturnsScreenProps) {
  return (
    <>
      <PageHeading
        title="Returns"
        aside={
          <Link to="/returns/import" className="button">
            Import a return
          </Link>
        }
      >
        <ul className="chip-list">
          <li>
            <Link to="/returns/restatements">Restatements</Link>
          </li>
          <li>
            <Link to="/returns/remembered">Remembered layouts and names</Link>
          </li>
        </ul>
      </PageHeading>
      {returns.length === 0 ? (
        <p className="inset">
          No return has been received. Import the monthly file from the authority: you will see what it would change
          before anything is kept.
        </p>
      ) : (
        <Scroller label="Returns received">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Period</th>
                <th scope="col">Received</th>
                <th scope="col">From</th>
                <th scope="col" className="num">
                  Values
                </th>
                <th scope="col" className="num">
                  Restated
                </th>
                <th scope="col" className="num">
                  Left out
                </th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {returns.map((file) => (
                <tr
                  key={file.sha256}
                  {...(file.sha256 === chosen ? { className: 'chosen', tabIndex: -1, 'data-arrival': true } : {})}
                >
                  <th scope="row" className="break">
                    {file.fileName}
                  </th>
                  <td className="nowrap">{periodInWords(file.period)}</td>
                  <td className="nowrap">{shortDate(file.receivedOn)}</td>
                  <td>{file.sender === '' ? nothingSymbol : file.sender}</td>
                  <td className="num">{file.observations}</td>
                  <td className="num">{file.restated}</td>
                  <td className="num">{file.leftOut}</td>
                  <td>
                    begins {file.sha256.slice(0, 8)}
                    <Disclosed label="Show all" about={`of the hash of ${file.fileName}`}>
                      <span className="mono">{file.sha256}</span>
                    </Disclosed>
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
