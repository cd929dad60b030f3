import type { Citation } from '#shared/domain/provenance.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import { ComboChoice } from '../../../components/ComboChoice.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { CitationLine } from '../../../components/SourceLine.tsx';
import { sourceIds, type SourceTyped } from './source-typed.ts';

interface SourceFieldsProps {
  /** Named before in this workspace. */
  readonly sources: readonly Citation[];
  readonly value: SourceTyped;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (value: SourceTyped) => void;
}

const modes = [
  { value: 'known', label: 'A source named before' },
  { value: 'new', label: 'Another source' },
  { value: 'none', label: 'No source' },
] as const;

const labelOf = ({ title, publisher, publishedOn }: Citation): string =>
  [title, publisher, publishedOn ?? ''].filter((part) => part !== '').join(', ');

/** Where a fact is read: a source named before is chosen, another is named with who published it. */
export function SourceFields({ sources, value, errorOf, onChange }: SourceFieldsProps) {
  const set = (changes: Partial<SourceTyped>): void => onChange({ ...value, ...changes });
  return (
    <fieldset className="source-fields stack-small">
      <legend>Source</legend>
      <SelectChoice
        label="Where this is read"
        options={sources.length === 0 ? modes.filter((mode) => mode.value !== 'known') : modes}
        value={value.mode}
        onChange={(mode) => set({ mode })}
      />
      {value.mode === 'known' ? (
        <>
          <ComboChoice
            id={sourceIds.known}
            label="Source"
            hint="Type a part of its title"
            error={errorOf(sourceIds.known)}
            options={sources.map((source, index) => ({ value: String(index), label: labelOf(source) }))}
            value={value.known === null ? '' : indexOf(sources, value.known)}
            onChange={(index) => set({ known: sources[Number(index)] ?? null })}
          />
          {value.known === null ? null : <CitationLine citation={value.known} />}
        </>
      ) : null}
      {value.mode === 'new' ? <NewSource value={value} errorOf={errorOf} set={set} /> : null}
    </fieldset>
  );
}

const indexOf = (sources: readonly Citation[], known: Citation): string => {
  const found = sources.findIndex((source) => labelOf(source) === labelOf(known) && source.url === known.url);
  return found === -1 ? '' : String(found);
};

const texts = [
  { name: 'title', label: 'Title', hint: 'For example, Inspection report of July 2019' },
  { name: 'publisher', label: 'Who published or holds it', hint: '' },
  { name: 'url', label: 'Address on the web', hint: 'You may leave it empty' },
  { name: 'note', label: 'Caution for the reader', hint: 'For example, quoted in the press. You may leave it empty.' },
] as const;

function NewSource({
  value,
  errorOf,
  set,
}: Pick<SourceFieldsProps, 'value' | 'errorOf'> & { readonly set: (changes: Partial<SourceTyped>) => void }) {
  return (
    <>
      {texts.map(({ name, label, hint }) => (
        <TextInput
          key={name}
          id={sourceIds[name]}
          label={label}
          hint={hint}
          error={errorOf(sourceIds[name])}
          value={value[name]}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      <DateInput
        id={sourceIds.publishedOn}
        label="Published on"
        hint="For example, 29 7 2019. You may leave it empty."
        error={errorOf(sourceIds.publishedOn)}
        value={value.publishedOn}
        onChange={(publishedOn) => set({ publishedOn })}
      />
    </>
  );
}
