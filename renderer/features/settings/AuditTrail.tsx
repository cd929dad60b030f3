import type { Settings } from '#shared/contract/settings.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { auditEntityInWords, auditOperationInWords } from '#shared/wording/audit-labels.ts';
import { withKeys } from '../../components/with-keys.ts';
import { Scroller } from '../../components/Scroller.tsx';

/** Whether the chain of entries is whole, and the latest of them. */
export function AuditTrail({ audit }: { readonly audit: Settings['audit'] }) {
  return (
    <section className="stack" aria-labelledby="audit">
      <h2 id="audit">Audit trail</h2>
      {audit.brokenAt === null ? (
        <p>
          <strong>The chain is whole:</strong> each of its {audit.entries.toLocaleString('en-GB')} entries holds the
          hash of the one before it.
        </p>
      ) : (
        <p className="inset inset-warning">
          <strong>The chain is broken at entry {audit.brokenAt}.</strong> The file was changed by something other than
          Plumbline. Open a copy from before, and compare.
        </p>
      )}
      <p className="small">
        Head of the chain, printed in every published pack: <span className="mono">{audit.headSha256}</span>
      </p>
      {audit.latest.length === 0 ? null : (
        <Scroller label="Latest entries of the audit trail">
          <table className="table">
            <caption>Latest entries</caption>
            <thead>
              <tr>
                <th scope="col">When (UTC)</th>
                <th scope="col">Who</th>
                <th scope="col">What was done</th>
                <th scope="col">To what</th>
              </tr>
            </thead>
            <tbody>
              {withKeys(audit.latest, (line) => `${line.at} ${line.operation} ${line.entityRef}`).map(
                ({ key, item: line }) => (
                  <tr key={key}>
                    <th scope="row" className="nowrap">
                      {dateInWords(line.at.slice(0, 10))}, {line.at.slice(11, 19)}
                    </th>
                    <td>{line.actor}</td>
                    <td>{auditOperationInWords(line.operation)}</td>
                    <td>
                      {auditEntityInWords(line.entity)} <span className="break">{line.entityRef}</span>
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
