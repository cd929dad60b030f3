import type { OwnerWorkbookOrder, OwnerWorkbookRow } from '#main/formats/owner-workbook/owner-order.ts';

const row = (ref: string, more: Partial<OwnerWorkbookRow> = {}): OwnerWorkbookRow => ({
  ref,
  reportsAs: 'lead',
  colour: 'amber',
  standing: { status: 'in_progress', progressPercent: 40, selfRating: 'green', forecastOn: '2019-09-30' },
  shown: {
    ref,
    title: `Action ${ref}`,
    successMeasure: 'Nine in ten referrals decided within one working day, three months in a row',
    agreedDueOn: '2019-09-30',
    baselineDueOn: '2019-06-30',
    slippage: '92 days',
    rating: 'Amber: No update since 1 June 2019: 44 days, as at 15 July 2019; an update is due every 35 days',
    lastReport: '1 June 2019: In progress, 40% done. The new form is in use in two of three teams.',
  },
  ...more,
});

/** A workbook for one role: open, overdue and never reported; one title that Excel would take for a formula. */
export const ownerOrder: OwnerWorkbookOrder = {
  workspaceUid: 'b7c6f0de-0000-4a19-9c5e-0000000000e1',
  workbookUid: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
  authority: 'Exampleshire',
  board: 'Exampleshire Improvement Board',
  marking: 'OFFICIAL-SENSITIVE',
  notice: 'Fictional sample: nothing here describes a real place.',
  recipient: 'Head of front door, Exampleshire Council',
  isAgency: false,
  madeOn: '2019-07-15',
  dueOn: '2019-07-29',
  producer: 'Plumbline 9.9.9',
  rows: [
    row('FD-01'),
    row('FD-02', {
      colour: 'red',
      standing: { status: 'in_progress', progressPercent: 60, selfRating: 'amber', forecastOn: null },
      shown: {
        ...row('FD-02').shown,
        title: '=Weekly review of every referral that waits longer than one working day, with the reasons kept',
        agreedDueOn: '2019-07-01',
        rating: 'Red: Overdue by 14 days: due 1 July 2019, as at 15 July 2019, progress 60%',
      },
    }),
    row('FD-03', {
      colour: 'grey',
      standing: { status: 'not_started', progressPercent: null, selfRating: null, forecastOn: null },
      shown: {
        ...row('FD-03').shown,
        slippage: 'None',
        rating: 'Not rated: Not due to start before 1 August 2019',
        lastReport: 'No report yet',
      },
    }),
    row('FD-04'),
  ],
};
