import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BenchmarkFile, StagedBenchmarks } from '#shared/contract/benchmarks.ts';
import type { AreaKind } from '#shared/domain/benchmarks/benchmark-areas.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { stagedBenchmarksLabels } from '#shared/wording/catalogue-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { useSave } from '../useSave.ts';
import { BenchmarkAreas } from './BenchmarkAreas.tsx';
import { BenchmarkMeasures } from './BenchmarkMeasures.tsx';
import { BenchmarkRows } from './BenchmarkRows.tsx';
import { FilePick } from './FilePick.tsx';

/** What a person has said about the file so far. */
interface Said {
  readonly areas: { readonly [Kind in AreaKind]?: string | null };
  readonly measures: ReadonlyMap<string, string | null>;
  readonly years: 'ending' | 'starting';
}
const nothingSaid: Said = { areas: {}, measures: new Map(), years: 'ending' };

/** Published figures of this and other areas: matched, looked at, then taken in whole or not at all. */
export function BenchmarkImportScreen({ files }: { readonly files: readonly BenchmarkFile[] }) {
  const { client } = useHost();
  const save = useSave('benchmarks');
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState<Said>(nothingSaid);
  const [staged, setStaged] = useState<StagedBenchmarks | null>(null);
  const orderOf = (picked: File, given: Said) => ({
    fileName: picked.name,
    content: picked,
    areas: given.areas,
    years: given.years,
    measures: [...given.measures].map(([measure, indicator]) => ({ measure, indicator })),
  });
  const stage = (picked: File, given: Said): void => {
    void save.save('', [], async () => {
      setFile(picked);
      setSaid(given);
      setStaged(await client.benchmarks.stage(orderOf(picked, given)));
    });
  };
  const say = (given: Partial<Said>): void => {
    if (file !== null) stage(file, { ...said, ...given });
  };
  const accept = (): void => {
    if (file === null) return;
    void save.save('', [], async () => setStaged(await client.benchmarks.accept(orderOf(file, said))));
  };
  const startAgain = (): void => {
    setStaged(null);
    setSaid(nothingSaid);
  };
  return (
    <div className="stack-large">
      <div>
        <Link to="/catalogue" className="back">
          Catalogue
        </Link>
        <PageHeading title="Import benchmarks" />
        <p>
          Figures of the authority, its statistical neighbours, its region and England, as the Local Authority
          Interactive Tool of the Department for Education has them.
        </p>
      </div>
      <SaveStatus save={save} />
      {staged === null ? (
        <>
          <FilePick busy={save.busy} onPick={(picked) => stage(picked, nothingSaid)} />
          <FilesTakenIn files={files} />
        </>
      ) : (
        <section className="stack" aria-labelledby="staged">
          <h2 id="staged" className="break">
            {staged.fileName}: {stagedBenchmarksLabels[staged.outcome]}
          </h2>
          {staged.message === '' ? null : (
            <p role="status" className={staged.outcome === 'unchanged' ? 'inset' : 'inset inset-warning'}>
              {staged.message}
            </p>
          )}
          {staged.outcome === 'accepted' ? null : (
            <>
              <BenchmarkAreas
                staged={staged}
                years={said.years}
                onArea={(kind, text) => say({ areas: { ...said.areas, [kind]: text } })}
                onYears={(years) => say({ years })}
              />
              <BenchmarkMeasures
                staged={staged}
                onMatch={(measure, indicator) => say({ measures: new Map(said.measures).set(measure, indicator) })}
              />
            </>
          )}
          <BenchmarkRows staged={staged} />
          <div className="row">
            {staged.outcome === 'staged' ? (
              <Button busy={save.busy} onPress={accept}>
                Take in {staged.counts.new + staged.counts.changed} figures
              </Button>
            ) : null}
            <Button quiet onPress={startAgain}>
              {staged.outcome === 'accepted' ? 'Import another file' : 'Cancel'}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

function FilesTakenIn({ files }: { readonly files: readonly BenchmarkFile[] }) {
  if (files.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="files">
      <h2 id="files">Taken in so far</h2>
      <ul>
        {files.map(({ fileName, sha256, receivedOn, figures }) => (
          <li key={`${sha256} ${receivedOn} ${figures}`}>
            {fileName}: {figures} {figures === 1 ? 'figure' : 'figures'} on {dateInWords(receivedOn)}
          </li>
        ))}
      </ul>
    </section>
  );
}
