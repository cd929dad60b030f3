import { useState } from 'react';
import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { addMonths, dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { CatalogueForm } from '../CatalogueForm.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { TypedReader } from '../typed.ts';
import { useSave } from '../useSave.ts';
import { noWhy, readWhy, WhyFields } from '../WhyFields.tsx';

/** Takes an indicator out of use from a month on, or brings it back; its figures stay. */
export function RetireForm({ detail }: { readonly detail: CatalogueDetail }) {
  const { client } = useHost();
  const { code, retiredFrom } = detail.row.entry;
  const save = useSave('retire');
  const [from, setFrom] = useState(periodInWords(addMonths(detail.currentPeriod, 1)));
  const [why, setWhy] = useState(noWhy);
  const back = retiredFrom !== null;
  const onSave = (): void => {
    const reader = new TypedReader('retire');
    const period = back ? null : reader.month('from', from, 'the first month without it');
    const decision = readWhy(reader, why);
    const said = back ? 'The indicator is in use again.' : 'The indicator is retired.';
    void save.save(said, reader.problems, async () => {
      await client.catalogue.retire({ code, from: period, ...decision });
      setWhy(noWhy);
    });
  };
  return (
    <section className="stack" aria-labelledby="use">
      <h2 id="use">Use</h2>
      <p>{retiredFrom === null ? 'It is in use.' : `It is not used from ${periodInWords(retiredFrom)} on.`}</p>
      {detail.retirements.length === 0 ? null : (
        <ul>
          {detail.retirements.map((fact) => (
            <li key={`${fact.recordedOn} ${fact.from ?? ''} ${fact.reason}`}>
              {fact.from === null ? 'Brought back' : `Retired from ${periodInWords(fact.from)}`}: {fact.reason} (
              {fact.decidedBy}, {dateInWords(fact.recordedOn)})
            </li>
          ))}
        </ul>
      )}
      <SaveStatus save={save} />
      <Disclosed label={back ? 'Bring it back into use' : 'Retire it'}>
        <CatalogueForm onSave={onSave}>
          {back ? null : (
            <TextInput
              id="retire-from"
              label="From"
              hint="The first month without it. Earlier months keep it, and its figures stay."
              narrow
              error={save.errorOf('from')}
              value={from}
              onChange={setFrom}
            />
          )}
          <WhyFields prefix="retire" value={why} onChange={setWhy} errorOf={save.errorOf} />
          <Button type="submit" quiet busy={save.busy}>
            {back ? 'Bring it back' : 'Retire the indicator'}
          </Button>
        </CatalogueForm>
      </Disclosed>
    </section>
  );
}
