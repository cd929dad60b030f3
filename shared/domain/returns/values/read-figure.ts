import type { Marker, Unit } from '../../indicator.ts';
import type { ExtractedCell } from '../extract/extraction.ts';
import { parseValue, type ParsedValue } from './parse-value.ts';
import { percentagePoints } from './number-format.ts';
import { printAsRead, printFigure, printNumber } from './print-number.ts';
import type { ProblemCode } from '../staging/row-problem.ts';

/** One figure with its parts, checked against each other. `value` is null exactly where a marker or a problem stands. */
export interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  /** Why the figure cannot be used as it stands. */
  readonly problem: string | null;
  /** Null where there is no problem. */
  readonly code: ProblemCode | null;
  /** `blocking`: wrong. `doubt`: readable in two ways. `note`: usable, but a person should know. */
  readonly weight: 'blocking' | 'doubt' | 'note' | null;
}

/** Value = factor × numerator ÷ denominator, for the units where that is what the unit means. */
const factors: Readonly<Partial<Record<Unit, number>>> = { percent: 100, rate_per_10000: 10_000 };

/** What a person said of figures such as 0.853 for a percentage: 85.3 % (`fraction`) or 0.853 % (`points`). */
export type PercentReading = 'points' | 'fraction';

/**
 * Reads value, numerator and denominator together, in `unit`: each can mend or contradict the others. `percent` says how
 * a percentage is read that the file leaves open; null leaves it in doubt.
 */
export function readFigure(cell: ExtractedCell, unit: Unit, percent: PercentReading | null = null): Figure {
  const commaDoubt = cell.commaDoubt === true;
  const [numerator, denominator] = [readPart(cell.numerator, commaDoubt), readPart(cell.denominator, commaDoubt)];
  const parts = { numerator: numerator.value, denominator: denominator.value };
  const blocked = (code: ProblemCode, problem: string): Figure => ({
    ...blank,
    ...parts,
    problem,
    code,
    weight: 'blocking',
  });
  if (numerator.problem !== null)
    return blocked('ValueNotReadable', `The numerator cannot be used: ${numerator.problem}`);
  if (denominator.problem !== null)
    return blocked('ValueNotReadable', `The denominator cannot be used: ${denominator.problem}`);
  const parsed = parseValue(cell.rawValue, unit, { commaDoubt });
  const impossible = impossibleParts(parts.numerator, parts.denominator, unit);
  // A value that is no number is named first: nobody can judge it.
  if (impossible !== null && !isUnreadable(parsed)) return blocked('ValueImpossible', impossible);
  const factor = factors[unit];
  const { numerator: n, denominator: d } = parts;
  const ratio = factor === undefined || n === null || d === null || d === 0 ? null : (factor * n) / d;
  const marked = (marker: Marker): Figure => ({ ...blank, ...parts, marker });
  switch (parsed.kind) {
    case 'marker':
      if (parsed.marker !== 'not_returned' || cell.originalText !== '') return marked(parsed.marker);
      return withoutValue(cell, parts, ratio, numerator.marker ?? denominator.marker, unit);
    case 'problem':
      return withProblem(asDecided(parsed, percent), parts, ratio, unit);
    case 'value':
      return withValue(parsed, parts, ratio, unit);
  }
}

type Parts = Pick<Figure, 'numerator' | 'denominator'>;
type Problem = ParsedValue & { kind: 'problem' };
type Value = ParsedValue & { kind: 'value' };
const blank = { value: null, marker: null, problem: null, code: null, weight: null } as const;

const isUnreadable = (parsed: ParsedValue): boolean =>
  parsed.kind === 'problem' && parsed.code !== 'UnitDoubt' && parsed.code !== 'CommaDoubt';

function asDecided(parsed: Problem, percent: PercentReading | null): Problem | Value {
  if (parsed.code !== 'UnitDoubt' || parsed.value === null || percent === null) return parsed;
  const { value, decimals, originalText } = parsed;
  if (percent === 'points') return { kind: 'value', value, decimals, originalText };
  return { kind: 'value', value: percentagePoints(value), decimals: Math.max(0, decimals - 2), originalText };
}

function readPart(
  cell: ExtractedCell['numerator'],
  commaDoubt: boolean,
): {
  value: number | null;
  marker: Marker | null;
  problem: string | null;
} {
  if (cell === null) return { value: null, marker: null, problem: null };
  const parsed = parseValue(cell, 'count', { commaDoubt });
  switch (parsed.kind) {
    case 'value':
      return { value: parsed.value, marker: null, problem: null };
    case 'marker':
      return { value: null, marker: parsed.marker, problem: null };
    case 'problem':
      return { value: null, marker: null, problem: parsed.problem };
  }
}

function impossibleParts(numerator: number | null, denominator: number | null, unit: Unit): string | null {
  if ((numerator ?? 0) < 0 || (denominator ?? 0) < 0) return 'A numerator or denominator below 0 is not possible.';
  if (unit === 'percent' && numerator !== null && denominator !== null && numerator > denominator) {
    return `The numerator ${printNumber(numerator)} is above the denominator ${printNumber(denominator)}.`;
  }
  return null;
}

