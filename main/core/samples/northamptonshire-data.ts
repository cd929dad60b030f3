import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { z } from 'zod';
import { isIsoDate, isPeriod } from '#shared/domain/dates.ts';
import { markers } from '#shared/domain/indicator.ts';
import { findingKinds, wordings } from '#shared/domain/pack/snapshot.ts';
import { actionStatuses } from '#shared/domain/plan.ts';
import { resourcePath } from '#main/resources.ts';

const date = z.string().refine(isIsoDate, 'not a date');
const period = z.string().refine(isPeriod, 'not a month');
const text = z.string().min(1);
const source = z.string().min(1);
const recorded = date;

const sources = z.record(
  z.string(),
  z.object({ title: text, publisher: text, published: date.nullable(), url: z.string(), note: z.string() }),
);

const finding = z.object({
  ref: text,
  kind: z.enum(findingKinds),
  text,
  wording: z.enum(wordings),
  source,
  recorded,
  indicators: z.array(text),
});
const findingDefaults = finding.pick({ kind: true, wording: true, source: true, recorded: true });

const event = z.object({
  ref: text,
  kind: z.enum([
    'inspection',
    'focused_visit',
    'monitoring_visit',
    'direction',
    'commissioner_report',
    'appointment',
    'statement',
    'other',
  ]),
  title: text,
  body: text,
  starts: date,
  ends: date.nullable(),
  published: date.nullable(),
  precision: z.enum(['day', 'month', 'year']),
  summary: z.string(),
  source,
  recorded,
  judgements: z
    .array(z.object({ framework: z.string().default(''), area: text, grade: text, source: source.optional() }))
    .default([]),
  findings: z.array(finding.partial({ kind: true, wording: true, source: true, recorded: true })).default([]),
  findingDefaults: findingDefaults.optional(),
});

const meeting = z.object({ held: date, title: text, note: z.string(), source, recorded });
const scrutiny = z.object({ events: z.array(event), meetings: z.array(meeting) });

const review = z.object({
  code: text,
  kind: z.enum(['serious_case_review']),
  incident: period.nullable(),
  published: date.nullable(),
  publication: z.enum(['published', 'not_published']),
  notPublishedReason: z.string(),
  summary: text,
  source,
  recorded,
  recommendations: z.array(z.object({ ref: text, text, themes: z.array(text) })),
});
const reviews = z.object({ reviews: z.array(review) });

const action = z.object({
  ref: text,
  workstream: text,
  title: text,
  lead: text,
  highPriority: z.boolean(),
  measure: z.string(),
  starts: date,
  due: date,
  source,
  recorded,
  findings: z.array(text),
  recommendations: z.array(text),
  indicators: z.array(text),
  changes: z.array(z.object({ due: date, on: date, by: text, reason: text, source })),
  updates: z.array(
    z.object({
      on: date,
      status: z.enum(actionStatuses),
      // No progress figure was ever published; 100 stands for what is said to be done.
      percent: z.literal(100).nullable(),
      forecast: date.nullable(),
      by: text,
      source,
      text,
    }),
  ),
  evidence: z.array(z.object({ title: text, on: date, by: text, source })),
});
const plan = z.object({
  people: z.array(z.object({ id: text, role: text, agency: text })),
  workstreams: z.array(z.object({ code: text, name: text, lead: text })),
  actions: z.array(action),
});

const figures = z.object({
  observations: z.array(
    z.object({
      id: text,
      indicator: text,
      period,
      on: date.nullable(),
      value: z.number().nullable(),
      marker: z.enum(markers).nullable(),
      text,
      note: z.string(),
      source,
      recorded,
    }),
  ),
  choices: z.array(z.object({ observation: text, recorded, by: text, reason: text })),
  targets: z.array(
    z.object({
      indicator: text,
      from: period,
      target: z.number(),
      amber: z.number().nullable(),
      recorded,
      basis: text,
    }),
  ),
  commentaries: z.array(z.object({ indicator: text, period, on: date, by: text, text })),
});

const benchmarkIndicators = z.object({
  note: z.string(),
  indicators: z.record(z.string(), z.string()),
  totals: z.array(z.string()),
});

const benchmarkRow = z.object({
  topic: text,
  code: text,
  measure: text,
  year: z.string().regex(/^\d{4}$/),
  northamptonshire: z.string(),
  sn_mean_2021model: z.string(),
  sn_n: z.string(),
  east_midlands: z.string(),
  england: z.string(),
});
export type BenchmarkRow = Readonly<z.infer<typeof benchmarkRow>>;

const referralRow = z.object({ month: z.string().regex(/^\d{4}-\d{2}-01$/), referrals: z.string().regex(/^\d+$/) });

const read = (name: string): string => readFileSync(resourcePath('samples', 'northamptonshire', name), 'utf8');
const readJson = (name: string): unknown => JSON.parse(read(name));
const readCsv = (name: string): unknown =>
  papaparse.parse<unknown>(read(name), { header: true, skipEmptyLines: true }).data;

/** The published facts of the sample, as they stand in `resources/samples/northamptonshire`, checked for their shape. */
export function readNorthamptonshire() {
  return {
    sources: sources.parse(readJson('sources.json')),
    scrutiny: scrutiny.parse(readJson('scrutiny.json')),
    reviews: reviews.parse(readJson('reviews.json')).reviews,
    plan: plan.parse(readJson('plan.json')),
    figures: figures.parse(readJson('figures.json')),
    benchmarkIndicators: benchmarkIndicators.parse(readJson('benchmark-indicators.json')),
    benchmarks: z.array(benchmarkRow).parse(readCsv('benchmarks.csv')),
    referrals: z.array(referralRow).parse(readCsv('referrals.csv')),
  };
}

export type NorthamptonshireData = ReturnType<typeof readNorthamptonshire>;
