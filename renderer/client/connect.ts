import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import type { shellContract } from '#shared/contract/shell.ts';
import { browserShell } from './browser-shell.ts';

export type ShellClient = ContractRouterClient<typeof shellContract>;

/** Everything a screen may ask for: the program's operations, and what only the window's host can do. */
export interface Host {
  readonly client: PlumblineClient;
  readonly shell: ShellClient;
}

declare global {
  interface Window {
    /** Set by Electron's preload; absent in a browser. */
    readonly desktop?: { readonly host: 'electron' };
  }
}

function openPort(channel: string, onLost: () => void): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('close', onLost);
  port1.start();
  window.postMessage(channel, window.location.origin, [port2]);
  return port1;
}

/**
 * Connects to the program: over message ports inside Electron, over a WebSocket to the address that served this page
 * everywhere else. `onLost` is called once the connection is gone; calls after that fail.
 */
export function connect(onLost: () => void): Host {
  if (window.desktop) {
    return {
      client: createORPCClient(new PortLink({ port: openPort('connect:backend', onLost) })),
      shell: createORPCClient(new PortLink({ port: openPort('connect:shell', onLost) })),
    };
  }
  const socket = new WebSocket(`ws://${window.location.host}/rpc`);
  socket.addEventListener('close', onLost);
  return { client: createORPCClient(new SocketLink({ websocket: socket })), shell: browserShell };
}
