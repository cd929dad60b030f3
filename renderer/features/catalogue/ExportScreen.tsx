import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { ExportResult, ExportWhat } from '#shared/contract/exports.ts';
import { useHost } from '../../client/host-context.ts';
import { Button } from '../../components/Button.tsx';
import { RadioChoice } from '../../components/Choice.tsx';
import { DateInput, emptyDate, noRealDate, readDate } from '../../components/DateInput.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { CatalogueForm } from './CatalogueForm.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { TypedReader } from './typed.ts';
import { useSave } from './useSave.ts';

const options: readonly { readonly value: ExportWhat; readonly label: string }[] = [
  { value: 'observations', label: 'Figures' },
  { value: 'catalogue', label: 'Catalogue' },
  { value: 'benchmarks', label: 'Benchmarks' },
  { value: 'all', label: 'All of these' },
];

/** Figures, catalogue and benchmarks as CSV with their description, into a folder of this computer. */
export function ExportScreen({ suggested }: { readonly suggested: string }) {
  const { client } = useHost();
  const save = useSave('export', ['to', 'folder', 'asAtOn']);
  const [what, setWhat] = useState<ExportWhat>('observations');
  const [folder, setFolder] = useState(suggested);
  const [months, setMonths] = useState({ from: '', to: '' });
  const [asAt, setAsAt] = useState(emptyDate);
  const [replace, setReplace] = useState(false);
  const [result, setResult] = useState<ExportResult | null>(null);
  const onExport = (): void => {
    const reader = new TypedReader('export');
    const span = Object.fromEntries(
      (['from', 'to'] as const)
        .filter((end) => months[end].trim() !== '')
        .map((end) => [end, reader.month(end, months[end], `the ${end === 'from' ? 'first' : 'last'} month`)]),
    );
    const date = readDate(asAt);
    if (date.kind === 'invalid') reader.problem('asAtOn', `${noRealDate}, or leave it empty`);
    const given = { what, folder: reader.text('folder', folder, 'Enter the folder'), replace, ...span };
    void save.save('The files were written.', reader.problems, async () => {
      setResult(await client.exports.write(date.kind === 'date' ? { ...given, asAtOn: date.on } : given));
    });
  };
  return (
    <div className="stack-large">
      <div>
        <Link to="/catalogue" className="back">
          Catalogue
        </Link>
        <PageHeading title="Export as CSV" />
        <p>
          CSV files that Excel and every statistics program read, with a description of every column beside them
          (datapackage.json). Each figure carries the file and the cell it came from.
        </p>
      </div>
      <CatalogueForm onSave={onExport}>
        <SaveStatus save={save} />
        {save.saved === '' || result === null ? null : <Written result={result} />}
        <RadioChoice label="What" options={options} value={what} onChange={setWhat} />
        <TextInput
          id="export-folder"
          label="Folder"
          hint="On this computer; made when it is not there"
          error={save.errorOf('folder')}
          value={folder}
          onChange={setFolder}
        />
        <div className="row-top">
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              id={`export-${end}`}
              label={end === 'from' ? 'From the month' : 'To the month'}
              hint="Empty: all of them"
              narrow
              error={save.errorOf(end)}
              value={months[end]}
              onChange={(typed) => setMonths({ ...months, [end]: typed })}
            />
          ))}
        </div>
        <DateInput
          id="export-asAtOn"
          label="As known on"
          hint="Empty: all that is known today"
          error={save.errorOf('asAtOn')}
          value={asAt}
          onChange={setAsAt}
        />
        <Checkbox className="check" isSelected={replace} onChange={setReplace}>
          Replace files of the same names
        </Checkbox>
        <Button type="submit" busy={save.busy}>
          Export
        </Button>
      </CatalogueForm>
    </div>
  );
}

function Written({ result: { folder, files } }: { readonly result: ExportResult }) {
  return (
    <div className="stack-small">
      <p className="break">
        In <span className="mono">{folder}</span>:
      </p>
      <ul>
        {files.map(({ name, rows, bytes }) => (
          <li key={name}>
            {name} ({rows === null ? '' : `${rows.toLocaleString('en-GB')} rows, `}
            {bytes.toLocaleString('en-GB')} bytes)
          </li>
        ))}
      </ul>
    </div>
  );
}
