import type { IsoDate, Period } from '../dates.ts';
import type { Marker, Unit } from '../indicator.ts';
import type { Colour } from '../rating/rating.ts';
import type { PackIssue } from './issue.ts';
import type { Assurance, PointType, VariationIcon } from '../spc/series.ts';

/**
 * The pack as blocks: what the screen previews, the PDF and the Excel workbook are all written from.
 * Writers lay out; they compute nothing. Every figure names its origin in `origins`.
 */
export interface PackDocument {
  readonly format: 'plumbline-document/1';
  readonly meta: PackMeta;
  readonly sections: readonly Section[];
  readonly origins: Readonly<Record<OriginId, Origin>>;
}

export type Edition = 'board' | 'public' | 'progress_review';

export interface PackMeta {
  /** "Improvement board pack: June 2019"; the document title of both files. */
  readonly title: string;
  readonly authority: string;
  /** "Improvement Board": whose papers these are. */
  readonly board: string;
  /** Shown on the cover and every page of a sample; empty for a real workspace. */
  readonly notice: string;
  readonly edition: Edition;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** Set when nothing recorded after this day counts; null when the pack holds all that was known when it was made. */
  readonly knownOn: IsoDate | null;
  readonly boardOn: IsoDate | null;
  /** The kind of pack by its name: "Scrutiny committee". */
  readonly profile: string;
  /** Key of the kind of pack, for the names of its files; left out of the usual kind of its edition. */
  readonly profileKey?: string;
  /** Which part of the plan: "one workstream: FD Front door"; left out, or empty, where it is the whole. */
  readonly about?: string;
  /** Set on a comparison of published packs: it is no pack, is not kept, and is never made final or published. */
  readonly comparison?: true;
  readonly state: PackIssue['state'];
  readonly version: number;
  /** How it was published; null before. */
  readonly publication: PackIssue['publication'];
  /** "OFFICIAL-SENSITIVE" and the like. */
  readonly marking: string;
  readonly ruleSetId: string;
  readonly snapshotSha256: string;
  /** First 16 hexadecimal digits of the snapshot's SHA-256 in groups of four: what a reader compares. */
  readonly verificationCode: string;
  /** Program name and version, for the document properties. */
  readonly producer: string;
}

export interface Section {
  /** Stable, kebab-case: `scorecard`. Also the name of a bookmark and the base of a sheet name. */
  readonly id: string;
  readonly title: string;
  /** At most 31 characters, unique: the sheet's name in the workbook. */
  readonly sheetName: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Begins a new page in the PDF even after a section of the same orientation. */
  readonly newPage?: boolean;
  readonly blocks: readonly Block[];
}

/** Ids are unique in the document and stable from month to month for the same subject (`kpi-FD10`). */
export type BlockId = string;

export type Block = HeadingBlock | ParagraphBlock | ListBlock | CalloutBlock | FiguresBlock | TableBlock | ChartBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly id: BlockId;
  /** The section's own title is level 1 and is written by the writer; blocks hold levels 2 and 3 without jumps. */
  readonly level: 2 | 3;
  readonly text: string;
  /** Begins a new page in the PDF. */
  readonly newPage?: boolean;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly id: BlockId;
  readonly runs: readonly Run[];
}

/** A stretch of text; a link leads to another section, block or row by id, or to a web address. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly link?: { readonly to: BlockId } | { readonly url: string };
}

export interface ListBlock {
  readonly kind: 'list';
  readonly id: BlockId;
  readonly items: readonly (readonly Run[])[];
}

export interface CalloutBlock {
  readonly kind: 'callout';
  readonly id: BlockId;
  readonly tone: 'information' | 'warning';
  readonly title: string;
  readonly runs: readonly Run[];
}

/** A row of large figures with their labels ("12 of 60 red"). */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly id: BlockId;
  readonly items: readonly { readonly label: string; readonly cell: Cell; readonly note: string }[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: BlockId;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Said in place of the table when there are no rows: never an empty grid. */
  readonly whenEmpty: string;
  /**
   * Tab of its own in the workbook, for a list that readers filter, sort and join with other months: at most 31
   * characters, the same every month. Left out, the table stands on its section's sheet with the others.
   */
  readonly ownSheet?: string;
}

export interface Column {
  /** Stable, snake_case: `agreed_due_on`. Unique in the table. */
  readonly key: string;
  /** Unique in the table (Excel tables demand it). */
  readonly label: string;
  readonly align: 'left' | 'right' | 'centre';
  /** Share of the width; `fit` takes what its content needs. */
  readonly width: number | 'fit';
}

export interface Row {
  readonly id: string;
  /** One cell a column, in the columns' order. */
  readonly cells: readonly Cell[];
  /** A row that groups those after it ("Front door"): its first cell spans the table. */
  readonly band?: boolean;
}

