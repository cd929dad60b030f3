import { useNavigate } from '@tanstack/react-router';
import type { PackOrder, PackRow } from '#shared/contract/packs.ts';
import { useHost } from '../../../client/host-context.ts';
import { useLongWork, type LongWork } from '../../../client/useLongWork.ts';

interface PackWork extends Omit<LongWork<PackRow>, 'run'> {
  readonly build: (order: PackOrder) => Promise<void>;
}

/** One pack being built; once it is there its own screen is shown, which says so. */
export function usePackBuild(): PackWork {
  const { client } = useHost();
  const navigate = useNavigate();
  const { run, ...work } = useLongWork<PackRow>();
  const build = (order: PackOrder): Promise<void> =>
    run(async function* (signal) {
      for await (const event of await client.packs.build(order, { signal })) {
        yield event.kind === 'progress' ? event : { kind: 'done', result: event.pack };
        if (event.kind === 'built')
          await navigate({ to: '/packs/$id', params: { id: String(event.pack.id) }, search: { said: 'built' } });
      }
    });
  return { ...work, build };
}
