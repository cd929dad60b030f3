import { z } from 'zod';
import { isoDate, period } from '#shared/contract/operation.ts';
import { findingKinds, wordings } from '#shared/domain/pack/snapshot.ts';
import type { AmendedEntity } from '#main/store/schema/workspace-tables.ts';

const flag = z.union([z.literal(0), z.literal(1)]);
const id = z.number().int().positive();
const text = z.string();

/**
 * What may be amended of what: the columns of the tables of these names, and a few fields that exist only as
 * amendments (`left_on`, `withdrawn`, `cancelled`, `ended_on`). What is not named here can never change: references,
 * the baseline due date, and what an update or a decision said.
 */
export const amendable = {
  agencies: z.object({ name: text.min(1) }),
  people: z.object({ left_on: isoDate.nullable() }),
  plans: z.object({ title: text.min(1), purpose: text, adopted_on: isoDate.nullable() }),
  workstreams: z.object({ name: text.min(1), lead_id: id.nullable(), position: z.number().int(), plan_id: id }),
  actions: z.object({
    title: text.min(1),
    description: text,
    success_measure: text,
    workstream_id: id,
    lead_id: id,
    high_priority: flag,
    starts_on: isoDate,
  }),
  scrutiny_events: z.object({
    kind: text.min(1),
    title: text.min(1),
    body: text,
    starts_on: isoDate,
    ends_on: isoDate.nullable(),
    published_on: isoDate.nullable(),
    date_precision: z.enum(['day', 'month', 'year']),
    summary: text,
    source_id: id.nullable(),
  }),
  judgements: z.object({
    area: text.min(1),
    grade: text.min(1),
    framework: text,
    source_id: id.nullable(),
    withdrawn: flag,
  }),
  findings: z.object({
    kind: z.enum(findingKinds),
    text: text.min(1),
    wording: z.enum(wordings),
    source_id: id.nullable(),
    withdrawn: flag,
  }),
  case_reviews: z.object({
    kind: z.enum(['serious_case_review', 'practice_review', 'thematic', 'domestic_homicide', 'local_learning']),
    incident_period: period.nullable(),
    commissioned_on: isoDate.nullable(),
    completed_on: isoDate.nullable(),
    published_on: isoDate.nullable(),
    publication: z.enum(['published', 'not_published', 'in_progress']),
    not_published_reason: text,
    summary: text,
  }),
  recommendations: z.object({ text: text.min(1), wording: z.enum(wordings) }),
  meetings: z.object({
    held_on: isoDate,
    title: text.min(1),
    kind: z.enum(['board', 'subgroup', 'progress_review', 'between_meetings', 'other']),
    place: text,
    starts_at: text,
    note: text,
    cancelled: flag,
  }),
  agenda_items: z.object({
    position: z.number().int(),
    title: text.min(1),
    presenter: text,
    minutes: z.number().int().nullable(),
    withdrawn: flag,
  }),
  forward_plan_items: z.object({
    title: text.min(1),
    presenter: text,
    repeats: z.enum(['once', 'every_meeting', 'quarterly', 'half_yearly', 'yearly']),
    wanted_on: isoDate,
    minutes: z.number().int().nullable(),
    note: text,
    ended_on: isoDate.nullable(),
  }),
} as const satisfies Record<AmendedEntity, z.ZodObject>;

/** The fields of an entity that may be amended, with their types. */
export type Amendable<E extends AmendedEntity> = z.infer<(typeof amendable)[E]>;
