import { createRootRouteWithContext } from '@tanstack/react-router';
import type { Host } from '../../client/connect.ts';
import { LostConnection } from '../LostConnection.tsx';
import { NoSuchScreen } from '../NotFound.tsx';

/** Above every screen: the host that answers, and what is said when it is gone or an address means nothing. */
export const root = createRootRouteWithContext<Host>()({ component: LostConnection, notFoundComponent: NoSuchScreen });
