import type { EvidenceStep } from '#shared/contract/evidence.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { evidenceStateInWords } from '#shared/wording/plan-labels.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { Scroller } from '../../components/Scroller.tsx';
import { withKeys } from '../../components/with-keys.ts';

/** Everything that was decided, oldest first; nothing of it can be changed. */
export function EvidenceHistory({ steps }: { readonly steps: readonly EvidenceStep[] }) {
  return (
    <section className="stack-small" aria-labelledby="evidence-history">
      <h2 id="evidence-history">What was decided</h2>
      <Scroller label="What was decided">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">State</th>
              <th scope="col">By</th>
              <th scope="col">In words</th>
              <th scope="col">Recorded</th>
            </tr>
          </thead>
          <tbody>
            {withKeys(steps, (step) => `${step.on} ${step.state}`).map(({ key, item }) => (
              <tr key={key}>
                <th scope="row" className="nowrap">
                  {shortDate(item.on)}
                </th>
                <td>{evidenceStateInWords(item.state, item.impact)}</td>
                <td>
                  {item.by === '' ? nothingSymbol : item.by}
                  {item.sameRole && item.state !== 'rejected' ? (
                    <span className="quiet">The same role that claimed it</span>
                  ) : null}
                </td>
                <td>
                  <StepWords step={item} />
                </td>
                <td className="nowrap">{shortDate(item.recordedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

/** Of a test: what was done, what was found, when it is done again. Of other decisions: the reason. */
function StepWords({ step }: { readonly step: EvidenceStep }) {
  const { method, result, reason, retestOn } = step;
  if (method === '' && result === '') return reason === '' ? nothingSymbol : reason;
  return (
    <>
      {method}
      {result === '' ? null : <span className="quiet">Found: {result}</span>}
      {retestOn === null ? null : <span className="quiet">To be tested again on {dateInWords(retestOn)}</span>}
    </>
  );
}
