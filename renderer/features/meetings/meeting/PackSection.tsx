import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeetingDetail } from '#shared/contract/meeting-views.ts';
import type { PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { dateInWords, shortDate } from '#shared/domain/dates.ts';
import { packStateLabels } from '#shared/wording/pack-labels.ts';
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
  readonly publications: readonly PublicationRow[];
  readonly changeable: boolean;
}

/** The pack that was before the meeting, with what proves that it is that one. */
export function PackSection({ detail: { pack, row }, packs, publications, changeable }: PackSectionProps) {
  return (
    <section className="stack" aria-labelledby="pack">
      <h2 id="pack">The pack before the meeting</h2>
      {pack === null ? (
        <p className="muted">
          {packs.length === 0 ? (
            <>
              No pack has been built yet. <Link to="/packs/build">Build one</Link>, then name it here.
            </>
          ) : (
            'None has been named.'
          )}
        </p>
      ) : (
        <div className="stack-small">
          <p>
            <Link to="/packs/$id" params={{ id: String(pack.id) }}>
              {pack.title}
            </Link>
            , as at {dateInWords(pack.asAtOn)} <span className="tag">{packStateLabels[pack.state]}</span>
          </p>
          <p>{standingOf(pack, publications)}</p>
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

/** What the meeting had before it: a version that nobody can change, or one that still could be. */
function standingOf(pack: PackRow, publications: readonly PublicationRow[]): string {
  const published = publications.find(({ packId }) => packId === pack.id);
  if (published === undefined) {
    return pack.state === 'final' ? 'It is final, and was not published.' : 'It is a draft, and was not published.';
  }
  const { number, version, publishedOn, replacedBy } = published;
  const after =
    replacedBy === null ? '' : ` Version ${replacedBy.version} took its place on ${dateInWords(replacedBy.on)}.`;
  return `Published as pack ${number}, version ${version}, on ${dateInWords(publishedOn)}.${after}`;
}

function ChoosePack({ reference, packs }: { readonly reference: string; readonly packs: readonly PackRow[] }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [chosen, setChosen] = useState(String(packs[0]?.id ?? ''));
  const options = packs.map(({ id, title, asAtOn, state, snapshotSha256 }) => ({
    value: String(id),
    label: `${title}, as at ${shortDate(asAtOn)}, ${packStateLabels[state].toLowerCase()}, ${snapshotSha256.slice(0, 8)}`,
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
