import type { TemplateEvent } from '#shared/contract/calendar.ts';
import { namedFile } from '../named-file.ts';
import { operations } from '../operations.ts';
import { recordChase, saveSchedule } from './calendar-commands.ts';
import { calendarView } from './calendar-view.ts';
import { makeTemplates, templateFile } from './make-templates.ts';
import { scheduleList } from './schedule-list.ts';

export const calendarHandlers = {
  get: operations.calendar.get.handler(({ input, context: { session } }) => calendarView(session, input)),

  schedules: operations.calendar.schedules.handler(({ context: { session } }) =>
    scheduleList(session.workspace.db, session.today()),
  ),

  saveSchedule: operations.calendar.saveSchedule.handler(async ({ input, context: { session } }) => {
    await saveSchedule(session, input);
    return scheduleList(session.workspace.db, session.today());
  }),

  recordChase: operations.calendar.recordChase.handler(async ({ input, context: { session } }) => {
    await recordChase(session, input);
    return calendarView(session, { period: input.period });
  }),

  makeTemplates: operations.calendar.makeTemplates.handler(async function* ({ input, context: { session }, signal }) {
    const made = yield* makeTemplates(session, input, signal);
    const files = made.map(({ sender, name, sha256, bytes, indicators }) => ({
      sender,
      name,
      sha256,
      bytes,
      indicators,
    }));
    yield { kind: 'made', files } satisfies TemplateEvent;
  }),

  templateFile: operations.calendar.templateFile.handler(({ input, context: { session } }) => {
    const { name, content } = templateFile(session, input.sha256);
    return namedFile(name, content);
  }),
};
