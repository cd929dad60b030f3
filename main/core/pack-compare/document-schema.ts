import { z } from 'zod';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { Refusal } from '#shared/domain/refusal.ts';

// A document from elsewhere is signed by whoever made it, and anybody can make a key: its shape is looked at before
// anything of it is drawn. Only what drawing and comparing rest on is checked; the rest passes through untouched.

const text = z.string().max(40_000);
const link = z.union([z.object({ to: text }), z.object({ url: z.string().regex(/^https?:\/\//) })]);
const run = z.looseObject({ text, link: link.optional() });
const runs = z.array(run).max(20_000);
const amount = z.number();
const withOrigin = { text, origin: text };

const cell = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('text'), text, link: z.object({ to: text }).optional() }),
  z.looseObject({
    kind: z.literal('number'),
    value: amount,
    unit: text,
    ...withOrigin,
    flags: z.array(text).optional(),
  }),
  z.looseObject({ kind: z.literal('marker'), marker: text, ...withOrigin }),
  z.looseObject({ kind: z.literal('date'), on: text, ...withOrigin }),
  z.looseObject({ kind: z.literal('rating'), colour: z.enum(colours), because: text }),
  z.looseObject({ kind: z.literal('movement'), movement: text, judgement: text, text }),
  z.looseObject({ kind: z.literal('variation'), icon: text, text }),
  z.looseObject({ kind: z.literal('assurance'), icon: text.nullable(), text }),
  z.looseObject({ kind: z.literal('sparkline'), values: z.array(amount.nullable()).max(1000), text }),
  z.looseObject({ kind: z.literal('blank'), text }),
]);

const column = z.looseObject({ key: text, label: text, align: z.enum(['left', 'right', 'centre']) });
const row = z.looseObject({ id: text, cells: z.array(cell).max(200), band: z.boolean().optional() });
const bars = z.looseObject({ label: text, counts: z.record(z.enum(colours), amount), origin: text });
const point = z.looseObject({ period: text, value: amount.nullable(), colour: z.enum(colours), origin: text });
const series = z.array(amount.nullable()).max(1000);
const marked = z.array(z.looseObject({ index: amount, label: text })).max(1000);

const chart = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('rating_bars'), title: text, bars: z.array(bars).max(1000) }),
  z.looseObject({
    kind: z.literal('spc'),
    code: text,
    title: text,
    unit: text,
    points: z.array(point).max(1000),
    segments: z.array(z.looseObject({ from: amount, to: amount, mean: amount })).max(1000),
    target: series,
    trajectory: series,
    national: series,
    rebases: marked,
    benchmarks: z.array(z.looseObject({ label: text, value: amount })).max(100),
    definitions: marked,
  }),
]);

const block = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('heading'), id: text, level: z.union([z.literal(2), z.literal(3)]), text }),
  z.looseObject({ kind: z.literal('paragraph'), id: text, runs }),
  z.looseObject({ kind: z.literal('list'), id: text, items: z.array(runs).max(20_000) }),
  z.looseObject({ kind: z.literal('callout'), id: text, tone: text, title: text, runs }),
  z.looseObject({
    kind: z.literal('figures'),
    id: text,
    items: z.array(z.looseObject({ label: text, cell, note: text })).max(100),
  }),
  z.looseObject({
    kind: z.literal('table'),
    id: text,
    caption: text,
    columns: z.array(column).max(200),
    rows: z.array(row).max(50_000),
    whenEmpty: text,
  }),
  z.looseObject({ kind: z.literal('chart'), id: text, caption: text, alt: text, chart }),
]);

const origin = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('cell'), fileName: text, sha256: text, sheet: text, cell: text }),
  z.looseObject({
    kind: z.literal('source'),
    title: text,
    publisher: text,
    publishedOn: text.nullable(),
    url: text,
    note: text,
  }),
  z.looseObject({ kind: z.literal('update'), action: text, reportedOn: text }),
  z.looseObject({ kind: z.literal('record'), entity: text, ref: text }),
  z.looseObject({ kind: z.literal('rule'), ruleSet: text, rule: text }),
  z.looseObject({ kind: z.literal('calculation'), text, from: z.array(text).max(5000) }),
]);

const documentSchema = z.looseObject({
  format: z.literal('plumbline-document/1'),
  meta: z.looseObject({
    title: text,
    authority: text,
    board: text,
    notice: text,
    period: text,
    asAtOn: text,
    marking: text,
    about: text.optional(),
  }),
  sections: z
    .array(
      z.looseObject({ id: text, title: text, sheetName: text, orientation: text, blocks: z.array(block).max(5000) }),
    )
    .max(100),
  origins: z.record(text, origin),
});

/**
 * A document that came in a file.
 * @throws Refusal `PackDocumentNotValid` where it is no document that this version can show
 */
export function parseDocument(json: string, fileName: string): PackDocument {
  const parsed = documentSchema.safeParse(jsonOrNull(json));
  if (parsed.success) return parsed.data as unknown as PackDocument;
  throw new Refusal({
    code: 'PackDocumentNotValid',
    message: `${fileName} carries a pack that this version of Plumbline cannot show.`,
    where: fileName,
    next: 'Open it with the version of Plumbline that made it, or a newer one.',
  });
}

function jsonOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
