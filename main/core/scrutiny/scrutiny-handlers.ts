import { countDeadline } from '#shared/domain/scrutiny/response-deadline.ts';
import { operations } from '../operations.ts';
import { loadBankHolidays } from '../rule-sets/load-bank-holidays.ts';
import { compareEvents } from './compare-events.ts';
import { addDeadline, reportResponse } from './deadline-commands.ts';
import { addEvent, editEvent } from './event-commands.ts';
import { eventDetail } from './event-detail.ts';
import { addFinding, editFinding, linkFinding, withdrawFinding } from './finding-commands.ts';
import { eventRefOf, findingDetail } from './finding-detail.ts';
import { addArea, addFramework } from './framework-commands.ts';
import { addJudgement, editJudgement, withdrawJudgement } from './judgement-commands.ts';
import { scrutinyChoices } from './scrutiny-choices.ts';
import { scrutinyView } from './scrutiny-view.ts';

const { scrutiny } = operations;

export const scrutinyHandlers = {
  list: scrutiny.list.handler(({ input, context: { session } }) => scrutinyView(session, input.period)),
  event: scrutiny.event.handler(({ input, context: { session } }) => eventDetail(session, input.ref, input.period)),
  finding: scrutiny.finding.handler(({ input, context: { session } }) =>
    findingDetail(session, input.ref, input.period),
  ),
  compare: scrutiny.compare.handler(({ input, context: { session } }) => compareEvents(session, input)),
  choices: scrutiny.choices.handler(({ context: { session } }) => scrutinyChoices(session)),
  countDeadline: scrutiny.countDeadline.handler(async ({ input }) => {
    const list = await loadBankHolidays();
    return { ...countDeadline(input.from, input.workingDays, list), listOf: list.compiledOn };
  }),

  addEvent: scrutiny.addEvent.handler(async ({ input, context: { session } }) => {
    await addEvent(session, input);
    return eventDetail(session, input.ref);
  }),
  editEvent: scrutiny.editEvent.handler(async ({ input, context: { session } }) => {
    await editEvent(session, input);
    return eventDetail(session, input.ref);
  }),
  addJudgement: scrutiny.addJudgement.handler(async ({ input, context: { session } }) => {
    await addJudgement(session, input);
    return eventDetail(session, input.eventRef);
  }),
  editJudgement: scrutiny.editJudgement.handler(async ({ input, context: { session } }) =>
    eventDetail(session, await editJudgement(session, input)),
  ),
  withdrawJudgement: scrutiny.withdrawJudgement.handler(async ({ input, context: { session } }) =>
    eventDetail(session, await withdrawJudgement(session, input)),
  ),
  addFramework: scrutiny.addFramework.handler(async ({ input, context: { session } }) => {
    await addFramework(session, input);
    return scrutinyChoices(session);
  }),
  addArea: scrutiny.addArea.handler(async ({ input, context: { session } }) => {
    await addArea(session, input);
    return scrutinyChoices(session);
  }),
  addFinding: scrutiny.addFinding.handler(async ({ input, context: { session } }) => {
    await addFinding(session, input);
    return eventDetail(session, input.eventRef);
  }),
  editFinding: scrutiny.editFinding.handler(async ({ input, context: { session } }) => {
    await editFinding(session, input);
    return eventDetail(session, await eventRefOf(session.workspace.db, input.ref));
  }),
  withdrawFinding: scrutiny.withdrawFinding.handler(async ({ input, context: { session } }) =>
    eventDetail(session, await withdrawFinding(session, input)),
  ),
  linkFinding: scrutiny.linkFinding.handler(async ({ input, context: { session } }) => {
    await linkFinding(session, input);
    return eventDetail(session, await eventRefOf(session.workspace.db, input.ref));
  }),
  addDeadline: scrutiny.addDeadline.handler(async ({ input, context: { session } }) => {
    await addDeadline(session, input);
    return eventDetail(session, input.eventRef);
  }),
  reportResponse: scrutiny.reportResponse.handler(async ({ input, context: { session } }) =>
    eventDetail(session, await reportResponse(session, input)),
  ),
};
