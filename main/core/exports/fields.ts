import { markers, polarities, units } from '#shared/domain/indicator.ts';
import type { Field, FieldType } from './data-package.ts';

/** A field with what a reader must know of it. */
export const field = (
  name: string,
  type: FieldType,
  description: string,
  constraints: NonNullable<Field['constraints']> = {},
): Field => ({ name, type, description, ...(Object.keys(constraints).length === 0 ? {} : { constraints }) });

const required = { required: true };
const sha256 = { pattern: '[0-9a-f]{64}' };

export const codeField = field('indicator', 'string', 'Code of the indicator', required);
export const unitField = field('unit', 'string', 'Unit; percentages are in points: 85.3, never 0.853', {
  ...required,
  enum: units,
});
export const polarityField = field('polarity', 'string', 'Which way is better; context is never coloured', {
  ...required,
  enum: polarities,
});
export const markerField = field(
  'marker',
  'string',
  'Why there is no number; never read as 0. The text itself is in original_text',
  { enum: markers },
);
export const recordedField = field('recorded_at', 'datetime', 'When it was recorded, in UTC', required);
const sha256Field = field('sha256', 'string', 'SHA-256 of the file that the figure was read from', sha256);
export const month = (name: string, description: string, isRequired = false): Field =>
  field(name, 'yearmonth', description, isRequired ? required : {});

/** Where a figure came from: a cell of a file that is kept, or a publication. */
export const provenanceFields: readonly Field[] = [
  field('file', 'string', 'Name of the file that the figure was read from'),
  sha256Field,
  field('sheet', 'string', 'Sheet of a workbook; empty for a CSV file'),
  field('cell', 'string', 'Cell of the figure, such as B7'),
  field('source', 'string', 'Publication that the figure was taken from, where it came in no file'),
  field('source_address', 'string', 'Address of the publication'),
];
