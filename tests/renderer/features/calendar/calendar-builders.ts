import type { CalendarView, OwedReturn, ScheduleList } from '#shared/contract/calendar.ts';
import type { ReturnState } from '#shared/domain/calendar/return-state.ts';

export const buildState = (more: Partial<ReturnState> = {}): ReturnState => ({
  kind: 'part',
  dueOn: '2019-07-12',
  owed: 2,
  received: 1,
  missing: ['FD10'],
  completedOn: null,
  workingDaysLate: 2,
  ...more,
});

export const buildOwed = (more: Partial<OwedReturn> = {}): OwedReturn => ({
  sender: 'Performance team',
  contact: 'performance@exampleshire.example',
  state: buildState(),
  overdue: true,
  missing: [{ code: 'FD10', name: 'Children without a social worker' }],
  fromOthers: 0,
  returns: [],
  chases: [],
  text: { subject: 'Exampleshire: figures for June 2019', body: 'Dear colleague\n\nPlease send them.' },
  ...more,
});

export const buildView = (more: Partial<CalendarView> = {}): CalendarView => ({
  period: '2019-06',
  asAtOn: '2019-07-16',
  periods: ['2019-04', '2019-05', '2019-06'],
  senders: [
    {
      sender: 'Performance team',
      cells: [
        { period: '2019-04', state: null, overdue: false },
        {
          period: '2019-05',
          state: buildState({ kind: 'late', received: 2, missing: [], completedOn: '2019-06-18', workingDaysLate: 2 }),
          overdue: false,
        },
        { period: '2019-06', state: buildState(), overdue: true },
      ],
    },
  ],
  owed: [buildOwed()],
  remark: '',
  ...more,
});

export const scheduleList: ScheduleList = {
  current: [],
  earlier: [],
  indicators: [
    { code: 'FD01', name: 'Contacts received', group: 'Front door' },
    { code: 'FD10', name: 'Children without a social worker', group: 'Front door' },
    { code: 'CL01', name: 'Children in care', group: 'Children in care' },
  ],
  sentBefore: [{ sender: 'Performance team', indicators: ['FD10', 'CL01'], returns: 12 }],
};
