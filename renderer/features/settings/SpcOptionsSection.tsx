import { useEffect, useRef, useState } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { spcOptionsInWords } from '#shared/wording/rules.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { SpcOptionsForm } from './SpcOptionsForm.tsx';

/** By which options control charts are read today, every decision on them so far, and the form to decide anew. */
export function SpcOptionsSection({ settings }: { readonly settings: Settings }) {
  const { ruleSet, spcDecisions } = settings;
  const [recorded, setRecorded] = useState(0);
  const banner = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (recorded > 0) banner.current?.focus();
  }, [recorded]);
  return (
    <section className="stack" aria-labelledby="spc-options">
      <h2 id="spc-options">Control chart options</h2>
      {recorded === 0 ? null : (
        <p ref={banner} tabIndex={-1} className="result-banner">
          The decision was recorded. Earlier ones stay below.
        </p>
      )}
      <p>
        In force today: <strong>{spcOptionsInWords(ruleSet.spc)}</strong> ({ruleSet.id})
      </p>
      {spcDecisions.length === 0 ? (
        <p className="muted">These are the options that the rule set came with. Nobody has decided otherwise.</p>
      ) : (
        <Scroller label="Decisions on the control chart options">
          <table className="table">
            <caption>Decisions, the latest recorded first</caption>
            <thead>
              <tr>
                <th scope="col">No.</th>
                <th scope="col">In force from</th>
                <th scope="col">Options</th>
                <th scope="col">Reason</th>
                <th scope="col">Decided by</th>
                <th scope="col">Recorded on</th>
              </tr>
            </thead>
            <tbody>
              {spcDecisions.map((decision) => (
                <tr key={decision.number}>
                  <th scope="row">{decision.number}</th>
                  <td className="nowrap">{dateInWords(decision.validFrom)}</td>
                  <td>{spcOptionsInWords(decision.options)}</td>
                  <td>{decision.reason}</td>
                  <td>{decision.decidedBy}</td>
                  <td className="nowrap">{dateInWords(decision.recordedAt.slice(0, 10))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {/* closed again once a decision is recorded */}
      <Disclosed key={spcDecisions.length} label="Change the options from a day on">
        <SpcOptionsForm held={ruleSet.spc} onRecorded={() => setRecorded((times) => times + 1)} />
      </Disclosed>
    </section>
  );
}
