import type { TemplateOrder, TemplateRow } from '#main/formats/template/template-order.ts';

const row = (code: string, indicatorId: number, more: Partial<TemplateRow> = {}): TemplateRow => ({
  indicatorId,
  code,
  name: `Indicator ${code}`,
  definitionVersion: 1,
  unit: 'count',
  numeratorLabel: '',
  denominatorLabel: '',
  held: ['12', '', 'not applicable'],
  ...more,
});

/** A workbook for one sender: three kinds of unit, and a name that Excel would take for a formula. */
export const templateOrder: TemplateOrder = {
  workspaceUid: 'b7c6f0de-0000-4a19-9c5e-0000000000e1',
  authority: 'Exampleshire',
  board: 'Exampleshire Improvement Board',
  marking: 'OFFICIAL-SENSITIVE',
  notice: 'Fictional sample: no figure here describes a real place.',
  sender: 'Performance team, children in care',
  period: '2019-07',
  dueOn: '2019-08-14',
  producer: 'Plumbline 9.9.9',
  heldPeriods: ['2019-04', '2019-05', '2019-06'],
  rows: [
    row('CL01', 11),
    row('CL02', 12, {
      name: 'Reviews in time',
      unit: 'percent',
      numeratorLabel: 'reviews held in time',
      denominatorLabel: 'reviews due',
      definitionVersion: 2,
    }),
    row('CL03', 13, { name: '=SUM of weeks waited', unit: 'weeks' }),
    row('CL04', 14, { unit: 'rate_per_10000', denominatorLabel: 'children in the area' }),
  ],
};
