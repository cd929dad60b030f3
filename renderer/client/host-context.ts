import { createContext, use } from 'react';
import type { Host } from './connect.ts';

/** The connection of this window; given once by `main.tsx`, and by tests. */
export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = use(HostContext);
  if (host === null) throw new Error('no host was given to this part of the window');
  return host;
}
