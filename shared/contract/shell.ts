import { oc, type } from '@orpc/contract';
import { z } from 'zod';

/** What only the window's own host can do: dialogs. Served by Electron's main process, and by plain browser code elsewhere. */
export const shellContract = {
  /** Null when the person cancelled. `canBrowse` is false in the browser host, where a path is typed. */
  capabilities: oc.output(type<{ readonly canBrowse: boolean }>()),
  chooseWorkspace: oc.output(type<{ readonly path: string | null }>()),
  chooseNewWorkspace: oc
    .input(z.object({ suggestedName: z.string() }))
    .output(type<{ readonly path: string | null }>()),
  saveFile: oc
    .input(z.object({ name: z.string().min(1).max(255, 'At most 255 characters'), data: z.instanceof(Blob) }))
    .output(type<{ readonly saved: boolean }>()),
  /**
   * Lets a person look at a file that came from outside, without ever running it: written read-only into a fresh
   * temporary folder, which is shown, or in a browser saved into its downloads; always under a safe name.
   */
  showFile: oc
    .input(z.object({ name: z.string().max(255, 'At most 255 characters'), data: z.instanceof(Blob) }))
    .output(type<ShownFile>()),
};

export interface ShownFile {
  /** The name that it was given; `.txt` was added where `disarmed`. */
  readonly name: string;
  readonly disarmed: boolean;
  readonly where: 'folder' | 'downloads';
}
