import { useId, useState } from 'react';
import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { ReturnQuestion } from '#shared/contract/returns.ts';
import { Button } from '../../../components/Button.tsx';
import type { IndicatorName } from '../indicator-name.ts';
import { answersToDecisions, isHalf, questionKey, type Answer, type Answers } from './question-answers.ts';
import { IndicatorQuestion } from './IndicatorQuestion.tsx';
import { PercentageQuestion } from './PercentageQuestion.tsx';

interface QuestionFormProps {
  readonly title: string;
  readonly questions: readonly ReturnQuestion[];
  readonly indicators: readonly IndicatorName[];
  readonly file: File;
  readonly busy: boolean;
  readonly onAnswer: (answers: Pick<ReturnDecisions, 'matches' | 'percentages'>) => void;
}

/** What only a person can decide. Nothing is picked beforehand, and what is not answered stays open. */
export function QuestionForm({ title, questions, indicators, file, busy, onAnswer }: QuestionFormProps) {
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [error, setError] = useState('');
  const id = useId();
  if (questions.length === 0) return null;
  const ready = questions.filter((question) => {
    const answer = answers.get(questionKey(question));
    return answer !== undefined && !isHalf(answer);
  });
  const set = (question: ReturnQuestion, answer: Answer): void => {
    setError('');
    setAnswers(new Map(answers).set(questionKey(question), answer));
  };
  const use = (): void => {
    if (ready.length === 0) setError('Answer at least one of the questions first.');
    else onAnswer(answersToDecisions(questions, answers));
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {questions.map((question) => {
        const answer = answers.get(questionKey(question)) ?? { choice: '', other: '' };
        const onChange = (next: Answer): void => set(question, next);
        return question.kind === 'indicator' ? (
          <IndicatorQuestion key={questionKey(question)} {...{ question, answer, onChange, indicators, file }} />
        ) : (
          <PercentageQuestion key={questionKey(question)} {...{ question, answer, onChange }} />
        );
      })}
      <div className="row">
        <Button busy={busy} onPress={use}>
          {questions.length === 1 ? 'Use this answer' : 'Use these answers'}
        </Button>
        <span role="status" className={error === '' ? 'small muted' : 'field-error'}>
          {error === '' ? `${ready.length} of ${questions.length} answered` : error}
        </span>
      </div>
    </section>
  );
}
