import { useState } from 'react';
import type { OwnerDecisions, ProposedAction } from '#shared/contract/owners.ts';
import { Button } from '../../../components/Button.tsx';
import type { DecideProps } from './DecideConflicts.tsx';
import { ProposalForm } from './ProposalForm.tsx';

type Completed = OwnerDecisions['proposals'][number]['action'];

/** Actions that the owner proposes: completed by the secretariat, or left out. */
export function DecideProposals({ preview, decisions, onDecide }: DecideProps) {
  const { proposals } = preview;
  const [editing, setEditing] = useState('');
  if (proposals.length === 0) return null;
  const decide = (key: string, action: Completed | undefined): void => {
    const others = decisions.proposals.filter((one) => one.key !== key);
    setEditing('');
    onDecide({ proposals: action === undefined ? others : [...others, { key, action }] });
  };
  return (
    <section className="stack-small">
      <h3>{proposals.length === 1 ? 'One new action is proposed' : `${proposals.length} new actions are proposed`}</h3>
      <p className="measure">
        Each needs a reference, a workstream and dates before it is part of the plan. The due date becomes its baseline,
        which can never be changed.
      </p>
      <ul className="decide-list">
        {proposals.map((proposal) => (
          <li key={proposal.key}>
            <p>
              <strong>{proposal.title === '' ? 'Without a title' : proposal.title}</strong>
              <span className="quiet small">{`Sheet “${proposal.sheet}”, row ${proposal.row}${proposal.problems.map((problem) => ` · ${problem}`).join('')}`}</span>
            </p>
            {editing === proposal.key ? (
              <ProposalForm
                proposal={proposal}
                workstreams={preview.workstreams}
                lead={preview.lead}
                onDone={(action) => decide(proposal.key, action)}
                onCancel={() => setEditing('')}
              />
            ) : (
              <ProposalState
                proposal={proposal}
                reference={decisions.proposals.find(({ key }) => key === proposal.key)?.action?.ref ?? ''}
                onEdit={() => setEditing(proposal.key)}
                onLeaveOut={() => decide(proposal.key, null)}
                onReopen={() => decide(proposal.key, undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProposalStateProps {
  readonly proposal: ProposedAction;
  readonly reference: string;
  readonly onEdit: () => void;
  readonly onLeaveOut: () => void;
  readonly onReopen: () => void;
}

function ProposalState({ proposal, reference, onEdit, onLeaveOut, onReopen }: ProposalStateProps) {
  const about = <span className="visually-hidden"> {proposal.title}</span>;
  if (proposal.decided !== 'open') {
    return (
      <div className="row">
        <span>{proposal.decided === 'added' ? `Will be added as ${reference}.` : 'Will be left out.'}</span>
        <Button quiet small onPress={onReopen}>
          Decide again{about}
        </Button>
      </div>
    );
  }
  return (
    <div className="row">
      <Button small onPress={onEdit}>
        Complete it{about}
      </Button>
      <Button quiet small onPress={onLeaveOut}>
        Leave it out{about}
      </Button>
    </div>
  );
}
