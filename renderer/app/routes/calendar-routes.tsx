import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { isIsoDate } from '#shared/domain/dates.ts';
import { CalendarScreen } from '../../features/calendar/CalendarScreen.tsx';
import { ScheduleScreen } from '../../features/calendar/ScheduleScreen.tsx';
import { SchedulesScreen } from '../../features/calendar/SchedulesScreen.tsx';
import { TemplatesScreen } from '../../features/calendar/TemplatesScreen.tsx';
import { shell } from './workspace-route.tsx';

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: z.object({ asAt: z.string().refine(isIsoDate).optional().catch(undefined) }),
  loaderDeps: ({ search: { period, asAt } }) => ({
    ...(period === undefined ? {} : { period }),
    ...(asAt === undefined ? {} : { asAtOn: asAt }),
  }),
  loader: ({ context, deps }) => context.client.calendar.get(deps),
  component: () => (
    <CalendarScreen
      view={calendar.useLoaderData()}
      asked={calendar.useSearch().asAt !== undefined}
      readOnly={shell.useLoaderData().readOnly}
    />
  ),
});

const schedules = createRoute({
  getParentRoute: () => shell,
  path: '/calendar/schedules',
  loader: ({ context }) => context.client.calendar.schedules(),
  component: () => <SchedulesScreen list={schedules.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const schedule = createRoute({
  getParentRoute: () => shell,
  path: '/calendar/schedule',
  validateSearch: z.object({ sender: z.string().optional().catch(undefined) }),
  loader: ({ context }) => context.client.calendar.schedules(),
  component: () => {
    const { sender = '' } = schedule.useSearch();
    const { latestPeriod } = shell.useLoaderData();
    return <ScheduleScreen key={sender} list={schedule.useLoaderData()} sender={sender} latest={latestPeriod} />;
  },
});

const templates = createRoute({
  getParentRoute: () => shell,
  path: '/calendar/templates',
  component: () => <TemplatesScreen workspace={shell.useLoaderData()} />,
});

/** The return calendar, its schedules, and the workbooks for senders. */
export const calendarRoutes = [calendar, schedules, schedule, templates] as const;
