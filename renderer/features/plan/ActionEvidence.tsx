import { Link } from '@tanstack/react-router';
import type { EvidenceRow } from '#shared/contract/evidence.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { EvidenceState } from '../../components/EvidenceState.tsx';
import { Scroller } from '../../components/Scroller.tsx';

interface ActionEvidenceProps {
  /** The action's reference, for what is attached to it. */
  readonly actionRef: string;
  readonly evidence: readonly EvidenceRow[];
}

/** What was attached or referred to as proof, how far each piece has come, and the way to attach more. */
export function ActionEvidence({ actionRef, evidence }: ActionEvidenceProps) {
  return (
    <section className="stack-small" aria-labelledby="evidence">
      <div className="panel-head">
        <h2 id="evidence">Evidence</h2>
        <Link to="/plan/evidence/add" search={{ action: actionRef }} className="button" data-quiet>
          Attach evidence
        </Link>
      </div>
      {evidence.length === 0 ? (
        <p className="inset">
          Nothing has been attached yet. Attach what shows that the action was done: a file, or where it can be found.
        </p>
      ) : (
        <Scroller label="Evidence">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Evidence</th>
                <th scope="col">State</th>
                <th scope="col">Claimed</th>
                <th scope="col">Decided</th>
                <th scope="col">How it was tested, and the result</th>
              </tr>
            </thead>
            <tbody>
              {evidence.map((row) => (
                <EvidenceLine key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function EvidenceLine({ row }: { readonly row: EvidenceRow }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/plan/evidence/$id" params={{ id: String(row.id) }}>
          {row.title}
        </Link>
        <span className="quiet break">{row.file?.name ?? row.reference}</span>
        {row.sameFile.length === 0 ? null : (
          <span className="quiet">
            The same file is evidence of {row.sameFile.map((one) => one.actionRef).join(', ')}
          </span>
        )}
      </th>
      <td>
        <EvidenceState row={row} />
      </td>
      <td>
        {shortDate(row.claimedOn)}
        <span className="quiet">{row.claimedBy}</span>
      </td>
      <td>
        {row.decidedOn === null ? nothingSymbol : shortDate(row.decidedOn)}
        <span className="quiet">{row.decidedBy}</span>
      </td>
      <td>
        {row.method === '' ? (row.reason === '' ? nothingSymbol : row.reason) : row.method}
        {row.result === '' ? null : <span className="quiet">{row.result}</span>}
        {row.retestOn === null ? null : (
          <span className="quiet">To be tested again on {dateInWords(row.retestOn)}</span>
        )}
      </td>
    </tr>
  );
}
