import { isPeriod, type Period } from '../dates.ts';
import { polarities, units, type Polarity, type Unit } from '../indicator.ts';
import { fold } from '../returns/fold.ts';
import { parsePeriod } from '../returns/values/parse-period.ts';
import type { CatalogueColumn } from './catalogue-columns.ts';
import {
  definitionProblem,
  isIndicatorCode,
  sameTarget,
  targetProblem,
  type CatalogueEntry,
  type DefinitionDraft,
  type EntryProblem,
  type TargetDraft,
  type TrajectoryDraft,
} from './entry.ts';
import { longestTrajectory } from './straight-line.ts';
import type { CatalogueLine } from './read-catalogue.ts';

/** What a line says an indicator is; columns that the file has not keep what is held, or the usual for a new one. */
export interface ParsedLine {
  readonly entry: CatalogueEntry;
  readonly problems: readonly EntryProblem[];
}

/** Longest texts that are kept, by column; a pack and a screen have room for these. */
const longest: Partial<Record<CatalogueColumn, number>> = { name: 300, group: 100, trajectory: 2000 };
const longestText = 500;

/**
 * Reads a line as an entry. A problem names its column; the entry then is what is held, so that nothing half-read
 * is ever compared.
 */
export function parseLine(line: CatalogueLine, held: CatalogueEntry | null, from: Period): ParsedLine {
  const problems: EntryProblem[] = [];
  const reader = createReader(line, problems);
  const definition = readDefinition(reader, held?.definition ?? null);
  const entry: CatalogueEntry = {
    code: held?.code ?? reader.text('code', ''),
    definition,
    monthly: reader.yesOrNo('monthly', held?.monthly ?? true),
    owner: readOwner(reader, held),
    target: readTarget(reader, held?.target ?? null, from),
    nationalTarget: readNational(reader, held?.nationalTarget ?? null, from),
    trajectory: readTrajectory(reader, held),
    retiredFrom: reader.has('retired_from') ? reader.period('retired_from') : (held?.retiredFrom ?? null),
  };
  if (!isIndicatorCode(entry.code)) {
    reader.problem('code', 'A code is up to 20 letters and figures, with dots or hyphens between them');
  }
  for (const found of [definitionProblem(definition), ...targetProblems(entry, held)]) {
    if (found !== null) problems.push(found);
  }
  return { entry, problems };
}

/** Only what the file changes is judged: what is held already is not the file's fault. */
function targetProblems(entry: CatalogueEntry, held: CatalogueEntry | null): (EntryProblem | null)[] {
  const { definition, target, nationalTarget, trajectory } = entry;
  const same = held !== null && held.definition.polarity === definition.polarity && sameTarget(held.target, target);
  const national = nationalTarget === null ? null : targetProblem(definition, nationalTarget);
  const coloured = definition.polarity === 'higher' || definition.polarity === 'lower';
  return [
    target === null || same ? null : targetProblem(definition, target),
    national === null ? null : { ...national, field: 'national_target' },
    trajectory.length > 0 && !coloured
      ? { field: 'trajectory', message: 'Only an indicator with a target to reach has a trajectory' }
      : null,
  ];
}

interface Reader {
  has(column: CatalogueColumn): boolean;
  problem(column: CatalogueColumn, message: string): void;
  /** The text of a column, or `kept` where the file has no such column. */
  text(column: CatalogueColumn, kept: string): string;
  number(column: CatalogueColumn, kept: number | null): number | null;
  period(column: CatalogueColumn): Period | null;
  yesOrNo(column: CatalogueColumn, kept: boolean): boolean;
  oneOf<T extends string>(column: CatalogueColumn, list: readonly T[], kept: T): T;
}

function createReader({ texts }: CatalogueLine, problems: EntryProblem[]): Reader {
  const has = (column: CatalogueColumn): boolean => texts.has(column);
  const problem = (field: CatalogueColumn, message: string): void => void problems.push({ field, message });
  const given = (column: CatalogueColumn): string => texts.get(column) ?? '';
  return {
    has,
    problem,
    text(column, kept) {
      const most = longest[column] ?? longestText;
      if (given(column).length > most) problem(column, `At most ${most} characters`);
      return has(column) ? given(column) : kept;
    },
    number(column, kept) {
      if (!has(column)) return kept;
      const value = readNumber(given(column));
      if (value === undefined) problem(column, `"${given(column)}" is not a number`);
      return value ?? null;
    },
    period(column) {
      if (given(column) === '') return null;
      const reading = parsePeriod({ kind: 'text', value: given(column) });
      if (reading.kind === 'period') return reading.period;
      problem(column, `"${given(column)}" is not a month such as 2026-04`);
      return null;
    },
    yesOrNo(column, kept) {
      const word = fold(given(column));
      if (word === '') return kept;
      if (['true', 'yes', 'y', '1'].includes(word)) return true;
      if (!['false', 'no', 'n', '0'].includes(word)) problem(column, 'Write true or false');
      return false;
    },
    oneOf(column, list, kept) {
      const word = fold(given(column)).replaceAll(/[ -]+/g, '_');
      const found = list.find((one) => one === word);
      if (found === undefined) problem(column, `"${given(column)}" is none of ${list.join(', ')}`);
      return found ?? kept;
    },
  };
}

