import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { RecentWorkspace } from '#shared/contract/workspace.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import { saveFile } from '#main/store/save-file.ts';

/** How many workspaces are remembered. */
const mostRecent = 12;

const entry = z.object({ path: z.string(), authority: z.string(), openedAt: z.string() });
const recentFile = z.object({ format: z.literal('plumbline-recent/1'), workspaces: z.array(entry) });
type Entry = z.infer<typeof entry>;

const fileIn = (dataFolder: string): string => path.join(dataFolder, 'recent.json');

/**
 * The workspaces opened last, newest first, each with the reason where it is not there any more. Only the name is
 * looked for: reading a workspace that is open here would drop SQLite's locks on it.
 */
export function listRecent(dataFolder: string): RecentWorkspace[] {
  return readEntries(dataFolder).map(({ path: file, authority, openedAt }) => ({
    path: file,
    authority,
    openedAt,
    problem: existsSync(file) ? null : missing(file),
  }));
}

/** Puts a workspace at the head of the list, whole or not at all even after a power loss. */
export function rememberWorkspace(dataFolder: string, opened: Entry): void {
  const others = readEntries(dataFolder).filter((held) => held.path !== opened.path);
  const workspaces = [opened, ...others].slice(0, mostRecent);
  const text = JSON.stringify({ format: 'plumbline-recent/1', workspaces }, null, 2);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  saveFile(fileIn(dataFolder), new TextEncoder().encode(`${text}\n`), { overwrite: true });
}

/** The list is a convenience: one that cannot be read is begun anew, and no workspace is lost by it. */
function readEntries(dataFolder: string): Entry[] {
  try {
    const parsed = recentFile.safeParse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
    return parsed.success ? parsed.data.workspaces : [];
  } catch {
    return [];
  }
}

const missing = (where: string): RefusalDetails => ({
  code: 'WorkspaceNotFound',
  message: 'There is no file with this name any more.',
  where,
  next: 'It may have been moved or renamed, or the drive may not be connected: find it and open it from there.',
});
