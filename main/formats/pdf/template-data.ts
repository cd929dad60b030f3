import type { ChartPalette } from '#shared/charts/theme.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

/**
 * What the Typst template in resources/pack/ reads as /data.json: the document with every choice already made
 * (words for dates, letters for flags, pictures as SVG), so the template only sets type.
 */
export interface TemplateData {
  readonly meta: TemplateMeta;
  readonly palette: ChartPalette;
  /** Icons by name; one picture however many rows show it. */
  readonly icons: Readonly<Record<string, string>>;
  /** What links lead to, in words, by name. */
  readonly places: Readonly<Record<string, string>>;
  /** Neighbouring sections of one orientation. */
  readonly groups: readonly { readonly landscape: boolean; readonly sections: readonly TemplateSection[] }[];
}

export interface TemplateMeta {
  readonly title: string;
  /** The title as the cover breaks it. */
  readonly titleLines: readonly string[];
  readonly subtitle: string;
  /** "One workstream: FD Front door", which part of the plan; empty where it is the whole. */
  readonly about: string;
  readonly authority: string;
  readonly notice: string;
  readonly marking: string;
  readonly state: string;
  readonly draft: boolean;
  readonly versionLine: string;
  /** "Published pack 7, version 2, 5 August 2019"; empty before. */
  readonly published: string;
  /** What a new version takes the place of, and why; empty for a first one. */
  readonly replaces: string;
  readonly verificationCode: string;
  readonly howToCheck: string;
  /** Hashes and the key in small type under the code. */
  readonly marks: readonly TemplateFact[];
  readonly facts: readonly TemplateFact[];
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
}

export interface TemplateFact {
  readonly label: string;
  readonly text: string;
}

export interface TemplateSection {
  readonly id: string;
  readonly title: string;
  readonly newPage: boolean;
  readonly blocks: readonly TemplateBlock[];
}

export interface TemplateRun {
  readonly text: string;
  readonly strong: boolean;
  readonly to: string | null;
  readonly url: string | null;
}

export type TemplateBlock = { readonly id: string } & (
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly text: string;
      readonly newPage: boolean;
      /** The places of other sections that lead here. */
      readonly back: readonly { readonly to: string; readonly text: string }[];
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly TemplateRun[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly TemplateRun[])[] }
  | { readonly kind: 'callout'; readonly tone: string; readonly title: string; readonly runs: readonly TemplateRun[] }
  | {
      readonly kind: 'figures';
      readonly items: readonly { readonly label: string; readonly note: string; readonly cell: TemplateCell }[];
      readonly notes: readonly TemplateNote[];
    }
  | TemplateTable
  | {
      readonly kind: 'chart';
      readonly caption: string;
      readonly alt: string;
      readonly svg: string;
      readonly ratio: number;
    }
);

/** What a letter behind a figure means. */
export interface TemplateNote {
  readonly mark: string;
  readonly text: string;
}

export interface TemplateTable {
  readonly kind: 'table';
  /** With its number: "Table 3. Scorecard". */
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly align: string; readonly width: number | 'fit' }[];
  readonly rows: readonly TemplateRow[];
  readonly notes: readonly TemplateNote[];
}

export interface TemplateRow {
  /** The row's id where something leads to it; null elsewhere. */
  readonly anchor: string | null;
  readonly band: boolean;
  /** A band with rows of its own under it. */
  readonly heads: boolean;
  /** So much text that the row may run over a page: kept whole it could be cut off. */
  readonly long: boolean;
  readonly cells: readonly TemplateCell[];
}

export type TemplateCell =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly link: string | null }
  | { readonly kind: 'number'; readonly text: string; readonly flags: readonly string[] }
  | { readonly kind: 'marker' | 'blank' | 'date'; readonly text: string }
  | { readonly kind: 'rating'; readonly colour: Colour; readonly flags: readonly string[] }
  | { readonly kind: 'movement'; readonly arrow: string; readonly judgement: string; readonly text: string }
  | { readonly kind: 'icon'; readonly icon: string; readonly text: string }
  | { readonly kind: 'sparkline'; readonly svg: string; readonly text: string; readonly link: string | null };
