import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ExtractedCell, UnreadCell } from '#shared/domain/returns/extract/extraction.ts';
import { fold } from '#shared/domain/returns/fold.ts';
import { createMatcher, matchText, type MatchDecisions } from '#shared/domain/returns/staging/match-indicator.ts';
import type { FileDoubts } from '#shared/domain/returns/staging/questions.ts';
import { createStager } from '#shared/domain/returns/staging/stage.ts';
import type { StagedRow } from '#shared/domain/returns/staging/staged-row.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { decisionMaps } from './decisions.ts';
import type { Figures } from '../reading/figures.ts';
import { loadHeldIndicators, loadHeldValues, type HeldIndicator, type HeldReturnValue } from './load-held.ts';
import type { ReadReturn } from '../reading/read-return.ts';
import { matchesOfSender } from '../remembered/remembered-matches.ts';
import { withoutEmptyNews } from './return-rows.ts';
import { createCurrentCode } from './template-rows.ts';

/** A match by hand of a text that the file has, to be remembered. */
export interface UsedMatch {
  readonly text: string;
  readonly indicator: HeldIndicator;
}

/** The figures of a file held against the workspace. */
export interface StagedCells {
  /** In the order of the file; of a long one read anew each time they are asked for. */
  readonly rows: () => Iterable<StagedRow>;
  /** What was not read as a figure, and why. */
  readonly unread: readonly UnreadCell[];
  readonly doubts: FileDoubts;
  readonly indicators: ReadonlyMap<string, HeldIndicator>;
  /** Of the file's indicators. */
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
 * @throws Refusal `IndicatorNotFound` for a decision about an indicator that is none of ours, `TemplateNotOurs`, or
 * `ReturnChildLevel` of a long file, which is looked through as its figures are read
 */
export async function stageCells(
  db: ReadableDb,
  { figures, isLong, stated }: ReadReturn,
  { today, sender, decisions }: StageCellsOptions,
): Promise<StagedCells> {
  const catalogue = await loadHeldIndicators(db);
  const indicators = new Map(catalogue.map((indicator) => [indicator.code, indicator]));
  const said = { ...decisionMaps(decisions, catalogue), remembered: await matchesOfSender(db, sender) };
  const currentCode = await createCurrentCode(db, catalogue);
  const held = await loadHeldValues(db, isLong ? catalogue : indicatorsNamed(figures, catalogue, said));
  const { provisional } = decisions;
  const stager = createStager({ ...said, indicators: catalogue, held, today, stated, provisional });
  const texts = new Set<string>();
  const first: StagedRow[] = [];
  const unread = eachFigure(figures, (cell) => {
    const row = withoutEmptyNews(stager.stage(currentCode(cell)));
    if (!isLong) first.push(row);
    if (decisions.matches.length > 0) for (const text of textsOf(cell)) texts.add(text);
  });
  const again = (): Iterable<StagedRow> =>
    isLong ? mapped(figures(), (cell) => withoutEmptyNews(stager.again(currentCode(cell)))) : first;
  const finish = stager.finish(again());
  const whole = isLong ? null : first.map(finish);
  return {
    rows: () => whole ?? mapped(again(), finish),
    unread,
    doubts: stager.doubts(),
    indicators,
    held,
    matched: matchesUsed(texts, decisions, indicators),
  };
}

/** Goes through all figures; returns what was not read as one. */
function eachFigure(figures: Figures, visit: (cell: ExtractedCell) => void): readonly UnreadCell[] {
  const all = figures();
  for (let step = all.next(); ; step = all.next()) {
    if (step.done === true) return step.value;
    visit(step.value);
  }
}

function* mapped<From, To>(items: Iterable<From>, toOther: (item: From) => To): Generator<To> {
  for (const item of items) yield toOther(item);
}

/** The indicators that a file has figures of, so that only what is held of those is loaded. */
function indicatorsNamed(
  figures: Figures,
  catalogue: readonly HeldIndicator[],
  said: MatchDecisions,
): readonly HeldIndicator[] {
  const match = createMatcher(catalogue, said);
  const named = new Set<string>();
  eachFigure(figures, ({ code, name, template }) => {
    const matched = match(code, name);
    if (matched.kind === 'found') named.add(matched.indicator.code);
    if (template !== undefined)
      for (const { id, code: known } of catalogue) if (id === template.indicatorId) named.add(known);
  });
  return catalogue.filter(({ code }) => named.has(code));
}

const textsOf = ({ code, name }: ExtractedCell): string[] => [matchText(code, name), code, name];

/** Leaving a text out is decided for one file; what it means is worth remembering. */
function matchesUsed(
  texts: ReadonlySet<string>,
  { matches }: ReturnDecisions,
  indicators: ReadonlyMap<string, HeldIndicator>,
): UsedMatch[] {
  const folded = new Set([...texts].map(fold));
  return matches.flatMap(({ text, indicator: code }) => {
    const indicator = code === null ? undefined : indicators.get(code);
    return indicator === undefined || !folded.has(fold(text)) ? [] : [{ text, indicator }];
  });
}
