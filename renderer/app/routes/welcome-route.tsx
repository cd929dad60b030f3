import { createRoute, redirect } from '@tanstack/react-router';
import { WelcomeScreen } from '../../features/welcome/WelcomeScreen.tsx';
import { root } from './root-route.tsx';

/** The first screen; an open workspace goes straight to its overview. */
export const welcome = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    if ((await context.client.workspace.current()) !== null) throw redirect({ to: '/overview' });
  },
  loader: async ({ context: { client, shell } }) => {
    const [recent, suggested, capabilities] = await Promise.all([
      client.workspace.recent(),
      client.workspace.suggestedFolder(),
      shell.capabilities(),
    ]);
    return { recent, suggested, canBrowse: capabilities.canBrowse };
  },
  component: () => <WelcomeScreen {...welcome.useLoaderData()} />,
});
