import { shortDate } from '#shared/domain/dates.ts';
import type { EvidenceFact } from '#shared/domain/plan.ts';
import { evidenceStateLabels, evidenceStateMeanings } from '#shared/wording/plan-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { withKeys } from '../../components/with-keys.ts';

/** What was offered as evidence, and how far it has come: claimed, accepted, impact tested. */
export function ActionEvidence({ evidence }: { readonly evidence: readonly EvidenceFact[] }) {
  return (
    <section className="stack-small" aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      {evidence.length === 0 ? (
        <p className="muted">No evidence has been offered.</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Evidence</th>
              <th scope="col">State</th>
              <th scope="col">Claimed</th>
              <th scope="col">Decided</th>
              <th scope="col">By</th>
              <th scope="col">How it was tested</th>
            </tr>
          </thead>
          <tbody>
            {withKeys(evidence, ({ title }) => title).map(({ key, item }) => (
              <tr key={key}>
                <th scope="row">{item.title}</th>
                <td>
                  {evidenceStateLabels[item.state]}
                  <span className="quiet">{evidenceStateMeanings[item.state]}</span>
                </td>
                <td className="nowrap">{shortDate(item.claimedOn)}</td>
                <td className="nowrap">{item.decidedOn === null ? nothingSymbol : shortDate(item.decidedOn)}</td>
                <td>{item.decidedBy === '' ? nothingSymbol : item.decidedBy}</td>
                <td>{item.method === '' ? nothingSymbol : item.method}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
