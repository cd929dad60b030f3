import { createRoute } from '@tanstack/react-router';
import { HelpScreen } from '../../features/help/HelpScreen.tsx';
import { SettingsScreen } from '../../features/settings/SettingsScreen.tsx';
import { shell } from './workspace-route.tsx';

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  loader: ({ context }) => context.client.settings.get(),
  component: () => <SettingsScreen settings={settings.useLoaderData()} />,
});

const help = createRoute({
  getParentRoute: () => shell,
  path: '/help',
  loader: ({ context }) => context.client.settings.get(),
  component: () => <HelpScreen ruleSet={help.useLoaderData().ruleSet} />,
});

/** Settings, and the rules in words. */
export const settingsRoutes = [settings, help] as const;
