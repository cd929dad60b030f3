import type { OwnerFileInfo, OwnerRow } from '#shared/contract/owners.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { useLongWork, type LongWork } from '../../client/useLongWork.ts';

export interface MadeWorkbooks {
  readonly dueOn: IsoDate;
  readonly files: readonly OwnerFileInfo[];
}

interface OwnerWork extends Omit<LongWork<MadeWorkbooks>, 'run'> {
  readonly make: (owners: readonly OwnerRow[], dueOn: IsoDate) => Promise<void>;
}

/** Workbooks being made for owners. */
export function useOwnerWorkbooks(): OwnerWork {
  const { client } = useHost();
  const { run, ...work } = useLongWork<MadeWorkbooks>();
  const make = (owners: readonly OwnerRow[], dueOn: IsoDate): Promise<void> =>
    run(async function* (signal) {
      const recipients = owners.map(({ kind, id }) => ({ kind, id }));
      for await (const event of await client.owners.make({ recipients, dueOn }, { signal })) {
        yield event.kind === 'progress' ? event : { kind: 'done', result: event };
      }
    });
  return { ...work, make };
}
