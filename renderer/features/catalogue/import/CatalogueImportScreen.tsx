import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { StagedCatalogue } from '#shared/contract/catalogue.ts';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { stagedCatalogueLabels } from '#shared/wording/catalogue-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { TypedReader } from '../typed.ts';
import { useSave } from '../useSave.ts';
import { noWhy, readWhy, WhyFields } from '../WhyFields.tsx';
import { CatalogueChanges } from './CatalogueChanges.tsx';
import { FilePick } from './FilePick.tsx';

/** A catalogue as CSV: what it would change, then taken in whole or not at all. */
export function CatalogueImportScreen({ latest }: { readonly latest: Period }) {
  const { client } = useHost();
  const save = useSave('catalogue-file');
  const [file, setFile] = useState<File | null>(null);
  const [staged, setStaged] = useState<StagedCatalogue | null>(null);
  const [from, setFrom] = useState(periodInWords(latest));
  const [why, setWhy] = useState(noWhy);
  const [retireMissing, setRetireMissing] = useState(false);
  const [rebase, setRebase] = useState(true);
  const stage = (picked: File, retire: boolean): void => {
    const reader = new TypedReader('catalogue-file');
    const given = {
      fileName: picked.name,
      content: picked,
      from: reader.month('from', from, 'the month'),
      retireMissing: retire,
    };
    void save.save('', reader.problems, async () => {
      setFile(picked);
      setRetireMissing(retire);
      setStaged(await client.catalogue.stageFile(given));
    });
  };
  const accept = (): void => {
    const reader = new TypedReader('catalogue-file');
    const month = reader.month('from', from, 'the month');
    const decision = readWhy(reader, why);
    if (file === null) return;
    void save.save('', reader.problems, async () => {
      const given = { fileName: file.name, content: file, from: month, retireMissing, rebase, ...decision };
      setStaged(await client.catalogue.acceptFile(given));
    });
  };
  const waiting = staged !== null && staged.outcome === 'staged';
  return (
    <div className="stack-large">
      <div>
        <Link to="/catalogue" className="back">
          Catalogue
        </Link>
        <PageHeading title="Import a catalogue" />
        <p>
          One line for each indicator, in the columns that <Link to="/catalogue/export">the export</Link> writes: code,
          group, name, unit and polarity are needed. A column that is missing is left as it is.
        </p>
      </div>
      <SaveStatus save={save} />
      {staged === null ? (
        <div className="stack catalogue-form">
          <TextInput
            id="catalogue-file-from"
            label="Changes stand from"
            hint="The month from which a changed definition or target stands, where the file names none"
            narrow
            error={save.errorOf('from')}
            value={from}
            onChange={setFrom}
          />
          <FilePick busy={save.busy} onPick={(picked) => stage(picked, false)} />
        </div>
      ) : (
        <section className="stack" aria-labelledby="staged">
          <h2 id="staged" className="break">
            {staged.fileName}: {stagedCatalogueLabels[staged.outcome]}
          </h2>
          {staged.message === '' ? null : (
            <p role="status" className={staged.outcome === 'refused' ? 'inset inset-warning' : 'inset'}>
              {staged.message}
            </p>
          )}
          <CatalogueChanges staged={staged} />
          {staged.outcome !== 'accepted' && file !== null && (staged.counts.not_in_file > 0 || retireMissing) ? (
            <Checkbox className="check" isSelected={retireMissing} onChange={(retire) => stage(file, retire)}>
              Retire the indicators that are not in the file from {from}
            </Checkbox>
          ) : null}
          {waiting ? (
            <>
              <p>
                A changed definition or target stands from <strong>{from}</strong> where the file names no month. Choose
                the file again to say another.
              </p>
              <WhyFields prefix="catalogue-file" value={why} onChange={setWhy} errorOf={save.errorOf} />
              <Checkbox className="check" isSelected={rebase} onChange={setRebase}>
                Where something else is measured, calculate the control limits anew from {from}
              </Checkbox>
            </>
          ) : null}
          <div className="row">
            {waiting ? (
              <Button busy={save.busy} onPress={accept}>
                Take it in
              </Button>
            ) : null}
            <Button quiet onPress={() => setStaged(null)}>
              {waiting ? 'Cancel' : 'Choose another file'}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
