import { Link } from '@tanstack/react-router';
import type { ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { judgementIds, type JudgementTyped } from './judgement-form.ts';
import { SourceFields } from './SourceFields.tsx';

interface JudgementFieldsProps {
  readonly choices: ScrutinyChoices;
  /** Areas of the event that have a judgement already. */
  readonly judged: readonly string[];
  readonly typed: JudgementTyped;
  readonly set: (changes: Partial<JudgementTyped>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const choose = { value: '', label: 'Choose' };

/** Framework, area and grade are chosen from data; under no recorded framework both are typed as the report has them. */
export function JudgementFields({ choices, judged, typed, set, errorOf }: JudgementFieldsProps) {
  const { areas, scales } = choices;
  const frameworks = [
    ...scales.map(({ framework }) => ({ value: framework, label: framework })),
    { value: '', label: 'Not recorded' },
  ];
  const named = areas
    .filter(({ framework, name }) => framework === typed.framework && (name === typed.area || !judged.includes(name)))
    .map(({ name }) => ({ value: name, label: name }));
  const grades = scales.find(({ framework }) => framework === typed.framework)?.grades ?? [];
  return (
    <>
      <SelectChoice
        id={judgementIds.framework}
        label="Framework"
        options={frameworks}
        value={typed.framework}
        onChange={(framework) => set({ framework, area: '', grade: '' })}
      />
      <p className="small">
        <Link to="/scrutiny/frameworks">Add an area or a framework</Link>
      </p>
      {typed.framework === '' ? (
        <>
          <TextInput
            id={judgementIds.area}
            label="Area"
            hint="As the report names it"
            error={errorOf(judgementIds.area)}
            value={typed.area}
            onChange={(area) => set({ area })}
          />
          <TextInput
            id={judgementIds.grade}
            label="Grade"
            hint="As the report names it"
            error={errorOf(judgementIds.grade)}
            value={typed.grade}
            onChange={(grade) => set({ grade })}
          />
        </>
      ) : (
        <>
          <Chosen
            id={judgementIds.area}
            label="Area"
            options={named}
            value={typed.area}
            error={errorOf(judgementIds.area)}
            onChange={(area) => set({ area })}
          />
          <Chosen
            id={judgementIds.grade}
            label="Grade"
            options={grades.map((grade) => ({ value: grade, label: grade }))}
            value={typed.grade}
            error={errorOf(judgementIds.grade)}
            onChange={(grade) => set({ grade })}
          />
        </>
      )}
      <SourceFields
        sources={choices.sources}
        value={typed.source}
        errorOf={errorOf}
        onChange={(source) => set({ source })}
      />
    </>
  );
}

interface ChosenProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A choice that begins with none made. */
function Chosen({ error, options, ...choice }: ChosenProps) {
  return (
    <div className={error === undefined ? 'field' : 'field invalid'}>
      {error === undefined ? null : <div className="field-error">{error}</div>}
      <SelectChoice {...choice} options={[choose, ...options]} />
    </div>
  );
}
