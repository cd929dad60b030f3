import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { DateInput, emptyDate, noRealDate, partsOf, readDate } from '../../../components/DateInput.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { AnswerFormProps } from './AnswerForm.tsx';
import { questionId } from './question-words.ts';

const [another, none] = ['another', 'none'];

/** One of the days that a text may mean, another one, or none. */
export function DateAnswer({ question, onAnswer, onKeep }: AnswerFormProps) {
  const { options, openLabel, answer, suggestion } = question;
  const known =
    answer?.kind === 'date' ? (answer.on ?? none) : suggestion?.kind === 'date' ? (suggestion.on ?? '') : '';
  const isOption = known === none || options.some(({ value }) => value === known);
  const [choice, setChoice] = useState(
    known === '' ? (options.length === 0 ? another : '') : isOption ? known : another,
  );
  const [typed, setTyped] = useState(() => (isOption || known === '' ? emptyDate : partsOf(known)));
  const [error, setError] = useState<string>();
  const id = questionId(question.key);
  const use = (): void => {
    if (choice === none) return onAnswer({ kind: 'date', on: null });
    if (choice !== another) {
      if (choice === '') setError('Choose one');
      else onAnswer({ kind: 'date', on: choice });
      return;
    }
    const read = readDate(typed);
    if (read.kind === 'date') return onAnswer({ kind: 'date', on: read.on });
    setError(read.kind === 'empty' ? 'Enter the day' : noRealDate);
    document.getElementById(`${id}-on`)?.focus();
  };
  return (
    <div className="stack-small">
      <RadioGroup className="field" value={choice === '' ? null : choice} onChange={setChoice}>
        <Label className="visually-hidden">{question.question}</Label>
        {options.map(({ value, label }) => (
          <Radio key={value} value={value} className="radio">
            {label}
          </Radio>
        ))}
        <Radio value={another} className="radio">
          {options.length === 0 ? 'This day' : 'Another day'}
        </Radio>
        {choice === another ? (
          <DateInput id={`${id}-on`} label="The day" error={error} value={typed} onChange={setTyped} />
        ) : null}
        {openLabel === '' ? null : (
          <Radio value={none} className="radio">
            {openLabel}
          </Radio>
        )}
      </RadioGroup>
      {error !== undefined && choice !== another ? <p className="field-error">{error}</p> : null}
      <AnswerButtons about={question.text === '' ? question.question : question.text} onUse={use} onKeep={onKeep} />
    </div>
  );
}
