import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import type { Host } from '../../renderer/client/connect.ts';
import { HostContext } from '../../renderer/client/host-context.ts';
import { browserShell } from '../../renderer/client/browser-shell.ts';
import '../../renderer/app/styles/tokens.css';
import '../../renderer/app/styles/base.css';
import '../../renderer/app/styles/layout.css';
import '../../renderer/app/styles/controls.css';
import '../../renderer/app/styles/content.css';
import '../../renderer/app/styles/tables.css';
import '../../renderer/app/styles/indicators.css';
import '../../renderer/app/styles/sheet.css';
import '../../renderer/app/styles/tracker.css';
import '../../renderer/app/styles/calendar.css';
import '../../renderer/app/styles/evidence.css';
import '../../renderer/app/styles/meetings.css';
import '../../renderer/app/styles/updates.css';
import '../../renderer/app/styles/catalogue.css';
import '../../renderer/app/styles/owners.css';
import '../../renderer/app/styles/packs.css';
import '../../renderer/app/styles/pack-profiles.css';
import '../../renderer/app/styles/plan.css';
import '../../renderer/app/styles/reviews.css';
import '../../renderer/app/styles/scrutiny.css';

const unreachable = new Proxy({}, { get: (_target, name) => failing(String(name)) });
const failing = (name: string): object =>
  new Proxy(
    {},
    {
      get: (_target, operation) => () => Promise.reject(new Error(`${name}.${String(operation)} was not expected`)),
    },
  );

/** A host whose operations all fail, less those that the test gives. */
export const hostWith = (client: object): Host => ({
  client: new Proxy(unreachable as Host['client'], {
    get: (target, name) => Reflect.get(client, name) ?? Reflect.get(target, name),
  }),
  shell: browserShell,
});

const root = createRootRoute();
const everywhere = createRoute({ getParentRoute: () => root, path: '$' });

/** Puts a part of the screen into the page, with a router for its links and a host for its operations. */
export function render(element: ReactNode, host: Host = hostWith({})): HTMLElement {
  const router = createRouter({ routeTree: root.addChildren([everywhere]), history: createMemoryHistory() });
  const box = document.body.appendChild(document.createElement('div'));
  const reactRoot: Root = createRoot(box);
  flushSync(() =>
    reactRoot.render(
      <HostContext value={host}>
        {/* the test's routes are not the application's; links only need something to resolve against */}
        <RouterContextProvider router={router as never}>{element}</RouterContextProvider>
      </HostContext>,
    ),
  );
  onTestFinished(() => {
    reactRoot.unmount();
    box.remove();
  });
  return box;
}
