import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import type { CatalogueList } from '#shared/contract/catalogue.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { useSave } from '../useSave.ts';
import { CatalogueTable } from './CatalogueTable.tsx';
import { StarterForm } from './StarterForm.tsx';

/** Every indicator that the workspace knows, what is measured and against what; and the ways to change that. */
export function CatalogueScreen({ list, readOnly }: { readonly list: CatalogueList; readonly readOnly: boolean }) {
  const save = useSave('starter');
  const [text, setText] = useState('');
  const [group, setGroup] = useState('');
  const [withRetired, setWithRetired] = useState(false);
  const retired = list.rows.filter((row) => row.retired).length;
  const rows = list.rows.filter(
    ({ entry: { code, definition, owner }, retired: isRetired }) =>
      (withRetired || !isRetired) &&
      (group === '' || definition.group === group) &&
      `${code} ${definition.name} ${definition.group} ${owner?.role ?? ''} ${definition.dataSource}`
        .toLowerCase()
        .includes(text.trim().toLowerCase()),
  );
  const left = list.starter.filter(({ held }) => !held).length;
  return (
    <div className="stack-large">
      <PageHeading title="Catalogue">
        <p className="muted">What each indicator counts, who owns it and what it is held against.</p>
      </PageHeading>
      <Ways readOnly={readOnly} />
      <SaveStatus save={save} />
      {readOnly || left === 0 ? null : list.rows.length === 0 ? (
        <StarterForm starter={list.starter} save={save} />
      ) : (
        <Disclosed label={`Take in more of the starting point (${left} not in the catalogue yet)`}>
          <StarterForm starter={list.starter} save={save} />
        </Disclosed>
      )}
      {list.rows.length === 0 ? null : (
        <section className="stack" aria-label="Indicators">
          <search className="toolbar" aria-label="Filter the catalogue">
            <SearchField className="field" value={text} onChange={setText}>
              <Label>Words</Label>
              <Input type="search" />
            </SearchField>
            <SelectChoice
              label="Group"
              options={[{ value: '', label: 'All groups' }, ...list.groups.map((value) => ({ value, label: value }))]}
              value={group}
              onChange={setGroup}
            />
            {retired === 0 ? null : (
              <Checkbox className="check" isSelected={withRetired} onChange={setWithRetired}>
                Show the {retired} retired
              </Checkbox>
            )}
          </search>
          <p role="status" className="small muted">
            {rows.length === list.rows.length
              ? `${rows.length} indicators`
              : `${rows.length} of ${list.rows.length} indicators`}
          </p>
          <CatalogueTable rows={rows} />
        </section>
      )}
    </div>
  );
}

function Ways({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <nav aria-label="Catalogue">
      <ul className="row plain-list">
        {readOnly ? null : (
          <>
            <li>
              <Link to="/catalogue/new">Add an indicator</Link>
            </li>
            <li>
              <Link to="/catalogue/import">Import a catalogue</Link>
            </li>
            <li>
              <Link to="/catalogue/benchmarks">Import benchmarks</Link>
            </li>
          </>
        )}
        <li>
          <Link to="/catalogue/export">Export as CSV</Link>
        </li>
      </ul>
    </nav>
  );
}
