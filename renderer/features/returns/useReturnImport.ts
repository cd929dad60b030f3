import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { StagedReturn } from '#shared/contract/returns.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { useHost } from '../../client/host-context.ts';
import type { Problem } from '../../client/problem.ts';
import { useOperation } from '../../client/useOperation.ts';
import { nothingDecided, withMapping, withoutMapping } from './decisions.ts';

/** A file in hand, and who sent it. */
export interface Chosen {
  readonly file: File;
  readonly sender: string;
}

/** What the screen is about just now. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'review' }
  /** Saying where the figures of one sheet are; the sheet is found out when it is left open. */
  | { readonly kind: 'map'; readonly sheet: string | null };

export interface ReturnImport {
  readonly step: ImportStep;
  readonly chosen: Chosen | null;
  readonly sender: string;
  readonly decisions: ReturnDecisions;
  readonly staged: StagedReturn | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly setSender: (sender: string) => void;
  readonly choose: (file: File) => void;
  /** The same file, mended by its sender: everything decided about the first one stays. */
  readonly chooseMended: (file: File) => void;
  /** Stages the file again with these decisions beside those before. */
  readonly decide: (changes: Partial<ReturnDecisions>) => void;
  /** Takes a decision that changes nothing about what is read. */
  readonly note: (changes: Partial<ReturnDecisions>) => void;
  readonly goTo: (step: ImportStep) => void;
  readonly keepMapping: (mapping: LayoutMapping, remember: boolean) => void;
  /** Back to what the program recognises on that sheet by itself. */
  readonly dropMapping: (sheet: string) => void;
  readonly accept: (restatementReason: string) => void;
  readonly startAgain: () => void;
}

/** The way of one file from being chosen to being accepted. What was decided stays decided until another file is chosen. */
export function useReturnImport(): ReturnImport {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run, clear } = useOperation();
  const [sender, setSender] = useState('');
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [decisions, setDecisions] = useState<ReturnDecisions>(nothingDecided);
  const [staged, setStaged] = useState<StagedReturn | null>(null);

  const stage = ({ file, sender: from }: Chosen, next: ReturnDecisions): void => {
    setDecisions(next);
    void run(async () => {
      const input = { fileName: file.name, content: file, sender: from, decisions: next };
      setStaged(await client.returns.stage(input));
      setStep({ kind: 'review' });
    });
  };
  const begin = (file: File, known: ReturnDecisions): void => {
    const next = { file, sender: sender.trim() };
    setChosen(next);
    setStaged(null);
    setStep({ kind: 'choose' });
    stage(next, known);
  };
  const decide = (changes: Partial<ReturnDecisions>): void => {
    if (chosen) stage(chosen, { ...decisions, ...changes });
  };
  return {
    step,
    chosen,
    sender,
    decisions,
    staged,
    busy,
    problem,
    setSender,
    decide,
    choose: (file) => begin(file, nothingDecided),
    chooseMended: (file) => begin(file, decisions),
    note: (changes) => setDecisions({ ...decisions, ...changes }),
    goTo(next) {
      clear();
      // the sender may have been mended after a first attempt
      if (chosen && staged === null) setChosen({ ...chosen, sender: sender.trim() });
      setStep(next);
    },
    keepMapping: (mapping, remember) => decide({ mappings: withMapping(decisions.mappings, mapping), remember }),
    dropMapping: (sheet) => decide({ mappings: withoutMapping(decisions.mappings, sheet) }),
    accept(restatementReason) {
      if (chosen === null) return;
      void run(async () => {
        const { file, sender: from } = chosen;
        const input = { fileName: file.name, content: file, sender: from, decisions, restatementReason };
        setStaged(await client.returns.accept(input));
        await router.invalidate();
      });
    },
    startAgain() {
      clear();
      setStaged(null);
      setChosen(null);
      setDecisions(nothingDecided);
      setStep({ kind: 'choose' });
    },
  };
}