/** No value was given: it follows from the parts, or there is none. */
function withoutValue(
  cell: ExtractedCell,
  parts: Parts,
  ratio: number | null,
  partMarker: Marker | null,
  unit: Unit,
): Figure {
  if (ratio !== null) {
    const problem = `The file gives no value: ${printFigure(ratio, unit)} was worked out from ${printNumber(parts.numerator ?? 0)} of ${printNumber(parts.denominator ?? 0)}.`;
    return { ...blank, ...parts, value: ratio, problem, code: 'ValueDerived', weight: 'note' };
  }
  if (parts.denominator === 0) return { ...blank, ...parts, marker: 'not_applicable' };
  if (partMarker !== null) return { ...blank, ...parts, marker: partMarker };
  if (cell.numerator === null && cell.denominator === null) return { ...blank, ...parts, marker: 'not_returned' };
  const problem = 'There is no value, and it does not follow from the numerator and denominator given.';
  return { ...blank, ...parts, problem, code: 'ValueNotReadable', weight: 'blocking' };
}

function withProblem(parsed: Problem | Value, parts: Parts, ratio: number | null, unit: Unit): Figure {
  if (parsed.kind === 'value') return withValue(parsed, parts, ratio, unit);
  const { value, decimals, originalText, problem } = parsed;
  if (parsed.code === 'CommaDoubt' && value !== null) return withComma(parsed, value, parts, ratio, unit);
  if (parsed.code !== 'UnitDoubt' || value === null) {
    return { ...blank, ...parts, problem, code: 'ValueNotReadable', weight: 'blocking' };
  }
  if (ratio === null) return { ...blank, ...parts, value, problem, code: 'UnitDoubt', weight: 'doubt' };
  // The parts settle it: 0.853 beside 46 of 54 is a fraction, 0.8 beside 4 of 500 is 0.8 %.
  if (agrees(value, decimals, ratio))
    return withValue({ kind: 'value', value, decimals, originalText }, parts, ratio, unit);
  const points = percentagePoints(value);
  if (!agrees(points, Math.max(0, decimals - 2), ratio)) return againstParts(originalText, parts, ratio, unit);
  return {
    ...blank,
    ...parts,
    value: points,
    problem: `${printAsRead(originalText)} was read as ${printNumber(points)}%, which its numerator and denominator confirm.`,
    code: 'FractionRead',
    weight: 'note',
  };
}

/** The parts settle what the comma of 92,512 separates; without them it stays in doubt. */
function withComma(
  { originalText, problem }: Problem,
  value: number,
  parts: Parts,
  ratio: number | null,
  unit: Unit,
): Figure {
  const readings = [
    { kind: 'value', value, decimals: 0, originalText } as const,
    { kind: 'value', value: value / 1000, decimals: 3, originalText } as const,
  ];
  const agreeing = readings.filter((reading) => ratio !== null && agrees(reading.value, reading.decimals, ratio));
  const [only] = agreeing;
  if (agreeing.length === 1 && only !== undefined) return withValue(only, parts, ratio, unit);
  return { ...blank, ...parts, problem, code: 'CommaDoubt', weight: 'doubt' };
}

function withValue(parsed: Value, parts: Parts, ratio: number | null, unit: Unit): Figure {
  const { value, decimals, originalText } = parsed;
  const read = printAsRead(originalText);
  const impossible = (problem: string): Figure => ({
    ...blank,
    ...parts,
    value,
    problem,
    code: 'ValueImpossible',
    weight: 'blocking',
  });
  if (value < 0 && unit !== 'score') return impossible(`${read} is below 0, which is not possible.`);
  if (unit === 'percent' && value > 100) return impossible(`${read} is more than 100%, which is not possible.`);
  if (parts.denominator === 0 && unit === 'percent')
    return impossible(`A percentage of a denominator of 0 is not possible, but ${read} is given.`);
  if (ratio !== null && !agrees(value, decimals, ratio))
    return { ...againstParts(originalText, parts, ratio, unit), value };
  if (unit === 'count' && !Number.isInteger(value)) {
    const problem = `${read} is a count, but not a whole number.`;
    return { ...blank, ...parts, value, problem, code: 'CountNotWhole', weight: 'note' };
  }
  return { ...blank, ...parts, value };
}

function againstParts(originalText: string, parts: Parts, ratio: number, unit: Unit): Figure {
  const problem = disagreement(originalText, parts, ratio, unit);
  return { ...blank, ...parts, problem, code: 'ValueAgainstParts', weight: 'blocking' };
}

/** Half a unit in the last place shown; very long decimals may be cut rather than rounded. */
const agrees = (value: number, decimals: number, ratio: number): boolean =>
  Math.abs(value - ratio) <= Math.max(0.5 * 10 ** -decimals, 1e-6) * (1 + 1e-9);

const disagreement = (originalText: string, parts: Parts, ratio: number, unit: Unit): string =>
  `The value ${printAsRead(originalText)} does not agree with ${printNumber(parts.numerator ?? 0)} of ${printNumber(parts.denominator ?? 0)}, which is ${printFigure(ratio, unit)}.`;
