import { operations } from '../operations.ts';
import { actionLog } from './action-log.ts';
import { addAgendaItems, amendAgendaItem, orderAgenda, withdrawAgendaItem } from './agenda-commands.ts';
import { decide } from './decide.ts';
import { addForwardItem, amendForwardItem, endForwardItem, forwardPlan } from './forward-plan.ts';
import { listMeetings } from './list-meetings.ts';
import { liveView } from './live-view.ts';
import { becomeAction, reportOutcome } from './log-commands.ts';
import { amendMeeting, cancelMeeting, planMeeting, planSeries, previewSeries } from './meeting-commands.ts';
import { meetingDetail } from './meeting-detail.ts';
import { noteException } from './note-exception.ts';
import { chooseMeetingPack, declareInterest, recordAttendance, writeMinutes } from './record-commands.ts';

const { meetings } = operations;

export const meetingsHandlers = {
  list: meetings.list.handler(({ context }) => listMeetings(context.session)),
  get: meetings.get.handler(({ input, context: { session } }) => meetingDetail(session, input.ref)),
  plan: meetings.plan.handler(async ({ input, context: { session } }) =>
    meetingDetail(session, await planMeeting(session, input)),
  ),
  previewSeries: meetings.previewSeries.handler(({ input, context: { session } }) =>
    previewSeries(session.workspace.db, input),
  ),
  planSeries: meetings.planSeries.handler(async ({ input, context: { session } }) => {
    await planSeries(session, input);
    return listMeetings(session);
  }),
  amend: meetings.amend.handler(async ({ input, context: { session } }) => {
    await amendMeeting(session, input);
    return meetingDetail(session, input.ref);
  }),
  cancel: meetings.cancel.handler(async ({ input, context: { session } }) => {
    await cancelMeeting(session, input.ref, input.reason);
    return meetingDetail(session, input.ref);
  }),

  addItems: meetings.addItems.handler(async ({ input, context: { session } }) => {
    await addAgendaItems(session, input.ref, input.items);
    return meetingDetail(session, input.ref);
  }),
  amendItem: meetings.amendItem.handler(async ({ input: { ref, item, ...words }, context: { session } }) => {
    await amendAgendaItem(session, ref, item, words);
    return meetingDetail(session, ref);
  }),
  withdrawItem: meetings.withdrawItem.handler(async ({ input, context: { session } }) => {
    await withdrawAgendaItem(session, input.ref, input.item, input.reason);
    return meetingDetail(session, input.ref);
  }),
  orderItems: meetings.orderItems.handler(async ({ input, context: { session } }) => {
    await orderAgenda(session, input.ref, input.items);
    return meetingDetail(session, input.ref);
  }),

  recordAttendance: meetings.recordAttendance.handler(async ({ input, context: { session } }) => {
    await recordAttendance(session, input.ref, input.rows);
    return meetingDetail(session, input.ref);
  }),
  declare: meetings.declare.handler(async ({ input, context: { session } }) => {
    await declareInterest(session, input);
    return meetingDetail(session, input.ref);
  }),

  decide: meetings.decide.handler(async ({ input, context: { session } }) => {
    await decide(session, input);
    return meetingDetail(session, input.ref);
  }),
  reportOutcome: meetings.reportOutcome.handler(async ({ input, context: { session } }) => {
    await reportOutcome(session, input);
    return actionLog(session);
  }),
  becomeAction: meetings.becomeAction.handler(async ({ input, context: { session } }) => {
    await becomeAction(session, input);
    return actionLog(session);
  }),
  log: meetings.log.handler(({ input, context: { session } }) => actionLog(session, input.period)),

  writeMinutes: meetings.writeMinutes.handler(async ({ input, context: { session } }) => {
    await writeMinutes(session, input);
    return meetingDetail(session, input.ref);
  }),
  choosePack: meetings.choosePack.handler(async ({ input, context: { session } }) => {
    await chooseMeetingPack(session, input.ref, input.pack);
    return meetingDetail(session, input.ref);
  }),

  forwardPlan: meetings.forwardPlan.handler(({ context: { session } }) => forwardPlan(session)),
  addForwardItem: meetings.addForwardItem.handler(async ({ input, context: { session } }) => {
    await addForwardItem(session, input);
    return forwardPlan(session);
  }),
  amendForwardItem: meetings.amendForwardItem.handler(async ({ input: { id, ...item }, context: { session } }) => {
    await amendForwardItem(session, id, item);
    return forwardPlan(session);
  }),
  endForwardItem: meetings.endForwardItem.handler(async ({ input, context: { session } }) => {
    await endForwardItem(session, input.id, input.reason);
    return forwardPlan(session);
  }),

  live: meetings.live.handler(({ input, context: { session } }) => liveView(session, input.ref)),
  noteException: meetings.noteException.handler(async ({ input, context: { session } }) => {
    await noteException(session, input.ref, input.subject, input.said);
    return liveView(session, input.ref);
  }),
};
