import { useState } from 'react';
import { SelectChoice } from '../../../components/Choice.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { AnswerFormProps } from './AnswerForm.tsx';
import { questionId } from './question-words.ts';

const makeNew = '(new)';

/** One of the plan's workstreams, or a new one with its code and name. */
export function WorkstreamAnswer({ question, onAnswer, onKeep }: AnswerFormProps) {
  const known = question.answer ?? question.suggestion;
  const start = known?.kind === 'workstream' ? known : { code: '', name: question.text };
  const isHere = question.options.some(({ value }) => value === start.code);
  const [choice, setChoice] = useState(isHere ? start.code : makeNew);
  const [code, setCode] = useState(isHere ? '' : start.code);
  const [name, setName] = useState(isHere ? question.text : start.name);
  const [tried, setTried] = useState(false);
  const id = questionId(question.key);
  const isCode = /^[A-Za-z][A-Za-z0-9]{0,11}$/u.test(code.trim());
  const use = (): void => {
    setTried(true);
    const held = question.options.find(({ value }) => value === choice);
    if (held) onAnswer({ kind: 'workstream', code: held.value, name: held.label.slice(held.value.length).trim() });
    else if (isCode && name.trim() !== '') onAnswer({ kind: 'workstream', code: code.trim(), name: name.trim() });
  };
  return (
    <div className="stack-small">
      <SelectChoice
        label={question.question}
        labelHidden
        options={[{ value: makeNew, label: 'A new workstream' }, ...question.options]}
        value={choice}
        onChange={setChoice}
      />
      {choice === makeNew ? (
        <div className="owner-fields">
          <TextInput
            id={`${id}-code`}
            label="Code"
            narrow
            error={tried && !isCode ? 'Letters and figures, a letter first, at most 12' : undefined}
            value={code}
            onChange={setCode}
          />
          <TextInput
            id={`${id}-name`}
            label="Name"
            error={tried && name.trim() === '' ? 'Enter its name' : undefined}
            value={name}
            onChange={setName}
          />
        </div>
      ) : null}
      <AnswerButtons about={question.text === '' ? question.question : question.text} onUse={use} onKeep={onKeep} />
    </div>
  );
}
