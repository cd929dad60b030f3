import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ExtractedCell } from '#shared/domain/returns/extraction.ts';
import { fold } from '#shared/domain/returns/fold.ts';
import { createMatcher, matchText, type MatchDecisions } from '#shared/domain/returns/match-indicator.ts';
import type { FileDoubts } from '#shared/domain/returns/questions.ts';
import { createStager } from '#shared/domain/returns/stage.ts';
import type { StagedRow } from '#shared/domain/returns/staged-row.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { decisionMaps } from './decisions.ts';
import { loadHeldIndicators, loadHeldValues, type HeldIndicator, type HeldReturnValue } from './load-held.ts';
import type { ReadReturn } from './read-return.ts';
import { matchesOfSender } from './remembered-matches.ts';
import { withoutEmptyNews } from './return-rows.ts';
import { withCurrentCodes } from './template-rows.ts';

/** A match by hand of a text that the file has, to be remembered. */
export interface UsedMatch {
  readonly text: string;
  readonly indicator: HeldIndicator;
}

/** The figures of a file held against the workspace. */
export interface StagedCells {
  readonly rows: readonly StagedRow[];
  readonly doubts: FileDoubts;
  readonly indicators: ReadonlyMap<string, HeldIndicator>;
  /** Of the file's indicators only. */
  readonly held: readonly HeldReturnValue[];
  readonly matched: readonly UsedMatch[];
}

interface StageCellsOptions {
  readonly today: IsoDate;
  readonly sender: string;
  readonly decisions: ReturnDecisions;
}

/**
 * Says of each figure what accepting it would do, with a handful of queries whatever the number of rows.
 * @throws Refusal `IndicatorNotFound` for a decision about an indicator that is none of ours, or
 * `TemplateNotOurs`
 */
export async function stageCells(
  db: ReadableDb,
  { cells: found, stated }: ReadReturn,
  { today, sender, decisions }: StageCellsOptions,
): Promise<StagedCells> {
  const catalogue = await loadHeldIndicators(db);
  const cells = await withCurrentCodes(db, found, catalogue);
  const said = { ...decisionMaps(decisions, catalogue), remembered: await matchesOfSender(db, sender) };
  const named = indicatorsNamed(cells, catalogue, said);
  const held = await loadHeldValues(
    db,
    catalogue.filter(({ code }) => named.has(code)),
  );
  const { provisional } = decisions;
  const stager = createStager({ ...said, indicators: catalogue, held, today, stated, provisional });
  const staged = cells.map((cell) => withoutEmptyNews(stager.stage(cell)));
  const indicators = new Map(catalogue.map((indicator) => [indicator.code, indicator]));
  return {
    rows: staged.map(stager.finish(staged)),
    doubts: stager.doubts(),
    indicators,
    held,
    matched: matchesUsed(cells, decisions, indicators),
  };
}

/** Codes of the indicators that a file has figures of, so that only what is held of those is loaded. */
function indicatorsNamed(
  cells: readonly ExtractedCell[],
  catalogue: readonly HeldIndicator[],
  said: MatchDecisions,
): ReadonlySet<string> {
  const match = createMatcher(catalogue, said);
  const named = new Set<string>();
  for (const { code, name } of cells) {
    const matched = match(code, name);
    if (matched.kind === 'found') named.add(matched.indicator.code);
  }
  return named;
}

/** Leaving a text out is decided for one file; what it means is worth remembering. */
function matchesUsed(
  cells: readonly ExtractedCell[],
  { matches }: ReturnDecisions,
  indicators: ReadonlyMap<string, HeldIndicator>,
): UsedMatch[] {
  if (matches.length === 0) return [];
  const texts = new Set<string>();
  for (const { code, name } of cells) for (const text of [matchText(code, name), code, name]) texts.add(text);
  const folded = new Set([...texts].map(fold));
  return matches.flatMap(({ text, indicator: code }) => {
    const indicator = code === null ? undefined : indicators.get(code);
    return indicator === undefined || !folded.has(fold(text)) ? [] : [{ text, indicator }];
  });
}
