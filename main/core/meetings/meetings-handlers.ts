import { operations } from '../operations.ts';
import { listMeetings } from './list-meetings.ts';

export const meetingsHandlers = {
  list: operations.meetings.list.handler(({ context }) => listMeetings(context.session)),
};
