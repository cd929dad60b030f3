import { createHashHistory, createRouter, type RouterHistory } from '@tanstack/react-router';
import type { Host } from '../client/connect.ts';
import { problemOf } from '../client/problem.ts';
import { NotFound } from './NotFound.tsx';
import { ScreenProblem } from './ScreenProblem.tsx';
import { auditRoutes } from './routes/audit-routes.tsx';
import { calendarRoutes } from './routes/calendar-routes.tsx';
import { catalogueRoutes } from './routes/catalogue-routes.tsx';
import { evidenceRoutes } from './routes/evidence-routes.tsx';
import { indicatorRoutes } from './routes/indicator-routes.tsx';
import { meetingRoutes } from './routes/meeting-routes.tsx';
import { ownerRoutes } from './routes/owner-routes.tsx';
import { packProfileRoutes } from './routes/pack-profile-routes.tsx';
import { packRoutes } from './routes/pack-routes.tsx';
import { peopleRoutes } from './routes/people-routes.tsx';
import { pictureRoutes } from './routes/picture-routes.tsx';
import { planChangeRoutes } from './routes/plan-change-routes.tsx';
import { planRoutes } from './routes/plan-routes.tsx';
import { returnRoutes } from './routes/return-routes.tsx';
import { reviewRoutes } from './routes/review-routes.tsx';
import { scrutinyRoutes } from './routes/scrutiny-routes.tsx';
import { searchRoutes } from './routes/search-routes.tsx';
import { settingsRoutes } from './routes/settings-routes.tsx';
import { trackerRoutes } from './routes/tracker-routes.tsx';
import { updateRoutes } from './routes/update-routes.tsx';
import { root } from './routes/root-route.tsx';
import { welcome } from './routes/welcome-route.tsx';
import { shell } from './routes/workspace-route.tsx';

const routeTree = root.addChildren([
  welcome,
  shell.addChildren([
    ...planRoutes,
    ...planChangeRoutes,
    ...evidenceRoutes,
    ...ownerRoutes,
    ...updateRoutes,
    ...trackerRoutes,
    ...pictureRoutes,
    ...indicatorRoutes,
    ...reviewRoutes,
    ...scrutinyRoutes,
    ...returnRoutes,
    ...calendarRoutes,
    ...catalogueRoutes,
    ...meetingRoutes,
    ...packRoutes,
    ...packProfileRoutes,
    ...peopleRoutes,
    ...searchRoutes,
    ...auditRoutes,
    ...settingsRoutes,
  ]),
]);

/** The screens of the window; every one is reached by an address after the `#`, and each loads its data before it shows. */
export function createAppRouter(host: Host, history: RouterHistory = createHashHistory()) {
  const router = createRouter({
    routeTree,
    history,
    context: host,
    // data belongs to the program, not to the window: nothing is shown from a cache
    defaultStaleTime: 0,
    defaultGcTime: 0,
    // a screen stays until the next one has its data, so nothing flickers
    defaultPendingMs: 1500,
    defaultPendingComponent: () => <p role="status">Working…</p>,
    defaultErrorComponent: ({ error }) => <ScreenProblem problem={problemOf(error)} />,
    defaultNotFoundComponent: NotFound,
  });
  router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
    if (!fromLocation || !pathChanged) return;
    // the part that a link named; what a link was about, where the screen holds it; else its heading
    const arrival =
      partNamed(toLocation.hash) ??
      document.querySelector<HTMLElement>('[data-arrival]') ??
      document.querySelector<HTMLElement>('h1');
    arrival?.focus();
  });
  return router;
}

/** The part of a screen that stands after a second `#` of an address; a heading is made able to take the focus. */
function partNamed(id: string): HTMLElement | null {
  const part = id === '' ? null : document.getElementById(id);
  if (part !== null && part.tabIndex < 0) part.tabIndex = -1;
  return part;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
