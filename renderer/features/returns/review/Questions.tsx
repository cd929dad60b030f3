import { useState } from 'react';
import type { StagedReturn } from '#shared/contract/returns.ts';
import { Button } from '../../../components/Button.tsx';
import { withAnswers } from '../decisions.ts';
import type { IndicatorName } from '../indicator-name.ts';
import type { ReturnImport } from '../useReturnImport.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { unaskedNames } from './unasked-names.ts';

interface QuestionsProps {
  readonly way: ReturnImport;
  readonly staged: StagedReturn;
  readonly file: File;
  readonly indicators: readonly IndicatorName[];
}

/** What must be decided, and what may be: names that are left out unless somebody says what they are. */
export function Questions({ way, staged, file, indicators }: QuestionsProps) {
  const { decisions, busy } = way;
  const unasked = unaskedNames(staged);
  // where nothing else is left of the file, saying what a name is is the only way on
  const [open, setOpen] = useState(staged.outcome === 'refused');
  const { questions } = staged;
  const asked = open ? [...questions, ...unasked] : questions;
  const names = unasked.length === 1 ? 'One name is' : `${unasked.length} names are`;
  const title =
    questions.length === 0
      ? `${names} left out unless you say what they are`
      : asked.length === 1
        ? 'One thing to decide'
        : `${asked.length} things to decide`;
  return (
    <>
      <QuestionForm
        title={title}
        questions={asked}
        indicators={indicators}
        file={file}
        busy={busy}
        onAnswer={(answers) => way.decide(withAnswers(decisions, answers))}
      />
      {unasked.length === 0 || open ? null : (
        <p className="row">
          <span>{names} no indicator of ours, and left out.</span>
          <Button quiet small onPress={() => setOpen(true)}>
            Say what they are
          </Button>
        </p>
      )}
    </>
  );
}
