import { useEffect, useRef, useState } from 'react';
import { trackerDecisions, type StagedTracker, type TrackerDecisions } from '#shared/contract/tracker.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { useDraft } from '../../client/useDraft.ts';
import { Button } from '../../components/Button.tsx';
import { AcceptTracker } from './AcceptTracker.tsx';
import { countsInWords } from './counts-in-words.ts';
import { ActionsPreview } from './preview/ActionsPreview.tsx';
import { NotTaken } from './preview/NotTaken.tsx';
import { SplitsPreview } from './preview/SplitsPreview.tsx';
import { Questions } from './questions/Questions.tsx';
import { TrackerSheets } from './TrackerSheets.tsx';
import type { TrackerWay } from './useTrackerImport.ts';

interface TrackerReviewProps {
  readonly way: TrackerWay;
  readonly staged: StagedTracker;
  readonly file: File;
}

/** How the tracker is read, what has to be decided, what it would become, and yes or no. */
export function TrackerReview({ way, staged, file }: TrackerReviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { restored, failed, drop } = useKeptAnswers(way, staged.sha256);
  useEffect(() => heading.current?.focus(), []);
  const accepted = (): void => {
    drop();
    way.accept();
  };
  return (
    <div className="stack-large">
      <section className="stack-small" aria-labelledby="staged">
        <h2 id="staged" ref={heading} tabIndex={-1}>
          {headline(staged)}
        </h2>
        <p role="status">{staged.message === '' ? countsInWords(staged.counts) : staged.message}</p>
        <p className="muted">
          What it says without a date is of {dateInWords(staged.asOn)}. Nothing is kept before you accept it.
        </p>
        {restored ? <p className="inset">Your answers of before were kept for this file and are back.</p> : null}
        {failed ? (
          <p className="inset inset-warning">Your answers could not be kept: do not close this window.</p>
        ) : null}
      </section>
      <TrackerSheets way={way} staged={staged} file={file} />
      {staged.outcome === 'unchanged' ? (
        <div className="row">
          <Button onPress={way.startAgain}>Choose another file</Button>
        </div>
      ) : (
        <>
          <Questions way={way} questions={staged.questions} file={file} />
          <SplitsPreview way={way} staged={staged} />
          <ActionsPreview way={way} staged={staged} />
          <NotTaken staged={staged} />
          <AcceptTracker way={way} staged={staged} onAccept={accepted} />
        </>
      )}
    </div>
  );
}

function headline({ outcome, open, counts }: StagedTracker): string {
  if (outcome === 'unchanged') return 'There is nothing new in this tracker';
  if (open > 0) return open === 1 ? 'One question is open' : `${open} questions are open`;
  const touched = counts.new + counts.changed;
  return `Everything is decided: ${touched} ${touched === 1 ? 'action' : 'actions'} can be taken over`;
}

/** Answers are kept while they are given, for this very file: closing the window loses none. */
function useKeptAnswers(way: TrackerWay, sha256: string) {
  const { kept, failed, keep } = useDraft(`tracker:${sha256}`);
  const { decisions, change } = way;
  const isEmpty = decisions.answers.length === 0 && decisions.mappings.length === 0;
  const [wasEmpty] = useState(isEmpty);
  const before = kept === undefined || kept === null || !wasEmpty ? null : readKept(kept.body);
  const looked = useRef(false);
  useEffect(() => {
    if (kept === undefined || looked.current) return;
    looked.current = true;
    if (before !== null) change({ ...before, asOn: decisions.asOn ?? before.asOn });
  }, [kept, before, change, decisions.asOn]);
  useEffect(() => {
    if (looked.current && !isEmpty) keep(JSON.stringify(decisions));
  }, [decisions, isEmpty, keep]);
  return { restored: before !== null, failed, drop: () => keep(null) };
}

/** Null for what was kept by another version and cannot be read any more. */
function readKept(body: string): TrackerDecisions | null {
  const read = trackerDecisions.safeParse(parseJson(body));
  return read.success ? read.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // kept by another version
  }
}
