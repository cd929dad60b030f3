import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { AnswerFormProps } from './AnswerForm.tsx';
import { questionId } from './question-words.ts';

/** A share in per cent, or none. */
export function ProgressAnswer({ question, onAnswer, onKeep }: AnswerFormProps) {
  const known = question.answer ?? question.suggestion;
  const [text, setText] = useState(known?.kind === 'progress' && known.percent !== null ? String(known.percent) : '');
  const [error, setError] = useState<string>();
  const use = (): void => {
    const percent = Number(text.trim().replace('%', ''));
    if (text.trim() === '' || !Number.isInteger(percent) || percent < 0 || percent > 100) {
      setError('Enter a whole number from 0 to 100');
      return;
    }
    onAnswer({ kind: 'progress', percent });
  };
  return (
    <div className="answer-line">
      <TextInput
        id={`${questionId(question.key)}-percent`}
        label="Per cent done"
        narrow
        inputMode="numeric"
        error={error}
        value={text}
        onChange={setText}
      />
      <AnswerButtons about={question.text} onUse={use} onKeep={onKeep} />
      <Button quiet small onPress={() => onAnswer({ kind: 'progress', percent: null })}>
        {question.openLabel}
      </Button>
    </div>
  );
}
