import type { WrittenFile } from './csv-file.ts';

/**
 * Frictionless Data Package, version 1: a description that goes beside CSV files, so that a program can read and check
 * them without guessing. specs.frictionlessdata.io/tabular-data-package
 */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime' | 'yearmonth';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly pattern?: string;
  };
}

export interface Source {
  readonly title: string;
  /** An address; left out where there is none. */
  readonly path?: string;
}

/** One CSV file of a package, before it is written. */
export interface ResourcePlan {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
}

export interface WrittenResource {
  readonly plan: ResourcePlan;
  readonly path: string;
  readonly file: WrittenFile;
  readonly sources: readonly Source[];
}

interface PackageDetails {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** UTC instant. */
  readonly created: string;
}

/** The text of `datapackage.json`. Every file is named with its size and SHA-256. */
export function dataPackageJson(details: PackageDetails, resources: readonly WrittenResource[]): string {
  const described = {
    profile: 'tabular-data-package',
    ...details,
    resources: resources.map(({ plan, path, file, sources }) => ({
      profile: 'tabular-data-resource',
      name: plan.name,
      path,
      title: plan.title,
      description: plan.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
      schema: {
        fields: plan.fields.map(withFormat),
        missingValues: [''],
        ...(plan.primaryKey === undefined ? {} : { primaryKey: plan.primaryKey }),
      },
      ...(sources.length === 0 ? {} : { sources }),
    })),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Instants carry milliseconds and a Z: the default format of a Table Schema has none. */
const withFormat = (field: Field): object => (field.type === 'datetime' ? { ...field, format: 'any' } : field);
