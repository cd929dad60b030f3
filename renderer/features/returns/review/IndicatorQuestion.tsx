import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { ReturnQuestion } from '#shared/contract/returns.ts';
import { Button } from '../../../components/Button.tsx';
import { ComboChoice } from '../../../components/ComboChoice.tsx';
import { cellReference } from '../cell-reference.ts';
import type { IndicatorName } from '../indicator-name.ts';
import { CellPicture } from './CellPicture.tsx';
import { another, leaveOut, type Answer } from './question-answers.ts';

interface IndicatorQuestionProps {
  readonly question: Extract<ReturnQuestion, { kind: 'indicator' }>;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  readonly indicators: readonly IndicatorName[];
  readonly file: File;
}

/** Which indicator a code or name is that no indicator has. */
export function IndicatorQuestion({ question, answer, onChange, indicators, file }: IndicatorQuestionProps) {
  const { text, candidates, figures } = question;
  // the sheet is fetched when it is asked for: there may be many questions
  const [open, setOpen] = useState(false);
  return (
    <div className="question stack-small">
      <RadioGroup
        className="field"
        value={answer.choice === '' ? null : answer.choice}
        onChange={(choice) => onChange({ ...answer, choice })}
      >
        <Label className="field-label break">Which indicator is “{text}”?</Label>
        <span className="hint">
          {cellReference(question)}; {figures === 1 ? 'one figure' : `${figures} figures`}.{' '}
          {candidates.length === 0 ? 'No indicator has a name near to it.' : ''}
        </span>
        <div>
          {candidates.map(({ code, name, because }) => (
            <Radio key={code} value={code} className="radio">
              <span>
                {code} {name}
                <span className="figure-note">{because}</span>
              </span>
            </Radio>
          ))}
          <Radio value={another} className="radio">
            Another indicator…
          </Radio>
          <Radio value={leaveOut} className="radio">
            None: leave {figures === 1 ? 'it' : 'its figures'} out
          </Radio>
        </div>
      </RadioGroup>
      {answer.choice === another ? (
        <ComboChoice
          id={`other-${question.sheet}-${question.cell}`}
          label="Indicator"
          hint="Type a part of its code or name."
          options={indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={answer.other}
          onChange={(other) => onChange({ ...answer, other })}
        />
      ) : null}
      <Button quiet small aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? 'Hide the sheet' : 'Show it in the sheet'}
        <span className="visually-hidden"> (“{text}”)</span>
      </Button>
      {open ? <CellPicture file={file} sheet={question.sheet} cell={question.cell} /> : null}
    </div>
  );
}
