import { Link, useNavigate } from '@tanstack/react-router';
import type { FindingDetail, ScrutinyChoices } from '#shared/contract/scrutiny.ts';
import { findingKindLabels } from '#shared/wording/scrutiny-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { FindingFields, FindingLinkFields } from './FindingFields.tsx';
import { findingIds, readEditedFinding, readFindingLinks, typedFinding } from './finding-form.ts';
import { useEntry } from './useEntry.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

interface FindingEditScreenProps {
  readonly detail: FindingDetail;
  readonly choices: ScrutinyChoices;
}

/** Links a finding to what answers and shows it, corrects what is said of it, or takes it back. */
export function FindingEditScreen({ detail, choices }: FindingEditScreenProps) {
  const { client } = useHost();
  const navigate = useNavigate();
  const { finding } = detail.view;
  const { ref } = finding;
  const toFinding = () => navigate({ to: '/scrutiny/findings/$ref', params: { ref }, ignoreBlocker: true });
  return (
    <div className="stack-large">
      <div>
        <Link to="/scrutiny/findings/$ref" params={{ ref }} className="back">
          {ref}
        </Link>
        <PageHeading title="Link or correct the finding" caption={findingKindLabels[finding.kind]}>
          <p className="muted">{finding.text}</p>
        </PageHeading>
      </div>
      <LinksForm detail={detail} choices={choices} onSaved={toFinding} />
      <CorrectForm detail={detail} choices={choices} onSaved={toFinding} />
      <WithdrawForm
        what="finding"
        withdraw={async (withdrawal) => {
          await client.scrutiny.withdrawFinding({ ref, ...withdrawal });
          const event = detail.event.ref;
          await navigate({
            to: '/scrutiny/$ref',
            params: { ref: event },
            search: { saved: 'withdrawn' },
            ignoreBlocker: true,
          });
        }}
      />
    </div>
  );
}

type PartProps = FindingEditScreenProps & { readonly onSaved: () => Promise<void> };

function LinksForm({ detail, choices, onSaved }: PartProps) {
  const { client } = useHost();
  const { ref, indicators, actions } = typedFinding(detail.view);
  const form = useEntry({ ref, indicators, actions }, readFindingLinks, findingIds);
  const save = form.onSubmit(async (links) => {
    await client.scrutiny.linkFinding(links);
    await onSaved();
  });
  return (
    <section className="stack-small" aria-labelledby="links">
      <h2 id="links">What answers it and what shows it</h2>
      <form className="stack entry-form" noValidate onSubmit={save}>
        <ErrorSummary problem={form.problem} fields={form.problems} />
        <FindingLinkFields choices={choices} typed={form.typed} set={form.set} errorOf={form.errorOf} />
        <Button type="submit" busy={form.busy}>
          Save the links
        </Button>
      </form>
    </section>
  );
}

function CorrectForm({ detail, choices, onSaved }: PartProps) {
  const { client } = useHost();
  const form = useEntry(typedFinding(detail.view), readEditedFinding, findingIds);
  const { typed, set, errorOf } = form;
  const save = form.onSubmit(async (finding) => {
    await client.scrutiny.editFinding(finding);
    await onSaved();
  });
  return (
    <section className="stack-small" aria-labelledby="correct">
      <h2 id="correct">Correct what is said of it</h2>
      <p className="muted">
        A correction holds for every day that is asked about. What was recorded before stays, and is what was known
        until today.
      </p>
      <form className="stack entry-form" noValidate onSubmit={save}>
        <ErrorSummary problem={form.problem} fields={form.problems} />
        <FindingFields choices={choices} typed={typed} set={set} errorOf={errorOf} />
        <TextInput
          id={findingIds.reason}
          label="Why it is corrected"
          error={errorOf(findingIds.reason)}
          rows={2}
          value={typed.reason}
          onChange={(reason) => set({ reason })}
        />
        <Button type="submit" quiet busy={form.busy}>
          Save the correction
        </Button>
      </form>
    </section>
  );
}
