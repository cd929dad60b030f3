import type { Row, Section } from '#shared/domain/pack/document.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';
import { planRowOf, type AssessedAction, type Assessment } from '../assessment.ts';
import { blank, column, date, dateOr, days, percent, ratingCell, strong, text, textOr } from '../cells.ts';
import { exceptionRowOf } from './exceptions.ts';

/** Every action, closed ones too: an export that leaves out what is finished hides what vanished. */
export function fullPlanSection(assessment: Assessment): Section | null {
  const { actions, snapshot } = assessment;
  if (actions.length === 0) return null;
  const columns = [
    column('ref', 'Ref'),
    column('title', 'Action', 2.8),
    column('lead', 'Lead', 1.9),
    column('status', 'Status'),
    column('progress', 'Progress', 'fit', 'right'),
    column('baseline', 'Baseline due'),
    column('agreed', 'Agreed due'),
    column('forecast', 'Forecast'),
    column('slippage', 'Slipped', 'fit', 'right'),
    column('own', 'Owner'),
    column('rating', 'Rating'),
    column('because', 'Because', 4),
  ];
  const streams = [
    ...new Set([...snapshot.workstreams.map(({ name }) => name), ...actions.map(({ facts }) => facts.workstream)]),
  ];
  return {
    id: 'full-plan',
    title: 'The plan in full',
    sheetName: 'Plan in full',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        id: 'full-plan-table',
        caption: 'Every action, open and closed',
        columns,
        rows: streams.flatMap((name) => {
          const held = actions.filter(({ facts }) => facts.workstream === name);
          if (held.length === 0) return [];
          const band: Row = {
            id: `plan-band-${name}`,
            band: true,
            cells: [strong(name), ...columns.slice(1).map(() => blank(''))],
          };
          return [band, ...held.map((action) => planRow(action, assessment))];
        }),
        whenEmpty: 'The plan has no action.',
      },
    ],
  };
}

function planRow({ row }: AssessedAction, { origins }: Assessment): Row {
  const record = origins.record('action', row.ref);
  const update = row.lastUpdateOn === null ? record : origins.update(row.ref, row.lastUpdateOn);
  return {
    id: planRowOf(row.ref),
    cells: [
      text(row.ref, exceptionRowOf(row)),
      text(row.title),
      textOr(row.lead),
      text(actionStatusLabels[row.status]),
      row.progressPercent === null ? blank('not reported') : percent(row.progressPercent, update),
      date(row.baselineDueOn, record),
      date(row.agreedDueOn, record),
      dateOr(row.forecastOn, update),
      days(
        row.slippageDays,
        origins.calculation(
          'Days from the baseline due date to the latest of agreed date, forecast and, while open, as-at date; never reset',
          [record],
        ),
      ),
      row.ownRating === null
        ? blank('none')
        : ratingCell({ colour: row.ownRating, because: 'As the owner rates it.', rule: 'own' }),
      ratingCell(row.rating, row.moderated),
      text(row.rating.because),
    ],
  };
}
