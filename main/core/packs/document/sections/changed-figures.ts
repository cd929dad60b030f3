import { periodInWords } from '#shared/domain/dates.ts';
import { choiceInWords, type PeriodValue } from '#shared/domain/indicator.ts';
import type { Changes, Restatement } from '#shared/domain/pack/changes.ts';
import type { Cell, Row, TableBlock } from '#shared/domain/pack/document.ts';
import { formatValue, markerInWords } from '#shared/domain/units.ts';
import { indicatorBlock, type Assessment } from '../assessment.ts';
import { blank, column, text, textOr } from '../cells.ts';
import { senderOf } from './restatements.ts';

/** Figures of earlier months that are not what the last pack showed: old, new, why, and who says so. */
export function restatedTable(changes: Changes, assessment: Assessment): TableBlock {
  return {
    kind: 'table',
    id: 'changes-restated',
    caption: 'Figures of earlier months that are different now',
    ownSheet: 'Figures restated',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 3),
      column('period', 'For'),
      column('before', 'Was', 'fit', 'right'),
      column('after', 'Is', 'fit', 'right'),
      column('note', 'Reason given', 2.4),
      column('sender', 'From', 1.4),
    ],
    rows: changes.restated.map((restated) => restatedRow(restated, assessment)),
    whenEmpty: 'No figure of an earlier month has changed.',
  };
}

function restatedRow(restated: Restatement, assessment: Assessment): Row {
  const { indicators, origins } = assessment;
  const indicator = indicators.find(({ row }) => row.code === restated.code);
  const unit = indicator?.row.unit ?? 'count';
  const value = indicator?.facts.values.find((held) => held.period === restated.period);
  const figure = (number: number | null, origin: string, none: string): Cell =>
    number === null ? blank(none) : { kind: 'number', value: number, text: formatValue(number, unit), unit, origin };
  const was = origins.calculation(`As shown in the last position for ${restated.period}`, [
    origins.record('position', `as at ${assessment.snapshot.previous?.asAtOn ?? 'unknown'}`),
  ]);
  const marker = value?.used.marker ?? null;
  return {
    id: `restated-${restated.code}-${restated.period}`,
    cells: [
      text(restated.code, indicatorBlock(restated.code)),
      text(restated.name),
      text(periodInWords(restated.period)),
      figure(restated.before, was, 'no figure'),
      figure(
        restated.after,
        value === undefined ? was : origins.observation(value.used),
        marker === null ? 'no figure' : markerInWords(marker),
      ),
      textOr(value === undefined ? '' : whyDifferent(value, restated.before), 'no reason given'),
      textOr(value === undefined ? '' : senderOf(value.used, assessment)),
    ],
  };
}

/** A value of another source took its place by choice; a value of the same source was restated by its sender. */
const whyDifferent = (value: PeriodValue, before: number | null): string =>
  value.conflicting.some((other) => other.value === before) ? choiceInWords(value) : value.used.note;
