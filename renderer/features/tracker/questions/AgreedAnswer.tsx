import { useState } from 'react';
import { partsOf } from '../../../components/DateInput.tsx';
import {
  DecisionFields,
  emptyDecision,
  readDecision,
  type TypedDecision,
} from '../../../components/DecisionFields.tsx';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { AnswerFormProps } from './AnswerForm.tsx';

/** Who agreed that dates move, when and why: once for all of them. */
export function AgreedAnswer({ question, onAnswer, onKeep }: AnswerFormProps) {
  const [typed, setTyped] = useState<TypedDecision>(() =>
    question.answer?.kind === 'agreed'
      ? { reason: question.answer.reason, decidedBy: question.answer.by, on: partsOf(question.answer.on) }
      : emptyDecision,
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const use = (): void => {
    const read = readDecision(typed, 'agreed');
    if (read.kind === 'wrong') {
      setProblems(read.problems);
      document.getElementById(read.problems[0]?.field ?? '')?.focus();
      return;
    }
    setProblems([]);
    onAnswer({ kind: 'agreed', by: read.decidedBy, on: read.on, reason: read.reason });
  };
  return (
    <div className="stack-small">
      <DecisionFields
        prefix="agreed"
        reasonHint="Where the tracker gives a reason of its own, that one is kept."
        dateLabel="Agreed on"
        value={typed}
        onChange={setTyped}
        problems={problems}
      />
      <AnswerButtons about="revised due dates" onUse={use} onKeep={onKeep} />
    </div>
  );
}
