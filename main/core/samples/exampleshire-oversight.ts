import {
  addDays,
  addMonths,
  firstDayOf,
  lastDayOf,
  monthsBetween,
  type IsoDate,
  type Period,
} from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import type { OversightWords } from './exampleshire-data.ts';
import { inBatches } from './in-batches.ts';
import { instantOf } from './lookup.ts';
import { addReviews } from './reviews/exampleshire-reviews.ts';

export interface OversightOrder {
  readonly words: OversightWords;
  readonly indicators: readonly CatalogueIndicator[];
  readonly first: Period;
  readonly end: Period;
  readonly sourceId: number;
}

interface Event {
  readonly ref: string;
  readonly kind: 'inspection' | 'focused_visit' | 'monitoring_visit' | 'direction' | 'progress_review';
  readonly title: string;
  readonly body: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly publishedOn: IsoDate;
}

/** An inspection before the sample begins, a direction, then visits every six months and a progress review between them. */
function eventsOf(first: Period, end: Period): readonly Event[] {
  const inspected = firstDayOf(addMonths(first, -2));
  const events: Event[] = [
    {
      ref: 'INS-1',
      kind: 'inspection',
      title: 'Inspection of children\u2019s services',
      body: 'Ofsted',
      startsOn: addDays(inspected, 9),
      endsOn: addDays(inspected, 20),
      publishedOn: addDays(inspected, 55),
    },
    {
      ref: 'DIR-1',
      kind: 'direction',
      title: 'Direction of the Secretary of State',
      body: 'Department for Education',
      startsOn: addDays(inspected, 70),
      endsOn: null,
      publishedOn: addDays(inspected, 70),
    },
  ];
  for (let month = 6; month < monthsBetween(first, end); month += 6) {
    const visited = firstDayOf(addMonths(first, month));
    const number = month / 6;
    const focused = number === 1;
    events.push({
      ref: focused ? 'FV-1' : `MV-${number}`,
      kind: focused ? 'focused_visit' : 'monitoring_visit',
      title: focused ? 'Focused visit to the front door' : 'Monitoring visit',
      body: 'Ofsted',
      startsOn: addDays(visited, 11),
      endsOn: addDays(visited, 12),
      publishedOn: addDays(visited, 35),
    });
    const reviewed = addDays(visited, 75);
    if (reviewed > lastDayOf(end)) continue;
    events.push({
      ref: `PR-${number}`,
      kind: 'progress_review',
      title: 'Progress review',
      body: 'Department for Education',
      startsOn: reviewed,
      endsOn: null,
      publishedOn: addDays(reviewed, 14),
    });
  }
  return events;
}

/** Events, judgements, findings with their indicators, and case reviews. Gives how many findings and recommendations there are to link. */
export async function addOversight(
  db: WritableDb,
  order: OversightOrder,
): Promise<{ readonly findings: number; readonly recommendations: number }> {
  const events = eventsOf(order.first, order.end);
  const rows = events.map((event, index) => ({
    id: index + 1,
    ref: event.ref,
    kind: event.kind,
    title: event.title,
    body: event.body,
    starts_on: event.startsOn,
    ends_on: event.endsOn,
    published_on: event.publishedOn,
    summary: 'Fictional.',
    source_id: order.sourceId,
    recorded_at: instantOf(event.publishedOn),
  }));
  await inBatches(rows, (batch) => db.insertInto('scrutiny_events').values(batch).execute());
  const judgements = order.words.judgements.map(({ area, grade }, index) => ({
    event_id: 1,
    position: index + 1,
    area,
    grade,
    source_id: order.sourceId,
    recorded_at: rows[0]?.recorded_at ?? '',
  }));
  await inBatches(judgements, (batch) => db.insertInto('judgements').values(batch).execute());
  const findings = await addFindings(db, order, rows);
  return { findings, recommendations: await addReviews(db, order) };
}

async function addFindings(
  db: WritableDb,
  { words, indicators, sourceId }: OversightOrder,
  events: readonly { readonly id: number; readonly ref: string; readonly recorded_at: string }[],
): Promise<number> {
  const inspection = events.find(({ ref }) => ref === 'INS-1');
  const visit = events.find(({ ref }) => ref === 'FV-1');
  const said = [
    ...words.areas.map((area, index) => ({
      ...area,
      ref: `A${String(index + 1).padStart(2, '0')}`,
      kind: 'area_for_improvement' as const,
      event: inspection,
    })),
    ...words.strengths.map((text, index) => ({
      text,
      groups: [],
      ref: `S${index + 1}`,
      kind: 'strength' as const,
      event: inspection,
    })),
    ...words.priorityActions.map((action, index) => ({
      ...action,
      ref: `P${index + 1}`,
      kind: 'priority_action' as const,
      event: visit,
    })),
  ].filter(({ event }) => event !== undefined);
  const findings = said.map(({ ref, kind, text, event }, index) => ({
    id: index + 1,
    ref,
    event_id: event?.id ?? 1,
    position: index + 1,
    kind,
    text,
    wording: 'verbatim' as const,
    source_id: sourceId,
    recorded_at: event?.recorded_at ?? '',
  }));
  const links = said.flatMap(({ groups, event }, index) =>
    indicators.flatMap(({ code }, at) =>
      groups.some((group) => code.startsWith(group))
        ? [{ finding_id: index + 1, indicator_id: at + 1, recorded_at: event?.recorded_at ?? '' }]
        : [],
    ),
  );
  await inBatches(findings, (batch) => db.insertInto('findings').values(batch).execute());
  await inBatches(links, (batch) => db.insertInto('finding_links').values(batch).execute());
  return findings.length;
}
