import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { AreaForm } from './AreaForm.tsx';
import { FrameworkForm } from './FrameworkForm.tsx';

interface FrameworksScreenProps {
  readonly choices: ScrutinyChoices;
  readonly readOnly: boolean;
}

/** The frameworks that events are judged under: their areas, what each continues, and their grades from the best. */
export function FrameworksScreen({ choices, readOnly }: FrameworksScreenProps) {
  const router = useRouter();
  const [saved, setSaved] = useState({ times: 0, sentence: '' });
  const onSaved = async (sentence: string): Promise<void> => {
    await router.invalidate();
    setSaved(({ times }) => ({ times: times + 1, sentence }));
  };
  return (
    <div className="stack-large">
      <div>
        <Link to="/scrutiny" className="back">
          Scrutiny
        </Link>
        <PageHeading title="Areas and grades of judgement" caption="Scrutiny">
          <p className="muted">
            Frameworks change: an area may continue one of an earlier framework, and is then held against it where two
            events are compared.
          </p>
        </PageHeading>
        <div role="status">{saved.sentence === '' ? null : <p className="result-banner">{saved.sentence}</p>}</div>
      </div>
      {choices.scales.map(({ framework, grades }) => (
        <section key={framework} className="stack-small" aria-label={framework}>
          <h2>{framework}</h2>
          <p className="small">
            <strong>Grades, the best first:</strong> {grades.join(', ')}
          </p>
          <AreasTable framework={framework} areas={choices.areas} />
        </section>
      ))}
      {readOnly ? null : <AreaForm key={`area ${saved.times}`} choices={choices} onSaved={onSaved} />}
      {readOnly ? null : <FrameworkForm key={`framework ${saved.times}`} onSaved={onSaved} />}
    </div>
  );
}

function AreasTable({ framework, areas }: { readonly framework: string; readonly areas: ScrutinyChoices['areas'] }) {
  return (
    <Scroller label={`Areas of ${framework}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Continues</th>
          </tr>
        </thead>
        <tbody>
          {areas
            .filter((area) => area.framework === framework)
            .map(({ name, continues }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{continues === null ? '' : `${continues.name} (${continues.framework})`}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Scroller>
  );
}
