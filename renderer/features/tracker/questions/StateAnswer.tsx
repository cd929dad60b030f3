import { useState } from 'react';
import { SelectChoice } from '../../../components/Choice.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { AnswerFormProps } from './AnswerForm.tsx';
import { stateChoiceOf, stateChoices } from './question-words.ts';

/** What a word or a colour means: a rating, a state, both or nothing. */
export function StateAnswer({ question, onAnswer, onKeep }: AnswerFormProps) {
  const known = question.answer ?? question.suggestion;
  const [value, setValue] = useState(() => (known?.kind === 'state' ? (stateChoiceOf(known)?.value ?? '') : ''));
  const chosen = stateChoices.find((each) => each.value === value);
  const label = question.group === 'fill' ? `Meaning of the colour ${question.text}` : `Meaning of “${question.text}”`;
  return (
    <div className="answer-line">
      <SelectChoice
        label={label}
        labelHidden
        options={value === '' ? [{ value: '', label: '(choose)' }, ...stateChoices] : stateChoices}
        value={value}
        onChange={setValue}
      />
      <AnswerButtons
        about={label}
        onUse={() => {
          if (chosen) onAnswer({ kind: 'state', rating: chosen.rating, status: chosen.status });
        }}
        onKeep={onKeep}
      />
    </div>
  );
}
