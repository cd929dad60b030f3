import type { UpdateGrid, UpdateGridRow } from '#shared/contract/updates.ts';

export function buildGridRow(changes: Partial<UpdateGridRow> = {}): UpdateGridRow {
  return {
    ref: 'A1',
    title: 'Write the threshold document',
    workstream: 'Front door',
    lead: 'Head of service',
    agency: 'Council',
    agreedDueOn: '2019-09-30',
    rating: { colour: 'green', because: 'On track', rule: 'on_track' },
    lastReportedOn: '2019-07-01',
    seenUpdateId: 7,
    overdueDays: null,
    finished: false,
    status: 'in_progress',
    progressPercent: 40,
    selfRating: 'amber',
    forecastOn: '2019-09-15',
    ...changes,
  };
}

export const buildGrid = (count = 3): UpdateGrid => ({
  today: '2019-08-14',
  updateCycleDays: 35,
  rows: Array.from({ length: count }, (_, i) =>
    buildGridRow({ ref: `A${i + 1}`, title: `Action ${i + 1}`, progressPercent: 10 * (i % 10), seenUpdateId: i + 1 }),
  ),
});

/** A host's drafts that live as long as the test: what one window keeps the next one finds. */
export function draftsInMemory(at = '2019-08-14T09:00:00.000Z') {
  const kept = new Map<string, string>();
  return {
    kept,
    get: ({ key }: { key: string }) =>
      Promise.resolve({ body: kept.get(key) ?? null, keptAt: kept.has(key) ? at : null }),
    keep: ({ key, body }: { key: string; body: string | null }) => {
      if (body === null) kept.delete(key);
      else kept.set(key, body);
      return Promise.resolve({ kept: body !== null });
    },
  };
}
