import { useState } from 'react';
import type { PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Button } from '../../../components/Button.tsx';
import { packNumber } from '../pack-life.ts';
import { PublishDialog } from './PublishDialog.tsx';

interface PublishSectionProps {
  readonly pack: PackRow;
  readonly replaced: PublicationRow | null;
  readonly onPublished: () => void;
}

/** The step from final to published. */
export function PublishSection({ pack, replaced, onPublished }: PublishSectionProps) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <section className="stack" aria-labelledby="publish">
      <h2 id="publish">{replaced === null ? 'Publish it' : 'Publish it as a correction'}</h2>
      {replaced === null ? (
        <p>Published, this pack is what was shown: its files carry a code and a signature that anybody can verify.</p>
      ) : (
        <p>
          For the same month {packNumber(replaced)} was published on {dateInWords(replaced.publishedOn)}. This pack
          takes its place as version {replaced.version + 1}, with the reason that you give.
        </p>
      )}
      <div>
        <Button onPress={() => setAsked(true)}>
          {replaced === null ? 'Publish this pack…' : 'Publish this correction…'}
        </Button>
      </div>
      {asked ? (
        <PublishDialog
          pack={pack}
          replaced={replaced}
          reason={reason}
          onReason={setReason}
          onClose={() => setAsked(false)}
          onPublished={() => {
            setAsked(false);
            onPublished();
          }}
        />
      ) : null}
    </section>
  );
}
