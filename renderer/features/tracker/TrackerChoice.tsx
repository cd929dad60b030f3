import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { RememberedTracker, TrackerImport } from '#shared/contract/tracker.ts';
import { shortDate, type IsoDate } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { DateInput, emptyDate, noRealDate, readDate } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';

interface TrackerChoiceProps {
  readonly busy: boolean;
  readonly imports: readonly TrackerImport[];
  readonly layouts: readonly RememberedTracker[];
  readonly readOnly: boolean;
  readonly onChoose: (file: File, asOn: IsoDate | null) => void;
}

/** The file, the day it is of, and what was imported before. */
export function TrackerChoice({ busy, imports, layouts, readOnly, onChoose }: TrackerChoiceProps) {
  const [asOn, setAsOn] = useState(emptyDate);
  const [error, setError] = useState<string>();
  const choose = (file: File): void => {
    const read = readDate(asOn);
    if (read.kind === 'invalid') {
      setError(noRealDate);
      document.getElementById('as-on')?.focus();
      return;
    }
    setError(undefined);
    onChoose(file, read.kind === 'date' ? read.on : null);
  };
  if (readOnly)
    return <p className="inset">This workspace is open to read only, so nothing can be imported into it.</p>;
  return (
    <div className="stack-large">
      <div className="stack">
        <DateInput
          id="as-on"
          label="The day the tracker is of"
          hint="Colours, progress and texts without a date are reported as of this day. Leave it empty for today."
          error={error}
          value={asOn}
          onChange={setAsOn}
        />
        <FileDrop busy={busy} onChoose={choose} />
      </div>
      {imports.length === 0 ? null : <Imports imports={imports} />}
      {layouts.length === 0 ? null : <Layouts layouts={layouts} />}
    </div>
  );
}

function Imports({ imports }: Pick<TrackerChoiceProps, 'imports'>) {
  return (
    <section className="stack-small" aria-labelledby="imported">
      <h2 id="imported">Imported so far</h2>
      <table className="table table-snug">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">On</th>
            <th scope="col">By</th>
            <th scope="col" className="num">
              New actions
            </th>
            <th scope="col" className="num">
              Changed
            </th>
            <th scope="col" className="num">
              Updates
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.sha256}>
              <th scope="row" className="break">
                {each.fileName}
              </th>
              <td className="nowrap">{shortDate(each.importedOn)}</td>
              <td>{each.recordedBy}</td>
              <td className="num">{each.counts.new}</td>
              <td className="num">{each.counts.changed}</td>
              <td className="num">{each.counts.updates}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Layouts({ layouts }: Pick<TrackerChoiceProps, 'layouts'>) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const forget = (fingerprint: string): void =>
    void run(async () => {
      await client.tracker.forgetLayout({ fingerprint });
      await router.invalidate();
    });
  return (
    <section className="stack-small" aria-labelledby="remembered">
      <h2 id="remembered">Remembered layouts</h2>
      <p className="muted">
        A tracker with the same headings in the same places is read by these, with the answers given for it.
      </p>
      <ErrorSummary problem={problem} />
      <table className="table table-snug">
        <thead>
          <tr>
            <th scope="col">Layout of</th>
            <th scope="col" className="num">
              Columns
            </th>
            <th scope="col" className="num">
              Answers
            </th>
            <th scope="col">Since</th>
            <th scope="col">
              <span className="visually-hidden">Forget</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {layouts.map((layout) => (
            <tr key={layout.fingerprint}>
              <th scope="row" className="break">
                {layout.name}
              </th>
              <td className="num">{layout.mapping.columns.length}</td>
              <td className="num">{layout.answers}</td>
              <td className="nowrap">{shortDate(layout.decidedOn)}</td>
              <td>
                <Button quiet small busy={busy} onPress={() => forget(layout.fingerprint)}>
                  Forget<span className="visually-hidden"> the layout of {layout.name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
