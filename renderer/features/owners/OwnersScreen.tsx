import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwnerList } from '#shared/contract/owners.ts';
import { Button } from '../../components/Button.tsx';
import { RadioChoice } from '../../components/Choice.tsx';
import { DateInput, noRealDate, partsOf, readDate } from '../../components/DateInput.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { PlanNav } from '../../components/PlanNav.tsx';
import { WorkProgressBar } from '../../components/WorkProgressBar.tsx';
import { OwnerFiles } from './OwnerFiles.tsx';
import { OwnerTable } from './OwnerTable.tsx';
import { useOwnerWorkbooks } from './useOwnerWorkbooks.ts';

const dueId = 'owners-due';
const kinds = [
  { value: 'person' as const, label: 'Each role, with the actions that it leads' },
  { value: 'agency' as const, label: 'Each agency, with those that it leads or supports' },
];
const noDay = 'Enter the day by which they are to be back, such as 29 7 2019';

interface OwnersScreenProps {
  readonly list: OwnerList;
  readonly readOnly: boolean;
}

/** Workbooks for everybody who has open actions: made in one go, saved with an e-mail each. */
export function OwnersScreen({ list, readOnly }: OwnersScreenProps) {
  return (
    <>
      <PageHeading title="To owners, and back" caption="Improvement plan">
        <p>
          Each owner reports in a workbook of their own. <Link to="/plan/owners/collect">Collect what came back</Link>
        </p>
      </PageHeading>
      <PlanNav />
      {list.people.length === 0 ? (
        <p className="inset">Nobody has an open action. Workbooks are made for those who lead one.</p>
      ) : readOnly ? (
        <p className="inset">
          This workspace is open for reading only. Making workbooks is recorded, so it needs to be written to.
        </p>
      ) : (
        <MakeWorkbooks list={list} />
      )}
    </>
  );
}

function MakeWorkbooks({ list }: { readonly list: OwnerList }) {
  const [kind, setKind] = useState<'person' | 'agency'>('person');
  const owners = kind === 'person' ? list.people : list.agencies;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(list.people.map(({ id }) => id)));
  const [due, setDue] = useState(partsOf(list.dueOn));
  const [wrong, setWrong] = useState('');
  const { state, make, cancel, outcome } = useOwnerWorkbooks();
  const wanted = owners.filter(({ id }) => chosen.has(id));
  const working = state.kind === 'working';
  const start = (): void => {
    const on = readDate(due);
    setWrong(on.kind === 'date' ? '' : on.kind === 'empty' ? noDay : noRealDate);
    if (on.kind === 'date') void make(wanted, on.on);
  };
  const fields = wrong === '' ? [] : [{ field: dueId, message: wrong }];
  return (
    <div className="stack">
      <ErrorSummary problem={state.kind === 'refused' ? state.problem : null} fields={fields} />
      <RadioChoice
        label="A workbook for"
        options={kinds}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setChosen(new Set((next === 'person' ? list.people : list.agencies).map(({ id }) => id)));
        }}
      />
      <OwnerTable owners={owners} chosen={chosen} onChange={setChosen} />
      <DateInput
        id={dueId}
        label="To be sent back by"
        hint="Stands in the workbook and in the e-mail"
        error={wrong === '' ? undefined : wrong}
        value={due}
        onChange={setDue}
      />
      <div>
        <Button busy={working || wanted.length === 0} onPress={() => wanted.length > 0 && start()}>
          {wanted.length === 1 ? 'Make 1 workbook' : `Make ${wanted.length} workbooks`}
        </Button>
      </div>
      {working ? <WorkProgressBar label="Making the workbooks" progress={state.progress} onCancel={cancel} /> : null}
      <div ref={outcome} role="status" tabIndex={-1}>
        {state.kind === 'cancelled' ? <p className="inset">It was cancelled. Nothing was kept.</p> : null}
        {state.kind === 'done' ? <OwnerFiles {...state.result} /> : null}
      </div>
    </div>
  );
}
