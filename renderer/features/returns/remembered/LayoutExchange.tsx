import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { RememberedLayout } from '#shared/contract/returns.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';

/** Layouts out to a file and in from one, to carry them to another workspace. */
export function LayoutExchange({ layouts }: { readonly layouts: readonly RememberedLayout[] }) {
  const { client, shell } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [said, setSaid] = useState('');
  const save = (): void => {
    setSaid('');
    void run(async () => {
      const { fileName, text } = await client.returns.exportLayouts();
      const answer = await shell.saveFile({ name: fileName, data: new Blob([text], { type: 'application/json' }) });
      setSaid(answer.saved ? `${fileName} was saved.` : '');
    });
  };
  const read = (file: File): void => {
    setSaid('');
    void run(async () => {
      const after = await client.returns.importLayouts({ text: await file.text() });
      await router.invalidate();
      const more = after.length - layouts.length;
      setSaid(
        `${file.name} was read: ${more === 1 ? 'one layout is' : `${more} layouts are`} new, ${after.length} in all.`,
      );
    });
  };
  return (
    <section className="stack-small" aria-labelledby="exchange">
      <h2 id="exchange">To and from another workspace</h2>
      <ErrorSummary problem={problem} />
      <div className="row">
        <Button quiet busy={busy} isDisabled={layouts.length === 0} onPress={save}>
          Save the layouts as a file
        </Button>
        <FileTrigger
          acceptedFileTypes={['.json']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) read(file);
          }}
        >
          <Button quiet busy={busy}>
            Read layouts from a file…
          </Button>
        </FileTrigger>
        <span role="status" className="small">
          {said}
        </span>
      </div>
    </section>
  );
}