export type OriginId = string;

export type Cell =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly link?: { readonly to: BlockId };
      readonly strong?: boolean;
    }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** As printed, with its unit: "85.3%". */
      readonly text: string;
      readonly unit: Unit;
      readonly origin: OriginId;
      /** "restated", "small numbers", "provisional": printed as a footnote letter or word, never by colour alone. */
      readonly flags?: readonly string[];
    }
  | { readonly kind: 'marker'; readonly marker: Marker; readonly text: string; readonly origin: OriginId }
  | { readonly kind: 'date'; readonly on: IsoDate; readonly text: string; readonly origin: OriginId }
  | { readonly kind: 'rating'; readonly colour: Colour; readonly because: string; readonly moderated?: boolean }
  | {
      readonly kind: 'movement';
      readonly movement: 'up' | 'down' | 'level' | 'none';
      readonly judgement: 'better' | 'worse' | 'neither';
      readonly text: string;
    }
  | { readonly kind: 'variation'; readonly icon: VariationIcon; readonly text: string }
  | { readonly kind: 'assurance'; readonly icon: Assurance | null; readonly text: string }
  | {
      readonly kind: 'sparkline';
      /** The chart whose last values it repeats; null where this pack has none. */
      readonly chart: BlockId | null;
      /** Reference of the series it draws, such as an indicator's code, and the unit of its values. */
      readonly code: string;
      readonly unit: Unit;
      readonly values: readonly (number | null)[];
      /** Of the same length as `values`: the month of each, oldest first, and where it comes from. */
      readonly months: readonly Period[];
      readonly origins: readonly OriginId[];
      readonly text: string;
    }
  | { readonly kind: 'blank'; readonly text: string };

export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: BlockId;
  readonly caption: string;
  /** The message, not the shape; unique in the document, so it begins with the subject's reference. */
  readonly alt: string;
  readonly chart: ChartSpec;
}

export type ChartSpec = SpcChartSpec | RatingBarsSpec;

/** A control chart: points with their rating and signal, limits by segment, target by month. */
export interface SpcChartSpec {
  readonly kind: 'spc';
  readonly code: string;
  readonly title: string;
  readonly unit: Unit;
  readonly points: readonly SpcChartPoint[];
  /** Limits hold from `from` to `to` (indexes into points, both included). */
  readonly segments: readonly SpcChartSegment[];
  /** Same length as points; null where no target is in force. */
  readonly target: readonly (number | null)[];
  /** The aim of each month on the way to the target, which the month is rated against; null where it has none. */
  readonly trajectory: readonly (number | null)[];
  /** The target set nationally, drawn for comparison; nothing is rated against it. */
  readonly national: readonly (number | null)[];
  readonly rebases: readonly { readonly index: number; readonly label: string }[];
  readonly benchmarks: readonly { readonly label: string; readonly value: number; readonly origin: OriginId }[];
  /** Points from which figures are counted under another definition than the one before. */
  readonly definitions: readonly { readonly index: number; readonly label: string }[];
  /** First and last point of the span of a progress review, drawn as a thick stretch of the time axis; left out elsewhere. */
  readonly span?: { readonly from: number; readonly to: number };
}

export interface SpcChartPoint {
  readonly period: Period;
  readonly value: number | null;
  readonly colour: Colour;
  readonly pointType: PointType;
  readonly restated: boolean;
  /** The sender says that it may still change. */
  readonly provisional: boolean;
  readonly origin: OriginId;
  /** What was said instead of a number ("more than 300"), so that a gap with news in it does not look like a gap. */
  readonly said?: string;
}

export interface SpcChartSegment {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Fewer than 13 points: trial limits. */
  readonly trial: boolean;
}

/** Counts of each colour, one stacked bar a row: plan on a page. */
export interface RatingBarsSpec {
  readonly kind: 'rating_bars';
  readonly title: string;
  readonly bars: readonly {
    readonly label: string;
    readonly counts: Readonly<Record<Colour, number>>;
    readonly origin: OriginId;
  }[];
}

/** Where a figure comes from; `calculation` names what it was calculated from, down to cells and sources. */
export type Origin =
  | {
      readonly kind: 'cell';
      readonly fileName: string;
      readonly sha256: string;
      readonly sheet: string;
      readonly cell: string;
    }
  | {
      readonly kind: 'source';
      readonly title: string;
      readonly publisher: string;
      readonly publishedOn: IsoDate | null;
      readonly url: string;
      readonly note: string;
    }
  | { readonly kind: 'update'; readonly action: string; readonly reportedOn: IsoDate }
  | { readonly kind: 'record'; readonly entity: string; readonly ref: string }
  | { readonly kind: 'rule'; readonly ruleSet: string; readonly rule: string }
  | { readonly kind: 'calculation'; readonly text: string; readonly from: readonly OriginId[] };
