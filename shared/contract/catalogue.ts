import { type } from '@orpc/contract';
import { z } from 'zod';
import type { CatalogueColumn } from '../domain/catalogue/catalogue-columns.ts';
import type { StagedEntry } from '../domain/catalogue/compare-catalogue.ts';
import type { CatalogueEntry, OwnerDraft } from '../domain/catalogue/entry.ts';
import type { IsoDate, Period } from '../domain/dates.ts';
import {
  polarities,
  units,
  type Benchmark,
  type IndicatorDefinition,
  type IndicatorTarget,
  type TrajectoryPoint,
} from '../domain/indicator.ts';
import { operation, period } from './operation.ts';

/** One indicator in the list of the catalogue. */
export interface CatalogueRow {
  readonly entry: CatalogueEntry;
  readonly version: number;
  readonly effectiveFrom: Period;
  /** Not used any more in the current month. */
  readonly retired: boolean;
}

/** An indicator that the program ships with as a starting point. */
export interface StarterIndicator {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** As printed, or empty where typical practice knows none; "typical practice" is no authority's own target. */
  readonly typicalTarget: string;
  readonly basis: string;
  /** True where the workspace has an indicator of this code already. */
  readonly held: boolean;
}

export interface CatalogueList {
  /** Retired ones too, in the catalogue's order. */
  readonly rows: readonly CatalogueRow[];
  /** In the order in which they first occur. */
  readonly groups: readonly string[];
  readonly starter: readonly StarterIndicator[];
}

/** One version of a definition, and why it was made. */
export interface DefinitionVersion {
  readonly definition: IndicatorDefinition;
  readonly reason: string;
  readonly decidedBy: string;
  readonly recordedOn: IsoDate;
  readonly figures: number;
  /** What differs from the version before, as sentences; empty for the first. */
  readonly changed: readonly string[];
}

export interface RetirementFact {
  /** Null: brought back into use. */
  readonly from: Period | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly recordedOn: IsoDate;
}

/** Everything that the catalogue knows of one indicator. */
export interface CatalogueDetail {
  readonly row: CatalogueRow;
  /** Newest first. */
  readonly versions: readonly DefinitionVersion[];
  /** Oldest first. */
  readonly targets: readonly IndicatorTarget[];
  readonly nationalTargets: readonly IndicatorTarget[];
  readonly trajectory: readonly TrajectoryPoint[];
  readonly benchmarks: readonly Benchmark[];
  /** Newest first. */
  readonly retirements: readonly RetirementFact[];
  /** Roles known in this workspace, to choose an owner from. */
  readonly owners: readonly OwnerDraft[];
  readonly groups: readonly string[];
  /** The month in view by default: where changes begin unless another is given. */
  readonly currentPeriod: Period;
  /** Codes before and after it in the order of the catalogue; null at the ends. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** A catalogue file held against the workspace. */
export interface StagedCatalogue {
  /** `refused`: at least one line with a problem; nothing of the file is taken in then. */
  readonly outcome: 'staged' | 'accepted' | 'refused' | 'unchanged';
  readonly fileName: string;
  readonly sha256: string;
  readonly message: string;
  readonly rows: readonly StagedEntry[];
  readonly counts: Readonly<Record<StagedEntry['outcome'], number>>;
  /** Columns found, and headings that are none. */
  readonly columns: readonly CatalogueColumn[];
  readonly notRead: readonly string[];
}

const code = z.string().trim().min(1, 'Enter the code').max(20, 'At most 20 characters');
const shortText = z.string().trim().max(500, 'At most 500 characters');
const figure = z.number('Enter a number').min(-1e12).max(1e12).nullable();

/** Why, and who decided: asked for with every change of what is counted or aimed for. */
const decision = {
  reason: z.string().trim().min(1, 'Enter the reason').max(1000, 'At most 1,000 characters'),
  decidedBy: z.string().trim().min(1, 'Enter who decided it').max(200, 'At most 200 characters'),
};

const definitionDraft = z.object({
  name: z.string().trim().min(1, 'Enter the name of the indicator').max(300, 'At most 300 characters'),
  group: z.string().trim().min(1, 'Enter the group it belongs to').max(100, 'At most 100 characters'),
  numeratorLabel: shortText,
  denominatorLabel: shortText,
  unit: z.enum(units),
  polarity: z.enum(polarities),
  rangeLow: figure,
  rangeHigh: figure,
  statutoryTimescale: shortText,
  dataSource: shortText,
});

const targetDraft = z.object({ from: period, target: figure, amberLimit: figure, basis: shortText });
const file = z.object({ fileName: z.string().min(1).max(255), content: z.instanceof(Blob), from: period });

export const catalogueContract = {
  list: operation.output(type<CatalogueList>()),
  get: operation.input(z.object({ code })).output(type<CatalogueDetail>()),
  /** Takes in indicators of the starting point that are not held yet. */
  takeIn: operation
    .input(
      z.object({
        codes: z.array(code).min(1, 'Choose at least one indicator').max(500),
        /** With targets of typical practice, marked as such; without any otherwise. */
        typicalTargets: z.boolean(),
      }),
    )
    .output(type<CatalogueList>()),
  add: operation
    .input(z.object({ code, definition: definitionDraft, monthly: z.boolean(), from: period, reason: shortText }))
    .output(type<CatalogueDetail>()),
  /** A new version of the definition from a month on. */
  define: operation
    .input(z.object({ code, definition: definitionDraft, from: period, rebase: z.boolean(), ...decision }))
    .output(type<CatalogueDetail>()),
  setTarget: operation
    .input(z.object({ code, kind: z.enum(['local', 'national']), target: targetDraft, ...decision }))
    .output(type<CatalogueDetail>()),
  /** The months given; a null target takes a month off the trajectory. */
  setTrajectory: operation
    .input(
      z.object({
        code,
        points: z
          .array(z.object({ period, target: figure }))
          .min(1, 'Give at least one month')
          .max(120),
        ...decision,
      }),
    )
    .output(type<CatalogueDetail>()),
  setOwner: operation
    .input(
      z.object({
        code,
        owner: z
          .object({
            role: z.string().trim().min(1, 'Enter the role').max(200, 'At most 200 characters'),
            agency: z.string().trim().min(1, 'Enter the agency').max(200, 'At most 200 characters'),
          })
          .nullable(),
      }),
    )
    .output(type<CatalogueDetail>()),
  /** From a month on; null brings it back into use. */
  retire: operation.input(z.object({ code, from: period.nullable(), ...decision })).output(type<CatalogueDetail>()),
  /** One place up or down in the order of the catalogue. */
  move: operation.input(z.object({ code, by: z.enum(['up', 'down']) })).output(type<CatalogueDetail>()),
  stageFile: operation
    .input(file.extend({ retireMissing: z.boolean().default(false) }))
    .output(type<StagedCatalogue>()),
  acceptFile: operation
    .input(file.extend({ retireMissing: z.boolean().default(false), rebase: z.boolean(), ...decision }))
    .output(type<StagedCatalogue>()),
};