/** Undefined for what is no number, null for nothing. Thousands with commas and a percent sign are read. */
function readNumber(text: string): number | null | undefined {
  if (text === '') return null;
  const plain = text.replace('\u2212', '-').replace(/ ?%$/, '');
  return /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i.test(plain)
    ? Number(plain.replaceAll(',', ''))
    : undefined;
}

function readDefinition(reader: Reader, held: DefinitionDraft | null): DefinitionDraft {
  const polarity = reader.oneOf<Polarity>('polarity', polarities, held?.polarity ?? 'context');
  const isRange = polarity === 'range';
  return {
    name: reader.text('name', held?.name ?? ''),
    group: reader.text('group', held?.group ?? ''),
    numeratorLabel: reader.text('numerator', held?.numeratorLabel ?? ''),
    denominatorLabel: reader.text('denominator', held?.denominatorLabel ?? ''),
    unit: reader.oneOf<Unit>('unit', units, held?.unit ?? 'count'),
    polarity,
    rangeLow: isRange ? reader.number('range_low', held?.rangeLow ?? null) : null,
    rangeHigh: isRange ? reader.number('range_high', held?.rangeHigh ?? null) : null,
    statutoryTimescale: reader.text('statutory_timescale', held?.statutoryTimescale ?? ''),
    dataSource: reader.text('data_source', held?.dataSource ?? ''),
  };
}

function readOwner(reader: Reader, held: CatalogueEntry | null): CatalogueEntry['owner'] {
  if (!reader.has('owner')) return held?.owner ?? null;
  const role = reader.text('owner', '');
  if (role === '') return null;
  const agency = reader.text('owner_agency', held?.owner?.agency ?? '');
  if (agency === '') reader.problem('owner_agency', 'Say which agency the owner is of');
  return { role, agency };
}

function readTarget(reader: Reader, held: TargetDraft | null, from: Period): TargetDraft | null {
  if (!reader.has('target') && !reader.has('amber_limit')) return held;
  const target = reader.number('target', held?.target ?? null);
  const amberLimit = reader.number('amber_limit', held?.amberLimit ?? null);
  return settle(
    held,
    { target, amberLimit, basis: reader.text('target_basis', held?.basis ?? '') },
    reader.period('target_from'),
    from,
  );
}

function readNational(reader: Reader, held: TargetDraft | null, from: Period): TargetDraft | null {
  if (!reader.has('national_target')) return held;
  const target = reader.number('national_target', null);
  const basis = reader.text('national_basis', held?.basis ?? '');
  return settle(held, { target, amberLimit: null, basis }, reader.period('national_from'), from);
}

/** A target as the file has it: from the month that it gives, else the month held where nothing else differs, else `from`. */
function settle(
  held: TargetDraft | null,
  given: Omit<TargetDraft, 'from'>,
  givenFrom: Period | null,
  from: Period,
): TargetDraft | null {
  const nothing = given.target === null && given.amberLimit === null;
  if (nothing && givenFrom === null) {
    // the basis alone is that of a range
    if (held === null) return given.basis === '' ? null : { ...given, from };
    const none = held.target === null && held.amberLimit === null;
    return none ? held : { ...given, basis: '', from };
  }
  const unchanged =
    held !== null && held.target === given.target && held.amberLimit === given.amberLimit && held.basis === given.basis;
  return { ...given, from: givenFrom ?? (unchanged ? held.from : from) };
}

function readTrajectory(reader: Reader, held: CatalogueEntry | null): CatalogueEntry['trajectory'] {
  if (!reader.has('trajectory')) return held?.trajectory ?? [];
  const points = new Map<Period, TrajectoryDraft>();
  for (const part of reader.text('trajectory', '').split(';')) {
    if (part.trim() === '') continue;
    const [month = '', aim = '', rest] = part.split('=').map((text) => text.trim());
    const target = readNumber(aim);
    if (!isPeriod(month) || typeof target !== 'number' || rest !== undefined || points.has(month)) {
      reader.problem('trajectory', `"${part.trim()}" is not one month and its figure, such as 2026-04=80`);
    } else {
      points.set(month, { period: month, target });
    }
  }
  if (points.size > longestTrajectory) reader.problem('trajectory', `At most ${longestTrajectory} months`);
  return [...points.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1));
}
