import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecentWorkspace, SampleName } from '#shared/contract/workspace.ts';
import { useHost } from '../../client/host-context.ts';
import { useOperation } from '../../client/useOperation.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlumbMark } from '../../components/PlumbMark.tsx';
import { RecentList } from './RecentList.tsx';
import { WorkspaceNewForm } from './WorkspaceNewForm.tsx';
import { WorkspaceOpenForm } from './WorkspaceOpenForm.tsx';

interface WelcomeScreenProps {
  readonly recent: readonly RecentWorkspace[];
  readonly suggested: { readonly folder: string; readonly separator: string };
  readonly canBrowse: boolean;
}

/** The first screen: what this is, and the four ways in. */
export function WelcomeScreen({ recent, suggested, canBrowse }: WelcomeScreenProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [making, setMaking] = useState<SampleName | null>(null);

  const open = async (path: string): Promise<void> => {
    await run(async () => {
      await client.workspace.open({ path });
      await router.navigate({ to: '/overview' });
    });
  };
  const openSample = async (sample: SampleName): Promise<void> => {
    setMaking(sample);
    await run(async () => {
      await client.workspace.openSample({ sample });
      await router.navigate({ to: '/overview' });
    });
    setMaking(null);
  };

  return (
    <main id="main" className="welcome stack-large">
      <div>
        <PageHeading title="Plumbline" mark={<PlumbMark />} />
        <p className="because-large">
          Plumbline keeps one authority’s improvement plan, monthly returns and case reviews in one file, rates them by
          printed rules, and makes the board pack: every colour says why it is that colour, and every figure says where
          it came from.
        </p>
      </div>
      <ErrorSummary problem={problem} />
      {recent.length === 0 ? null : <RecentList recent={recent} busy={busy} onOpen={(path) => void open(path)} />}
      <section className="stack" aria-labelledby="samples">
        <h2 id="samples">Look at a sample</h2>
        <div className="cards">
          <SampleCard
            title="Northamptonshire, 2016 to 2022"
            text="Published facts only: inspections and visits, findings, two case reviews, monthly referrals and the public milestones, each with its source."
            waiting={making === 'northamptonshire'}
            disabled={busy}
            onOpen={() => void openSample('northamptonshire')}
          />
          <SampleCard
            title="Exampleshire"
            text="A made-up authority with a full plan, three years of returns, slipping dates, gaps, restated figures and owners who rate themselves greener than the rule."
            waiting={making === 'exampleshire'}
            disabled={busy}
            onOpen={() => void openSample('exampleshire')}
          />
        </div>
      </section>
      <div className="columns">
        <section className="stack" aria-labelledby="open-one">
          <h2 id="open-one">Open a workspace</h2>
          <WorkspaceOpenForm canBrowse={canBrowse} busy={busy} onOpen={open} />
        </section>
        <section className="stack" aria-labelledby="new-one">
          <h2 id="new-one">Make a new workspace</h2>
          <WorkspaceNewForm suggested={suggested} canBrowse={canBrowse} />
        </section>
      </div>
    </main>
  );
}

interface SampleCardProps {
  readonly title: string;
  readonly text: string;
  readonly waiting: boolean;
  readonly disabled: boolean;
  readonly onOpen: () => void;
}

function SampleCard({ title, text, waiting, disabled, onOpen }: SampleCardProps) {
  return (
    <div className="card">
      <h3>{title}</h3>
      <p>{text}</p>
      <Button quiet isDisabled={disabled} onPress={onOpen}>
        {waiting ? 'Making the sample…' : 'Open this sample'}
        <span className="visually-hidden">: {title}</span>
      </Button>
    </div>
  );
}
