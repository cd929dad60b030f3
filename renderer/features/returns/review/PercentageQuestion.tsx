import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { ReturnQuestion } from '#shared/contract/returns.ts';
import type { Answer } from './question-answers.ts';

interface PercentageQuestionProps {
  readonly question: Extract<ReturnQuestion, { kind: 'percentage' }>;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
}

/** Whether figures of an indicator in per cent are percentages or fractions of one, with one of them read both ways. */
export function PercentageQuestion({ question, answer, onChange }: PercentageQuestionProps) {
  const { indicator, name, figures, example } = question;
  return (
    <div className="question">
      <RadioGroup
        className="field"
        value={answer.choice === '' ? null : answer.choice}
        onChange={(choice) => onChange({ ...answer, choice })}
      >
        <Label className="field-label">
          How are the percentages of {indicator} {name} written?
        </Label>
        <span className="hint">
          {figures === 1 ? 'One figure' : `${figures} figures`} could mean either. The one in {example.cell} would be:
        </span>
        <div>
          <Radio value="points" className="radio">
            <span>
              <strong>{example.asPoints}</strong>
              <span className="figure-note">it is a percentage as it stands</span>
            </span>
          </Radio>
          <Radio value="fraction" className="radio">
            <span>
              <strong>{example.asFraction}</strong>
              <span className="figure-note">it is a fraction of one, as Excel keeps percentages</span>
            </span>
          </Radio>
        </div>
      </RadioGroup>
    </div>
  );
}
