import type { TrackerAnswer, TrackerQuestion } from '#shared/domain/tracker/stage/questions.ts';
import { RadioChoice } from '../../../components/Choice.tsx';
import { AgreedAnswer } from './AgreedAnswer.tsx';
import { DateAnswer } from './DateAnswer.tsx';
import { OwnerAnswer } from './OwnerAnswer.tsx';
import { ProgressAnswer } from './ProgressAnswer.tsx';
import { StateAnswer } from './StateAnswer.tsx';
import { WorkstreamAnswer } from './WorkstreamAnswer.tsx';

export interface AnswerFormProps {
  readonly question: TrackerQuestion;
  readonly onAnswer: (answer: TrackerAnswer) => void;
  /** Leaves the answer as it is; null where there is none. */
  readonly onKeep: (() => void) | null;
}

const orders = [
  { value: 'day', label: 'The day first: 5/6/2019 is 5 June' },
  { value: 'month', label: 'The month first: 5/6/2019 is 6 May' },
];

/** The form for one kind of question. */
export function AnswerForm(props: AnswerFormProps) {
  const { question, onAnswer } = props;
  switch (question.kind) {
    case 'state':
      return <StateAnswer {...props} />;
    case 'date':
      return <DateAnswer {...props} />;
    case 'progress':
      return <ProgressAnswer {...props} />;
    case 'owner':
      return <OwnerAnswer {...props} />;
    case 'workstream':
      return <WorkstreamAnswer {...props} />;
    case 'agreed':
      return <AgreedAnswer {...props} />;
    case 'order':
      return (
        <RadioChoice
          label="Which comes first"
          options={orders}
          value={question.answer?.kind === 'order' ? (question.answer.dayFirst ? 'day' : 'month') : ''}
          onChange={(order) => onAnswer({ kind: 'order', dayFirst: order === 'day' })}
        />
      );
    case 'choice':
      return (
        <RadioChoice
          label="Your answer"
          options={question.options}
          value={question.answer?.kind === 'choice' ? question.answer.choice : ''}
          onChange={(choice) => onAnswer({ kind: 'choice', choice })}
        />
      );
    case 'fields':
      return null;
  }
}
