import { impacts, type Impact } from '#shared/domain/plan.ts';
import { impactLabels } from '#shared/wording/plan-labels.ts';
import { RadioChoice, type ChoiceOption } from '../../components/Choice.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import type { FieldProblem } from '../../components/ErrorSummary.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { problemAt } from '../../components/read-form.ts';
import { decisionIds, type DecisionTyped } from './decision-form.ts';

interface TestFieldsProps {
  readonly typed: DecisionTyped;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (part: Partial<DecisionTyped>) => void;
}

const options = impacts.map((value): ChoiceOption<Impact | ''> => ({ value, label: impactLabels[value] }));

/** What was tested and how, what it found, and when it is to be tested again. */
export function TestFields({ typed, problems, onChange }: TestFieldsProps) {
  const impactError = problemAt(problems, decisionIds.impact);
  return (
    <>
      <TextInput
        id={decisionIds.method}
        label="What was tested, and how"
        hint="For example, re-audit of 20 case files, survey of practitioners, what children said."
        error={problemAt(problems, decisionIds.method)}
        value={typed.method}
        onChange={(method) => onChange({ method })}
      />
      <TextInput
        id={decisionIds.result}
        label="What it found"
        hint="With its figures: 17 of 20 visits were in time, against 9 of 20 before."
        rows={3}
        error={problemAt(problems, decisionIds.result)}
        value={typed.result}
        onChange={(result) => onChange({ result })}
      />
      <div id={decisionIds.impact} tabIndex={-1} className={impactError === undefined ? 'field' : 'field invalid'}>
        {impactError === undefined ? null : <span className="field-error">{impactError}</span>}
        <RadioChoice
          label="Does it show an impact? Only an impact that is shown makes the action Blue."
          options={options}
          value={typed.impact}
          onChange={(impact) => onChange({ impact })}
        />
      </div>
      <DateInput
        id={decisionIds.retestOn}
        label="When it is to be tested again"
        hint="You may leave it empty."
        error={problemAt(problems, decisionIds.retestOn)}
        value={typed.retestOn}
        onChange={(retestOn) => onChange({ retestOn })}
      />
    </>
  );
}
