import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { addMonths, periodInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { CatalogueForm } from '../CatalogueForm.tsx';
import { definitionFields, readDefinition, typedDefinition } from '../definition-form.ts';
import { DefinitionFields } from '../DefinitionFields.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { TypedReader } from '../typed.ts';
import { useSave } from '../useSave.ts';
import { noWhy, readWhy, WhyFields } from '../WhyFields.tsx';

/** A new version of the definition, from a month on. */
export function DefinitionForm({ detail }: { readonly detail: CatalogueDetail }) {
  const { client } = useHost();
  const { code, definition: held } = detail.row.entry;
  const save = useSave('define', definitionFields);
  const [definition, setDefinition] = useState(typedDefinition(held));
  const [from, setFrom] = useState(periodInWords(addMonths(detail.currentPeriod, 1)));
  const [why, setWhy] = useState(noWhy);
  const [rebase, setRebase] = useState(true);
  const [dirty, setDirty] = useState(false);
  useUnsaved(dirty);
  const onSave = (): void => {
    const reader = new TypedReader('define');
    const given = {
      code,
      definition: readDefinition(reader, definition),
      from: reader.month('from', from, 'the first month of the new definition'),
      rebase,
      ...readWhy(reader, why),
    };
    void save.save(
      'The definition was saved. Older figures keep the version they were given under.',
      reader.problems,
      async () => {
        await client.catalogue.define(given);
        setWhy(noWhy);
        setDirty(false);
      },
    );
  };
  return (
    <CatalogueForm onSave={onSave}>
      <SaveStatus save={save} />
      <DefinitionFields
        prefix="define"
        value={definition}
        onChange={(next) => {
          setDirty(true);
          setDefinition(next);
        }}
        errorOf={save.errorOf}
        groups={detail.groups}
      />
      <TextInput
        id="define-from"
        label="From"
        hint="The first month of the new definition"
        narrow
        error={save.errorOf('from')}
        value={from}
        onChange={setFrom}
      />
      <WhyFields prefix="define" value={why} onChange={setWhy} errorOf={save.errorOf} />
      <Checkbox className="check" isSelected={rebase} onChange={setRebase}>
        Where something else is measured, calculate the control limits anew from that month
      </Checkbox>
      <Button type="submit" busy={save.busy}>
        Save a new version
      </Button>
    </CatalogueForm>
  );
}
