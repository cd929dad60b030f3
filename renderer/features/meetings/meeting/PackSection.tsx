import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeetingDetail } from '#shared/contract/meeting-views.ts';
import type { PackRow } from '#shared/contract/packs.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { CopyText } from '../../../components/CopyText.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';

interface PackSectionProps {
  readonly detail: MeetingDetail;
  readonly packs: readonly PackRow[];
  readonly changeable: boolean;
}

/** The pack that was before the meeting, with what proves that it is that one. */
export function PackSection({ detail: { pack, row }, packs, changeable }: PackSectionProps) {
  return (
    <section className="stack" aria-labelledby="pack">
      <h2 id="pack">The pack before the meeting</h2>
      {pack === null ? (
        <p className="muted">
          {packs.length === 0 ? (
            <>
              No pack has been built yet. <Link to="/packs">Build one</Link>, then name it here.
            </>
          ) : (
            'None has been named.'
          )}
        </p>
      ) : (
        <div className="stack-small">
          <p>
            <strong>{pack.title}</strong>, as at {dateInWords(pack.asAtOn)} <span className="tag">{pack.state}</span>
          </p>
          <p className="small">
            SHA-256 of its data: <CopyText text={pack.snapshotSha256} what="the SHA-256 of the pack’s data" />
          </p>
        </div>
      )}
      {changeable && packs.length > 0 ? (
        <div className="no-print">
          <Disclosed label={pack === null ? 'Name the pack' : 'Name another pack'}>
            <ChoosePack reference={row.ref} packs={packs} />
          </Disclosed>
        </div>
      ) : null}
    </section>
  );
}

function ChoosePack({ reference, packs }: { readonly reference: string; readonly packs: readonly PackRow[] }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [chosen, setChosen] = useState(String(packs[0]?.id ?? ''));
  const options = packs.map(({ id, title, asAtOn, state, snapshotSha256 }) => ({
    value: String(id),
    label: `${title}, as at ${shortDate(asAtOn)}, ${state}, ${snapshotSha256.slice(0, 8)}`,
  }));
  return (
    <div className="stack-small">
      <ErrorSummary problem={problem} />
      <SelectChoice label="Pack" options={options} value={chosen} onChange={setChosen} />
      <Button
        quiet
        busy={busy}
        onPress={() =>
          void run(async () => {
            await client.meetings.choosePack({ ref: reference, pack: Number(chosen) });
            await router.invalidate();
          })
        }
      >
        This was the pack
      </Button>
    </div>
  );
}
