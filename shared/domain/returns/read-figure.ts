import type { Marker, Unit } from '../indicator.ts';
import type { ExtractedCell } from './extraction.ts';
import { parseValue, type ParsedValue } from './parse-value.ts';
import { printAsRead, printFigure, printNumber } from './print-number.ts';

/** One figure with its parts, checked against each other. `value` is null exactly where a marker or a problem stands. */
export interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  /** Why the figure cannot be used as it stands. */
  readonly problem: string | null;
  /** `blocking`: wrong. `doubt`: readable in two ways. `note`: usable, but a person should know. */
  readonly weight: 'blocking' | 'doubt' | 'note' | null;
}

/** Value = factor × numerator ÷ denominator, for the units where that is what the unit means. */
const factors: Readonly<Partial<Record<Unit, number>>> = { percent: 100, rate_per_10000: 10_000 };

/** Reads value, numerator and denominator together, in `unit`: each can mend or contradict the others. */
export function readFigure(cell: ExtractedCell, unit: Unit): Figure {
  const [numerator, denominator] = [readPart(cell.numerator), readPart(cell.denominator)];
  const parts = { numerator: numerator.value, denominator: denominator.value };
  const blocked = (problem: string): Figure => ({ ...parts, value: null, marker: null, problem, weight: 'blocking' });
  if (numerator.problem !== null) return blocked(`The numerator cannot be used: ${numerator.problem}`);
  if (denominator.problem !== null) return blocked(`The denominator cannot be used: ${denominator.problem}`);
  const impossible = impossibleParts(parts.numerator, parts.denominator, unit);
  if (impossible !== null) return blocked(impossible);
  const factor = factors[unit];
  const { numerator: n, denominator: d } = parts;
  const ratio = factor === undefined || n === null || d === null || d === 0 ? null : (factor * n) / d;
  const parsed = parseValue(cell.rawValue, unit);
  const marked = (marker: Marker): Figure => ({ ...parts, value: null, marker, problem: null, weight: null });
  switch (parsed.kind) {
    case 'marker':
      if (parsed.marker !== 'not_returned' || cell.originalText !== '') return marked(parsed.marker);
      return withoutValue(cell, parts, ratio, numerator.marker ?? denominator.marker, unit);
    case 'problem':
      return withProblem(parsed, parts, ratio, unit);
    case 'value':
      return withValue(parsed, parts, ratio, unit);
  }
}

type Parts = Pick<Figure, 'numerator' | 'denominator'>;
const blank = { value: null, marker: null, problem: null, weight: null } as const;

function readPart(cell: ExtractedCell['numerator']): {
  value: number | null;
  marker: Marker | null;
  problem: string | null;
} {
  if (cell === null) return { value: null, marker: null, problem: null };
  const parsed = parseValue(cell, 'count');
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
    return { ...blank, ...parts, value: ratio, problem, weight: 'note' };
  }
  if (parts.denominator === 0) return { ...blank, ...parts, marker: 'not_applicable' };
  if (partMarker !== null) return { ...blank, ...parts, marker: partMarker };
  if (cell.numerator === null && cell.denominator === null) return { ...blank, ...parts, marker: 'not_returned' };
  const problem = 'There is no value, and it does not follow from the numerator and denominator given.';
  return { ...blank, ...parts, problem, weight: 'blocking' };
}

function withProblem(
  parsed: ParsedValue & { kind: 'problem' },
  parts: Parts,
  ratio: number | null,
  unit: Unit,
): Figure {
  if (parsed.code !== 'UnitDoubt' || parsed.value === null) {
    return { ...blank, ...parts, problem: parsed.problem, weight: 'blocking' };
  }
  if (ratio === null) return { ...blank, ...parts, value: parsed.value, problem: parsed.problem, weight: 'doubt' };
  // The parts settle it: 0.853 beside 46 of 54 is a fraction, 0.8 beside 4 of 500 is 0.8 %.
  if (agrees(parsed.value, parsed.decimals, ratio))
    return withValue({ ...parsed, kind: 'value', value: parsed.value }, parts, ratio, unit);
  const points = parsed.value * 100;
  if (!agrees(points, Math.max(0, parsed.decimals - 2), ratio))
    return { ...blank, ...parts, problem: disagreement(parsed.originalText, parts, ratio, unit), weight: 'blocking' };
  const value = Number(points.toPrecision(15));
  return {
    ...blank,
    ...parts,
    value,
    problem: `${printAsRead(parsed.originalText)} was read as ${printNumber(value)}%, which its numerator and denominator confirm.`,
    weight: 'note',
  };
}

function withValue(parsed: ParsedValue & { kind: 'value' }, parts: Parts, ratio: number | null, unit: Unit): Figure {
  const { value, decimals, originalText } = parsed;
  const read = printAsRead(originalText);
  const blocked = (problem: string): Figure => ({ ...blank, ...parts, value, problem, weight: 'blocking' });
  if (value < 0 && unit !== 'score') return blocked(`${read} is below 0, which is not possible.`);
  if (unit === 'percent' && value > 100) return blocked(`${read} is more than 100%, which is not possible.`);
  if (parts.denominator === 0 && unit === 'percent')
    return blocked(`A percentage of a denominator of 0 is not possible, but ${read} is given.`);
  if (ratio !== null && !agrees(value, decimals, ratio)) return blocked(disagreement(originalText, parts, ratio, unit));
  if (unit === 'count' && !Number.isInteger(value)) {
    return {
      ...blank,
      ...parts,
      value,
      problem: `${read} is a count, but not a whole number.`,
      weight: 'note',
    };
  }
  return { ...blank, ...parts, value };
}

/** Half a unit in the last place shown; very long decimals may be cut rather than rounded. */
const agrees = (value: number, decimals: number, ratio: number): boolean =>
  Math.abs(value - ratio) <= Math.max(0.5 * 10 ** -decimals, 1e-6) * (1 + 1e-9);

const disagreement = (originalText: string, parts: Parts, ratio: number, unit: Unit): string =>
  `The value ${printAsRead(originalText)} does not agree with ${printNumber(parts.numerator ?? 0)} of ${printNumber(parts.denominator ?? 0)}, which is ${printFigure(ratio, unit)}.`;
