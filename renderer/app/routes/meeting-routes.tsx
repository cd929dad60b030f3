import { createRoute } from '@tanstack/react-router';
import { ForwardPlanScreen } from '../../features/meetings/forward/ForwardPlanScreen.tsx';
import { LiveScreen } from '../../features/meetings/live/LiveScreen.tsx';
import { draftKey } from '../../features/meetings/live/live-draft.ts';
import { LogScreen } from '../../features/meetings/log/LogScreen.tsx';
import { MeetingScreen } from '../../features/meetings/meeting/MeetingScreen.tsx';
import { MeetingsScreen } from '../../features/meetings/calendar/MeetingsScreen.tsx';
import { ModerationsScreen } from '../../features/meetings/moderations/ModerationsScreen.tsx';
import { NewMeetingScreen } from '../../features/meetings/calendar/NewMeetingScreen.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

const meetings = createRoute({
  getParentRoute: () => shell,
  path: '/meetings',
  loader: ({ context }) => context.client.meetings.list(),
  component: () => <MeetingsScreen list={meetings.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const newMeeting = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/new',
  component: () => <NewMeetingScreen />,
});

const forwardPlan = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/forward-plan',
  loader: ({ context }) => context.client.meetings.forwardPlan(),
  component: () => <ForwardPlanScreen plan={forwardPlan.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const log = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/log',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.meetings.log(deps),
  component: () => <LogScreen log={log.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const moderations = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/moderations',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.moderations.list(deps),
  component: () => <ModerationsScreen list={moderations.useLoaderData()} />,
});

const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/$ref',
  loader: async ({ context, params }) => ({
    detail: await context.client.meetings.get({ ref: params.ref }),
    packs: await context.client.packs.list(),
    publications: await context.client.publishing.list(),
  }),
  component: () => {
    const { detail, ...packs } = meeting.useLoaderData();
    return <MeetingScreen key={detail.row.ref} detail={detail} {...packs} readOnly={shell.useLoaderData().readOnly} />;
  },
});

const live = createRoute({
  getParentRoute: () => shell,
  path: '/meetings/$ref/live',
  loader: async ({ context, params }) => ({
    view: await context.client.meetings.live({ ref: params.ref }),
    draft: (await context.client.drafts.get({ key: draftKey(params.ref) })).body,
  }),
  component: () => {
    const { view, draft } = live.useLoaderData();
    return <LiveScreen key={view.meeting.ref} view={view} draft={draft} />;
  },
});

/** The calendar of meetings, what comes before them, what they decide, and meeting mode. */
export const meetingRoutes = [meetings, newMeeting, forwardPlan, log, moderations, meeting, live] as const;
