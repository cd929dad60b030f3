import { useEffect, useRef } from 'react';
import type { OwnerDecisions, OwnerReturnPreview } from '#shared/contract/owners.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { AcceptReturn } from './AcceptReturn.tsx';
import { ChangedCells } from './ChangedCells.tsx';
import { DecideConflicts } from './DecideConflicts.tsx';
import { DecideProposals } from './DecideProposals.tsx';
import { DecideRows } from './DecideRows.tsx';
import { NotTaken } from './NotTaken.tsx';
import type { CollectedFile } from './useCollect.ts';

interface ReturnReviewProps {
  readonly collected: CollectedFile;
  readonly busy: boolean;
  readonly readOnly: boolean;
  readonly onDecide: (decisions: OwnerDecisions) => void;
  readonly onAccept: (reportedOn: IsoDate) => void;
}

/** One workbook: what came back, what is to be decided, what is not taken, and the button that keeps it. */
export function ReturnReview({ collected, busy, readOnly, onDecide, onAccept }: ReturnReviewProps) {
  const { file, preview, problem, decisions } = collected;
  if (preview === null) {
    return problem === null ? (
      <p role="status">Reading {file.name}…</p>
    ) : (
      <ErrorSummary title={`${file.name} was not taken`} problem={problem} />
    );
  }
  const isOpen = preview.outcome === 'ready';
  const decide = (changes: Partial<OwnerDecisions>): void => onDecide({ ...decisions, ...changes });
  return (
    <section className="stack" aria-label={file.name}>
      <ErrorSummary problem={problem} />
      <Outcome key={preview.outcome} preview={preview} />
      {isOpen ? (
        <>
          <DecideConflicts preview={preview} decisions={decisions} onDecide={decide} />
          <DecideRows preview={preview} decisions={decisions} onDecide={decide} />
          <DecideProposals preview={preview} decisions={decisions} onDecide={decide} />
        </>
      ) : null}
      <ChangedCells preview={preview} />
      <NotTaken preview={preview} />
      {isOpen && !readOnly ? <AcceptReturn preview={preview} busy={busy} onAccept={onAccept} /> : null}
    </section>
  );
}

function Outcome({ preview }: { readonly preview: OwnerReturnPreview }) {
  const { outcome, fileName, message, madeOn, newerMadeOn, counts } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const accepted = outcome === 'accepted';
  const kept = counts.reports === 1 ? '1 report is' : `${counts.reports} reports are`;
  return (
    <div className={accepted ? 'result-banner stack-small' : 'stack-small'} role="status">
      <h2 ref={heading} tabIndex={-1} className="break">
        {accepted ? `${fileName} was accepted: ${kept} kept` : fileName}
      </h2>
      <p>
        {message}
        {madeOn === null ? null : ` The workbook was made on ${dateInWords(madeOn)}.`}
      </p>
      {newerMadeOn === null || accepted ? null : (
        <p className="inset">
          A newer workbook was made for them on {dateInWords(newerMadeOn)}. What was changed here since this one was
          made shows as a conflict where they changed it too.
        </p>
      )}
    </div>
  );
}
