import type { WritableDb } from '#main/store/workspace.ts';
import { inBatches } from './in-batches.ts';
import { instantOf, numbered } from './lookup.ts';
import type { NorthamptonshireData } from './northamptonshire-data.ts';

type Lookup = (key: string) => number;

type Event = NorthamptonshireData['scrutiny']['events'][number] & { readonly id: number };

/** Events with their judgements and findings, and meetings. Gives the finding ids by reference. */
export async function addScrutiny(
  db: WritableDb,
  { scrutiny }: NorthamptonshireData,
  sourceId: Lookup,
  indicatorId: Lookup,
): Promise<Lookup> {
  const events = scrutiny.events.map((event, index) => Object.assign(event, { id: index + 1 }));
  await addEvents(db, events, sourceId);
  const meetings = scrutiny.meetings.map(({ held, title, note, source, recorded }, index) => ({
    ref: `M${String(index + 1).padStart(3, '0')}`,
    held_on: held,
    title,
    note,
    source_id: sourceId(source),
    recorded_at: instantOf(recorded),
  }));
  await inBatches(meetings, (rows) => db.insertInto('meetings').values(rows).execute());
  return addFindings(db, events, sourceId, indicatorId);
}

async function addEvents(db: WritableDb, events: readonly Event[], sourceId: Lookup): Promise<void> {
  const rows = events.map((event) => ({
    id: event.id,
    ref: event.ref,
    kind: event.kind,
    title: event.title,
    body: event.body,
    starts_on: event.starts,
    ends_on: event.ends,
    published_on: event.published,
    date_precision: event.precision,
    summary: event.summary,
    source_id: sourceId(event.source),
    recorded_at: instantOf(event.recorded),
  }));
  const judgements = events.flatMap((event) =>
    event.judgements.map(({ framework, area, grade, source }, index) => ({
      event_id: event.id,
      position: index + 1,
      framework,
      area,
      grade,
      source_id: sourceId(source ?? event.source),
      recorded_at: instantOf(event.recorded),
    })),
  );
  await inBatches(rows, (batch) => db.insertInto('scrutiny_events').values(batch).execute());
  await inBatches(judgements, (batch) => db.insertInto('judgements').values(batch).execute());
}

/** Findings of one event often share kind, wording, source and date: they then stand in its `findingDefaults`. */
async function addFindings(
  db: WritableDb,
  events: readonly Event[],
  sourceId: Lookup,
  indicatorId: Lookup,
): Promise<Lookup> {
  const findingId = numbered(
    'finding',
    events.flatMap(({ findings }) => findings.map(({ ref }) => ref)),
  );
  const rows = events.flatMap((event) =>
    event.findings.map((finding, index) => {
      const { kind, wording, source, recorded } = { ...event.findingDefaults, ...finding };
      if (kind === undefined || wording === undefined || source === undefined || recorded === undefined) {
        throw new Error(`finding ${finding.ref} lacks its kind, wording, source or date`);
      }
      return {
        id: findingId(finding.ref),
        ref: finding.ref,
        event_id: event.id,
        position: index + 1,
        kind,
        text: finding.text,
        wording,
        source_id: sourceId(source),
        recorded_at: instantOf(recorded),
      };
    }),
  );
  const links = events.flatMap(({ findings, findingDefaults }) =>
    findings.flatMap((finding) => {
      const recorded_at = instantOf(finding.recorded ?? findingDefaults?.recorded ?? '');
      const finding_id = findingId(finding.ref);
      return finding.indicators.map((code) => ({ finding_id, indicator_id: indicatorId(code), recorded_at }));
    }),
  );
  await inBatches(rows, (batch) => db.insertInto('findings').values(batch).execute());
  await inBatches(links, (batch) => db.insertInto('finding_links').values(batch).execute());
  return findingId;
}
