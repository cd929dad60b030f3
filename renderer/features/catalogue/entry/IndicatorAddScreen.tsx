import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { CatalogueForm } from '../CatalogueForm.tsx';
import { definitionFields, emptyDefinition, readDefinition } from '../definition-form.ts';
import { DefinitionFields } from '../DefinitionFields.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { TypedReader } from '../typed.ts';
import { useSave } from '../useSave.ts';

interface IndicatorAddScreenProps {
  readonly groups: readonly string[];
  readonly latest: Period;
}

/** Adds an indicator of the authority's own. */
export function IndicatorAddScreen({ groups, latest }: IndicatorAddScreenProps) {
  const { client } = useHost();
  const router = useRouter();
  const save = useSave('add', definitionFields);
  const [code, setCode] = useState('');
  const [definition, setDefinition] = useState(emptyDefinition);
  const [from, setFrom] = useState(periodInWords(latest));
  const [monthly, setMonthly] = useState(true);
  const [added, setAdded] = useState<string | null>(null);
  useUnsaved(added === null && (code !== '' || definition !== emptyDefinition));
  // only once nothing is left unsaved: until then the screen asks before it is left
  useEffect(() => {
    if (added !== null) void router.navigate({ to: '/catalogue/indicators/$code', params: { code: added } });
  }, [added, router]);
  const onAdd = (): void => {
    const reader = new TypedReader('add');
    const given = {
      code: reader.text('code', code, 'Enter the code'),
      definition: readDefinition(reader, definition),
      from: reader.month('from', from, 'the first month'),
      monthly,
      reason: '',
    };
    void save.save('', reader.problems, async () => {
      setAdded((await client.catalogue.add(given)).row.entry.code);
    });
  };
  return (
    <div className="stack-large">
      <div>
        <Link to="/catalogue" className="back">
          Catalogue
        </Link>
        <PageHeading title="Add an indicator" />
      </div>
      <CatalogueForm onSave={onAdd}>
        <SaveStatus save={save} />
        <TextInput
          id="add-code"
          label="Code"
          hint="Letters and figures, such as FD19. It always means this indicator and cannot be changed."
          narrow
          error={save.errorOf('code')}
          value={code}
          onChange={setCode}
        />
        <DefinitionFields
          prefix="add"
          value={definition}
          onChange={setDefinition}
          errorOf={save.errorOf}
          groups={groups}
        />
        <Checkbox className="check" isSelected={monthly} onChange={setMonthly}>
          A return is expected every month
        </Checkbox>
        <TextInput
          id="add-from"
          label="From"
          hint="The first month of this definition. Earlier figures are shown under it, too."
          narrow
          error={save.errorOf('from')}
          value={from}
          onChange={setFrom}
        />
        <Button type="submit" busy={save.busy}>
          Add the indicator
        </Button>
      </CatalogueForm>
    </div>
  );
}
