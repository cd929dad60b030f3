import type { ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { findingKinds, wordings } from '#shared/domain/pack/snapshot.ts';
import { findingKindLabels, wordingLabels } from '#shared/wording/scrutiny-labels.ts';
import { RadioChoice, SelectChoice } from '../../../components/Choice.tsx';
import { PickMany } from '../../../components/PickMany.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { findingIds, type FindingTyped } from './finding-form.ts';
import { SourceFields } from './SourceFields.tsx';

interface FindingFieldsProps {
  readonly choices: ScrutinyChoices;
  readonly typed: FindingTyped;
  readonly set: (changes: Partial<FindingTyped>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const kinds = findingKinds.map((kind) => ({ value: kind, label: findingKindLabels[kind] }));
const wordingOptions = wordings.map((wording) => ({ value: wording, label: wordingLabels[wording] }));

/** What was found, whose words these are, and where that is read. */
export function FindingFields({ choices, typed, set, errorOf }: FindingFieldsProps) {
  return (
    <>
      <RadioChoice label="Kind" options={kinds} value={typed.kind} onChange={(kind) => set({ kind })} />
      <TextInput
        id={findingIds.text}
        label="What was found"
        hint="No child, family or perpetrator is named"
        error={errorOf(findingIds.text)}
        rows={4}
        value={typed.text}
        onChange={(text) => set({ text })}
      />
      <SelectChoice
        id={findingIds.wording}
        label="Whose words these are"
        options={wordingOptions}
        value={typed.wording}
        onChange={(wording) => set({ wording })}
      />
      <SourceFields
        sources={choices.sources}
        value={typed.source}
        errorOf={errorOf}
        onChange={(source) => set({ source })}
      />
    </>
  );
}

type LinkFieldsProps = Pick<FindingFieldsProps, 'choices' | 'errorOf'> & {
  readonly typed: Pick<FindingTyped, 'indicators' | 'actions'>;
  readonly set: (changes: Partial<Pick<FindingTyped, 'indicators' | 'actions'>>) => void;
};

/** What answers a finding and what shows whether it is mended. */
export function FindingLinkFields({ choices, typed, set, errorOf }: LinkFieldsProps) {
  return (
    <>
      <PickMany
        id={findingIds.actions}
        label="Actions that answer it"
        hint="Type a part of the reference or title"
        error={errorOf(findingIds.actions)}
        options={choices.actions.map(({ ref, title }) => ({ value: ref, label: `${ref} ${title}` }))}
        value={typed.actions}
        onChange={(actions) => set({ actions })}
      />
      <PickMany
        id={findingIds.indicators}
        label="Indicators that show whether it is mended"
        hint="Type a part of the code or name"
        error={errorOf(findingIds.indicators)}
        options={choices.indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        value={typed.indicators}
        onChange={(indicators) => set({ indicators })}
      />
    </>
  );
}
