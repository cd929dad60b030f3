import { useRouter } from '@tanstack/react-router';
import type { PackRow } from '#shared/contract/packs.ts';
import { useHost } from '../../client/host-context.ts';
import { useLongWork, type LongWork } from '../../client/useLongWork.ts';

/** What the program is asked to build. */
interface PackRequest {
  readonly period: string;
  readonly profile: string;
  readonly asAtOn?: string;
  readonly boardOn: string | null;
}

interface PackWork extends Omit<LongWork<PackRow>, 'run'> {
  readonly build: (request: PackRequest) => Promise<void>;
}

/** One pack being built; the list of packs is read again once it is there. */
export function usePackBuild(): PackWork {
  const { client } = useHost();
  const router = useRouter();
  const { run, ...work } = useLongWork<PackRow>();
  const build = (request: PackRequest): Promise<void> =>
    run(async function* (signal) {
      for await (const event of await client.packs.build(request, { signal })) {
        yield event.kind === 'progress' ? event : { kind: 'done', result: event.pack };
      }
      await router.invalidate();
    });
  return { ...work, build };
}
