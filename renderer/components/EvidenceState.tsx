import type { EvidenceRow } from '#shared/contract/evidence.ts';
import { evidenceStandingLabels } from '#shared/wording/evidence-labels.ts';
import { evidenceStateInWords } from '#shared/wording/plan-labels.ts';

type Shown = Pick<EvidenceRow, 'state' | 'impact' | 'standing' | 'warnings'>;

const worthSaying: ReadonlySet<Shown['standing']> = new Set(['awaiting', 'untested', 'retest_due', 'retest_overdue']);

/** How far a piece of evidence has come, what comes next, and what to know before relying on it. */
export function EvidenceState({ row }: { readonly row: Shown }) {
  return (
    <>
      <span className="strong">{evidenceStateInWords(row.state, row.impact)}</span>
      {worthSaying.has(row.standing) ? <span className="quiet">{evidenceStandingLabels[row.standing]}</span> : null}
      {row.warnings.map((warning) => (
        <span key={warning} className="tag tag-warning evidence-warning">
          {warning}
        </span>
      ))}
    </>
  );
}
