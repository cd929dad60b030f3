import type { PublicationRow } from '#shared/contract/publishing.ts';
import { useRouter } from '@tanstack/react-router';
import { useHost } from '../../../client/host-context.ts';
import { useLongWork, type LongWork } from '../../../client/useLongWork.ts';

interface PublishWork extends Omit<LongWork<PublicationRow>, 'run'> {
  readonly publish: (replaces: number | null, reason: string) => Promise<void>;
}

/** One pack being published; the screen's data is read again once it is. */
export function usePublish(packId: number, onPublished: () => void): PublishWork {
  const { client } = useHost();
  const router = useRouter();
  const { run, ...work } = useLongWork<PublicationRow>();
  const publish = (replaces: number | null, reason: string): Promise<void> =>
    run(async function* (signal) {
      for await (const event of await client.publishing.publish({ packId, replaces, reason }, { signal })) {
        if (event.kind === 'progress') {
          yield event;
          continue;
        }
        await router.invalidate();
        yield { kind: 'done', result: event.publication };
        onPublished();
      }
    });
  return { ...work, publish };
}
