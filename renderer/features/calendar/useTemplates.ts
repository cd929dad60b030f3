import type { TemplateFileInfo } from '#shared/contract/calendar.ts';
import type { Period } from '#shared/domain/dates.ts';
import { useHost } from '../../client/host-context.ts';
import { useLongWork, type LongWork } from '../../client/useLongWork.ts';

interface MadeTemplates {
  readonly period: Period;
  readonly files: readonly TemplateFileInfo[];
}

interface TemplateWork extends Omit<LongWork<MadeTemplates>, 'run'> {
  readonly make: (period: Period) => Promise<void>;
}

/** Workbooks being made for the senders of a month. */
export function useTemplates(): TemplateWork {
  const { client } = useHost();
  const { run, ...work } = useLongWork<MadeTemplates>();
  const make = (period: Period): Promise<void> =>
    run(async function* (signal) {
      for await (const event of await client.calendar.makeTemplates({ period }, { signal })) {
        yield event.kind === 'progress' ? event : { kind: 'done', result: { period, files: event.files } };
      }
    });
  return { ...work, make };
}
