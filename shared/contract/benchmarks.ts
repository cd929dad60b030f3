import { type } from '@orpc/contract';
import { z } from 'zod';
import type { AreaKind, AreaMatch } from '../domain/benchmarks/benchmark-areas.ts';
import type { MeasureMatch } from '../domain/benchmarks/match-measures.ts';
import type { StagedBenchmark } from '../domain/benchmarks/stage-benchmarks.ts';
import type { IsoDate } from '../domain/dates.ts';
import { operation } from './operation.ts';

/** A file of benchmarks held against the workspace. */
export interface StagedBenchmarks {
  /** `questions`: a person has to say which area is meant. `refused`: figures with problems and no other. */
  readonly outcome: 'staged' | 'accepted' | 'questions' | 'refused' | 'unchanged';
  readonly fileName: string;
  readonly sha256: string;
  /** What was recognised, or why nothing is taken in, in sentences. */
  readonly message: string;
  readonly form: 'areas_across' | 'one_a_row' | 'years_across';
  readonly areas: Readonly<Record<AreaKind, AreaMatch>>;
  /** Every area that the file names, to choose from; at most 400. */
  readonly areaTexts: readonly string[];
  readonly measures: readonly MeasureMatch[];
  /** True where the file names years by one number, which `years` of the decisions gives a meaning. */
  readonly plainYears: boolean;
  /** Problems and changes first; at most 5,000. */
  readonly rows: readonly StagedBenchmark[];
  readonly counts: Readonly<Record<StagedBenchmark['outcome'], number>>;
  /** Cells with a marker or nothing in place of a figure. */
  readonly withoutFigure: number;
  /** Measures of earlier files whose figures would no longer count, because another measure is matched to their indicator. */
  readonly displaced: readonly { readonly indicator: string; readonly measure: string; readonly figures: number }[];
  /** Indicators to match measures to. */
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
}

/** A file of benchmarks that was taken in. */
export interface BenchmarkFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly receivedOn: IsoDate;
  readonly figures: number;
}

const areaText = z.string().max(500).nullable().optional();
const file = z.object({
  fileName: z.string().min(1).max(255, 'At most 255 characters'),
  content: z.instanceof(Blob),
  /** What a person decided about the file; null for an area: none of these. */
  areas: z
    .object({ authority: areaText, statistical_neighbours: areaText, region: areaText, england: areaText })
    .prefault({}),
  /** What measures are; null leaves a measure out. */
  measures: z
    .array(z.object({ measure: z.string().min(1).max(500), indicator: z.string().min(1).nullable() }))
    .max(5000)
    .default([]),
  /** Whether 2019 is the year that ends in March 2019 or begins in April 2019. */
  years: z.enum(['ending', 'starting']).default('ending'),
});

export const benchmarksContract = {
  /** Files taken in so far, newest first. */
  list: operation.output(type<readonly BenchmarkFile[]>()),
  /** Reads the file and says what would happen; changes nothing. */
  stage: operation.input(file).output(type<StagedBenchmarks>()),
  /** Reads the file again and takes it in as one transaction, or not at all; remembers what was decided. */
  accept: operation.input(file).output(type<StagedBenchmarks>()),
};
