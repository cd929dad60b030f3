import { useEffect, useRef } from 'react';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { fileOutcomeLabels } from '#shared/wording/return-labels.ts';
import type { IndicatorName } from '../indicator-name.ts';
import type { Chosen, ReturnImport } from '../useReturnImport.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { NextFile } from './NextFile.tsx';
import { DecidedList } from './DecidedList.tsx';
import { Questions } from './Questions.tsx';
import { RatingChanges } from './RatingChanges.tsx';
import { RowsReview } from './RowsReview.tsx';
import { SheetReadings } from './SheetReadings.tsx';
import { UnreadCells } from './UnreadCells.tsx';

interface ReviewPageProps {
  readonly way: ReturnImport;
  readonly staged: StagedReturn;
  readonly chosen: Chosen;
  readonly indicators: readonly IndicatorName[];
}

/** What accepting the file would do, in the order in which a person decides: questions, reading, ratings, rows, yes or no. */
export function ReviewPage({ way, staged, chosen, indicators }: ReviewPageProps) {
  const { decisions, busy } = way;
  const heading = useRef<HTMLHeadingElement>(null);
  // each time the file was read anew the reading starts at the top
  useEffect(() => {
    if (staged.fileName !== '') heading.current?.focus();
  }, [staged]);
  return (
    <div className="stack-large">
      <section className="stack" aria-labelledby="staged">
        <h2 id="staged" ref={heading} tabIndex={-1} className="break">
          {staged.fileName}: {outcomeText(staged)}
        </h2>
        <StagedMessage staged={staged} />
      </section>
      <Questions
        key={`${staged.sha256} ${decisions.matches.length} ${decisions.percentages.length}`}
        way={way}
        staged={staged}
        file={chosen.file}
        indicators={indicators}
      />
      <DecidedList decisions={decisions} indicators={indicators} busy={busy} onChange={way.decide} />
      <SheetReadings
        sheets={staged.sheets}
        decisions={decisions}
        busy={busy}
        onMap={(sheet) => way.goTo({ kind: 'map', sheet })}
        onDrop={way.dropMapping}
        onSheets={(sheets) => way.decide({ sheets: [...sheets] })}
      />
      <RowsReview key={keyOfRows(staged)} staged={staged} file={chosen.file} />
      <UnreadCells unread={staged.unread} />
      {staged.outcome === 'staged' ? (
        <>
          <RatingChanges changes={staged.ratingChanges} tense="would" />
          <AcceptForm
            staged={staged}
            sender={chosen.sender}
            decisions={decisions}
            busy={busy}
            onNote={way.note}
            onAccept={way.accept}
            onCancel={way.startAgain}
          />
        </>
      ) : (
        <NextFile way={way} />
      )}
    </div>
  );
}

const outcomeText = (staged: StagedReturn): string =>
  staged.outcome === 'refused' && waitsForAnswers(staged)
    ? 'Something has to be decided first'
    : fileOutcomeLabels[staged.outcome];

/** True where nothing but open questions keeps the file out. */
const waitsForAnswers = ({ questions, rows }: StagedReturn): boolean =>
  questions.length > 0 && rows.every((row) => row.severity !== 'blocking' || row.problemCode === 'IndicatorUnknown');

/** The rows and their first filter belong to one reading of the file. */
const keyOfRows = ({ sha256, counts }: StagedReturn): string => `${sha256} ${JSON.stringify(counts)}`;

function StagedMessage({ staged }: { readonly staged: StagedReturn }) {
  const { message, outcome, leftOut, refusal, questions } = staged;
  if (message === '' && refusal === null) return null;
  if (refusal !== null && waitsForAnswers(staged)) {
    return (
      <p className="inset inset-warning" role="status">
        {questions.length === 1 ? 'Answer the question' : 'Answer the questions'} below: the program does not guess.
        Nothing of this file has been kept yet.
      </p>
    );
  }
  return (
    <div className={outcome === 'refused' || leftOut > 0 ? 'inset inset-warning' : 'inset'} role="status">
      <p>{message}</p>
      {refusal === null ? null : (
        <>
          {refusal.where === '' ? null : <p className="break">Where: {refusal.where}</p>}
          <p>{refusal.next}</p>
          <p className="muted small">Code: {refusal.code}. Nothing of this file was kept.</p>
        </>
      )}
    </div>
  );
}
