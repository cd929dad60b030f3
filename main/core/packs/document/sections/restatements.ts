import { dateInWords, firstDayOf, periodInWords } from '#shared/domain/dates.ts';
import { plural } from '#shared/domain/in-words.ts';
import type { ObservationFact, PeriodValue, Unit } from '#shared/domain/indicator.ts';
import type { Block, Cell, Row } from '#shared/domain/pack/document.ts';
import { formatValue } from '#shared/domain/units.ts';
import { indicatorBlock, type Assessment } from '../assessment.ts';
import { blank, column, date, run, text, textOr } from '../cells.ts';

/** One figure that took the place of another: a month restated twice has two. */
interface Restatement {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
  readonly was: ObservationFact;
  readonly is: ObservationFact;
}

/** Every restatement that is news since the last pack, or all of them, each figure with the cell or source it came from. */
export function restatementBlocks(assessment: Assessment): Block[] {
  const { previous, span } = assessment.snapshot;
  const all = assessment.indicators.flatMap(({ row, facts }) =>
    facts.values.flatMap((held) =>
      stepsOf(held).map((step) => ({ ...step, code: row.code, name: row.name, unit: row.unit })),
    ),
  );
  const from = span === undefined ? previous?.newsFrom : firstDayOf(span.from);
  const news = all.filter(({ is }) => is.recordedAt >= (from ?? ''));
  return [
    restatementTable(news, assessment, from),
    ...(news.length === all.length
      ? []
      : [
          {
            kind: 'paragraph' as const,
            id: 'quality-restated-before',
            runs: [
              run(
                `${plural(all.length - news.length, 'earlier restatement')} ${span === undefined ? 'stood in the packs before this one' : 'came before the span'}; every earlier value is kept.`,
              ),
            ],
          },
        ]),
    provisionalTable(assessment),
  ];
}

/** A provisional figure that became final as it was restates nothing, nor does a correction of the text around one. */
function stepsOf({ earlier, used }: PeriodValue): Pick<Restatement, 'was' | 'is'>[] {
  const chain = [...earlier, used];
  return chain.slice(1).flatMap((is, i) => {
    const was = chain[i];
    return was === undefined || saysTheSame(was, is) ? [] : [{ was, is }];
  });
}

const saysTheSame = (was: ObservationFact, is: ObservationFact): boolean =>
  was.value === is.value &&
  was.marker === is.marker &&
  was.numerator === is.numerator &&
  was.denominator === is.denominator;

function restatementTable(restated: readonly Restatement[], assessment: Assessment, from: string | undefined): Block {
  const since = assessment.snapshot.span === undefined ? 'since the last pack' : 'since the span began';
  return {
    kind: 'table',
    id: 'quality-restatements',
    caption:
      from === undefined
        ? 'Restated figures: every earlier value is kept'
        : `Figures restated ${since} (${dateInWords(from.slice(0, 10))}): every earlier value is kept`,
    ownSheet: 'Restatements',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 2.2),
      column('period', 'For'),
      column('before', 'Was', 'fit', 'right'),
      column('after', 'Is now', 'fit', 'right'),
      column('reason', 'Why', 2.4),
      column('sender', 'Sent by', 1.4),
      column('place', 'File and cell', 2),
      column('on', 'Restated on'),
    ],
    rows: restated.map((one): Row => restatementRow(one, assessment)),
    whenEmpty: from === undefined ? 'No figure has been restated.' : `No figure was restated ${since}.`,
  };
}

function restatementRow({ code, name, unit, was, is }: Restatement, assessment: Assessment): Row {
  const origin = assessment.origins.observation(is);
  return {
    id: `restatement-${code}-${is.period}-${is.recordedAt}`,
    cells: [
      text(code, indicatorBlock(code)),
      text(name),
      text(periodInWords(is.period)),
      figure(was, unit, assessment, was.value === is.value),
      figure(is, unit, assessment, was.value === is.value),
      textOr(is.note, 'no reason given'),
      textOr(senderOf(is, assessment)),
      text(placeOf(is)),
      date(is.recordedAt.slice(0, 10), origin),
    ],
  };
}

/** With its parts where these are what changed. */
function figure(observation: ObservationFact, unit: Unit, { origins }: Assessment, withParts = false): Cell {
  const origin = origins.observation(observation);
  const { value, numerator, denominator, marker, originalText } = observation;
  if (value !== null) {
    const parts = withParts ? ` (${numerator ?? '–'} of ${denominator ?? '–'})` : '';
    return { kind: 'number', value, text: `${formatValue(value, unit)}${parts}`, unit, origin };
  }
  return marker === null
    ? blank(originalText === '' ? '–' : originalText)
    : { kind: 'marker', marker, text: originalText === '' ? '–' : originalText, origin };
}

/** Who sent the return; for a published figure, who published it. */
export function senderOf({ cell, citation }: ObservationFact, { snapshot }: Assessment): string {
  if (cell === null) return citation?.publisher ?? '';
  return snapshot.returns.find(({ sha256 }) => sha256 === cell.sha256)?.sender ?? '';
}

function placeOf({ cell, citation }: ObservationFact): string {
  if (cell === null) return citation?.title ?? 'entered by hand';
  return [cell.fileName, cell.sheet, cell.cell].filter((part) => part !== '').join(', ');
}

/** Figures whose sender says that they may still change: a reader should expect another value. */
function provisionalTable(assessment: Assessment): Block {
  const rows = assessment.indicators.flatMap(({ row, facts }) =>
    facts.values
      .filter(({ used }) => used.provisional)
      .map(({ period, used }): Row => ({
        id: `provisional-${row.code}-${period}`,
        cells: [
          text(row.code, indicatorBlock(row.code)),
          text(row.name),
          text(periodInWords(period)),
          figure(used, row.unit, assessment),
          textOr(senderOf(used, assessment)),
          text(placeOf(used)),
        ],
      })),
  );
  return {
    kind: 'table',
    id: 'quality-provisional',
    caption: 'Provisional: the sender says that these figures may still change',
    ownSheet: 'Provisional figures',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 3),
      column('period', 'For'),
      column('value', 'Figure', 'fit', 'right'),
      column('sender', 'Sent by', 1.4),
      column('place', 'File and cell', 2),
    ],
    rows,
    whenEmpty: 'No figure is marked as provisional.',
  };
}
