import type { PackDocument } from '#shared/domain/pack/document.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { figuresOf, type PackFigures } from '#shared/domain/pack/compare/pack-figures.ts';

/** One published pack among those that are compared. */
export interface ComparedPack {
  readonly manifest: PackManifest;
  readonly document: PackDocument;
  readonly figures: PackFigures;
  /** What the check of the file came to: "published pack 7 of 14 August 2019, byte for byte". */
  readonly standing: string;
}

/** A pack with its figures found once, for all tables of a comparison. */
export const comparedPack = (manifest: PackManifest, document: PackDocument, standing: string): ComparedPack => ({
  manifest,
  document,
  figures: figuresOf(document),
  standing,
});

/** The packs whose indicators can be held against each other: those with a scorecard. */
export const withIndicators = (packs: readonly ComparedPack[]): ComparedPack[] =>
  packs.filter(({ figures }) => figures.indicators !== null);

/** The packs whose actions can be counted: those with a plan, on a page or in full. */
export const withActions = (packs: readonly ComparedPack[]): ComparedPack[] =>
  packs.filter(({ figures }) => figures.actions !== null || figures.workstreams !== null);

/** By authority, then month, then number and version: the order in which they are read. */
export const inReadingOrder = (packs: readonly ComparedPack[]): ComparedPack[] =>
  packs.toSorted(
    ({ manifest: a }, { manifest: b }) =>
      a.authority.localeCompare(b.authority, 'en-GB') ||
      a.workspaceUid.localeCompare(b.workspaceUid) ||
      a.period.localeCompare(b.period) ||
      a.number - b.number ||
      a.version - b.version,
  );

/** Packs of one workspace, kind and part of the plan in the order of their months: what can be held against each other one after another. */
export const seriesOf = (packs: readonly ComparedPack[]): ComparedPack[][] => [
  ...Map.groupBy(
    packs,
    ({ manifest, document }) => `${manifest.workspaceUid} ${manifest.profile} ${document.meta.about ?? ''}`,
  ).values(),
];
