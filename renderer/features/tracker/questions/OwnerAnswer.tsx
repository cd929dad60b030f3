import { useState } from 'react';
import { TextInput } from '../../../components/TextInput.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { AnswerFormProps } from './AnswerForm.tsx';
import { questionId } from './question-words.ts';

/** The role and agency that lead, and the agencies that help. */
export function OwnerAnswer({ question, onAnswer, onKeep }: AnswerFormProps) {
  const known = question.answer ?? question.suggestion;
  const start = known?.kind === 'owner' ? known : { role: '', agency: '', supporting: [] };
  const [role, setRole] = useState(start.role);
  const [agency, setAgency] = useState(start.agency);
  const [supporting, setSupporting] = useState(start.supporting.join('; '));
  const [tried, setTried] = useState(false);
  const id = questionId(question.key);
  const missing = (text: string, what: string): string | undefined =>
    tried && text.trim() === '' ? `Enter the ${what}` : undefined;
  const use = (): void => {
    setTried(true);
    if (role.trim() === '' || agency.trim() === '') return;
    const helping = supporting
      .split(/[;,\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    onAnswer({ kind: 'owner', role: role.trim(), agency: agency.trim(), supporting: helping });
  };
  return (
    <div className="stack-small">
      <div className="owner-fields">
        <TextInput id={`${id}-role`} label="Role" error={missing(role, 'role')} value={role} onChange={setRole} />
        <TextInput
          id={`${id}-agency`}
          label="Agency"
          error={missing(agency, 'agency')}
          value={agency}
          onChange={setAgency}
        />
        <TextInput
          id={`${id}-supporting`}
          label="Helped by (divide with ;)"
          value={supporting}
          onChange={setSupporting}
        />
      </div>
      <AnswerButtons about={question.text === '' ? question.question : question.text} onUse={use} onKeep={onKeep} />
    </div>
  );
}
