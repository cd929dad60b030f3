import { dateInWords } from '#shared/domain/dates.ts';
import type { Benchmark } from '#shared/domain/indicator.ts';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import { formatValue } from '#shared/domain/units.ts';
import type { Cell, Row, Section } from '#shared/domain/pack/document.ts';
import type { Assessment } from '../assessment.ts';
import { blank, column, run, text } from '../cells.ts';

/** Published annual figures beside statistical neighbours and England: context, never rated and never charted. */
export function annualFiguresSection(assessment: Assessment): Section | null {
  const found = assessment.indicators.filter(({ facts }) => facts.benchmarks.some((held) => held.area === 'authority'));
  if (found.length === 0) return null;
  const years = [...new Set(found.flatMap(({ facts }) => facts.benchmarks.map((held) => held.year)))].toSorted();
  const [before, latest] = [years.at(-2), years.at(-1)];
  if (latest === undefined) return null;
  const { knownOn } = assessment.snapshot;
  const known =
    knownOn === null
      ? 'as known when this pack was made: some may have been counted or come out after the as-at date'
      : `as known on ${dateInWords(knownOn)}`;
  return {
    id: 'annual-figures',
    title: 'Annual figures beside neighbours and England',
    sheetName: 'Annual figures',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'paragraph',
        id: 'annual-scope',
        runs: [
          run(
            `National statistics published once a year, ${known}. They are context: they are not rated, and they are not mixed with monthly returns.`,
          ),
        ],
      },
      {
        kind: 'table',
        id: 'annual-table',
        caption: `Published annual figures${before === undefined ? '' : `, ${before} and ${latest}`}`,
        columns: [
          column('code', 'Ref'),
          column('name', 'Indicator', 3),
          ...(before === undefined ? [] : [column('own_before', before, 'fit', 'right')]),
          column('own', latest, 'fit', 'right'),
          column('neighbours', `Neighbours ${latest}`, 'fit', 'right'),
          ...(before === undefined ? [] : [column('england_before', `England ${before}`, 'fit', 'right')]),
          column('england', `England ${latest}`, 'fit', 'right'),
        ],
        rows: found.map((indicator) => annualRow(indicator, before, latest, assessment)),
        whenEmpty: 'No annual figure is held.',
      },
    ],
  };
}

/**
 * One indicator, each figure under its year. Where its own figures are of other years than the others', they stand there
 * all the same and say which year they are of: a figure that is held does not go for want of a column.
 */
function annualRow(
  { row, facts }: IndicatorDetail,
  before: string | undefined,
  latest: string,
  { origins }: Assessment,
): Row {
  const own = facts.benchmarks.filter(({ area }) => area === 'authority').map(({ year }) => year);
  const sorted = own.toSorted();
  const usual = own.includes(latest) || (before !== undefined && own.includes(before));
  const [previous, newest] = usual ? [before, latest] : [sorted.at(-2), sorted.at(-1)];
  const cell = (area: Benchmark['area'], year: string | undefined, under: string | undefined): Cell => {
    const held = facts.benchmarks.find((figure) => figure.area === area && figure.year === year);
    if (held === undefined) return blank();
    const { unit } = row;
    const origin = origins.benchmark(row.code, held);
    const flags = held.year === under ? {} : { flags: [held.year] };
    return { kind: 'number', value: held.value, text: formatValue(held.value, unit), unit, origin, ...flags };
  };
  return {
    id: `annual-${row.code}`,
    cells: [
      text(row.code),
      text(row.name),
      ...(before === undefined ? [] : [cell('authority', previous, before)]),
      cell('authority', newest, latest),
      cell('statistical_neighbours', newest, latest),
      ...(before === undefined ? [] : [cell('england', previous, before)]),
      cell('england', newest, latest),
    ],
  };
}
