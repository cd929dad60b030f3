import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { StagedTracker, TrackerDecisions } from '#shared/contract/tracker.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { TrackerMapping } from '#shared/domain/tracker/columns/mapping.ts';
import type { TrackerAnswer } from '#shared/domain/tracker/stage/questions.ts';
import { useHost } from '../../client/host-context.ts';
import { problemOf, type Problem } from '../../client/problem.ts';
import { nothingDecided, withAnswer, withMapping } from './decisions.ts';

/** What the screen is about just now. */
export type TrackerStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'review' }
  /** Saying which column is what on one sheet; the first one where it is left open. */
  | { readonly kind: 'map'; readonly sheet: string | null };

export interface KeyedAnswer {
  readonly key: string;
  /** Null takes an answer back. */
  readonly answer: TrackerAnswer | null;
}

export interface TrackerWay {
  readonly step: TrackerStep;
  readonly file: File | null;
  readonly decisions: TrackerDecisions;
  readonly staged: StagedTracker | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly choose: (file: File, asOn: IsoDate | null) => void;
  readonly answer: (answers: readonly KeyedAnswer[]) => void;
  readonly change: (changes: Partial<TrackerDecisions>) => void;
  readonly keepMapping: (mapping: TrackerMapping) => void;
  readonly goTo: (step: TrackerStep) => void;
  readonly accept: () => void;
  readonly startAgain: () => void;
}

/** The way of one tracker from being chosen to being accepted. Every answer is read again at once. */
export function useTrackerImport(): TrackerWay {
  const { client } = useHost();
  const router = useRouter();
  const [step, setStep] = useState<TrackerStep>({ kind: 'choose' });
  const [file, setFile] = useState<File | null>(null);
  const [decisions, setDecisions] = useState<TrackerDecisions>(nothingDecided);
  const [staged, setStaged] = useState<StagedTracker | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef(0);

  // answers may come faster than they are read: the last reading counts
  const run = async (work: () => Promise<StagedTracker>): Promise<boolean> => {
    const number = ++latest.current;
    setBusy(true);
    setProblem(null);
    try {
      const result = await work();
      if (number === latest.current) setStaged(result);
    } catch (error) {
      if (number === latest.current) setProblem(problemOf(error));
      return false;
    } finally {
      if (number === latest.current) setBusy(false);
    }
    return number === latest.current;
  };
  const stage = (chosen: File, next: TrackerDecisions): void => {
    setDecisions(next);
    const input = { fileName: chosen.name, content: chosen, decisions: next };
    void run(() => client.tracker.stage(input)).then((done) => {
      if (done) setStep({ kind: 'review' });
    });
  };
  const decide = (next: TrackerDecisions): void => {
    if (file !== null) stage(file, next);
  };
  const begin = (chosen: File | null): void => {
    latest.current += 1;
    setBusy(false);
    setProblem(null);
    setFile(chosen);
    setStaged(null);
    setStep({ kind: 'choose' });
    setDecisions(nothingDecided);
  };
  return {
    step,
    file,
    decisions,
    staged,
    busy,
    problem,
    choose(chosen, asOn) {
      begin(chosen);
      stage(chosen, { ...nothingDecided, asOn });
    },
    answer: (answers) =>
      decide({
        ...decisions,
        answers: answers.reduce((all, { key, answer }) => withAnswer(all, key, answer), decisions.answers),
      }),
    change: (changes) => decide({ ...decisions, ...changes }),
    keepMapping: (mapping) => decide({ ...decisions, mappings: withMapping(decisions.mappings, mapping) }),
    goTo(next) {
      setProblem(null);
      setStep(next);
    },
    accept() {
      if (file === null || busy) return;
      const input = { fileName: file.name, content: file, decisions };
      void run(() => client.tracker.accept(input)).then((done) => (done ? router.invalidate() : undefined));
    },
    startAgain: () => begin(null),
  };
}
