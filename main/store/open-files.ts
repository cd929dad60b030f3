/**
 * The files this process holds open through SQLite, by device and inode. POSIX drops every lock a process has on a file
 * when the process closes *any* handle on it, so the program must not look into a workspace with `fs` while it is open
 * here: a second process could then write at the same time, and an acknowledged change would be lost (measured).
 */
const holdersByIdentity = new Map<string, number>();

export const isOpenHere = (identity: string): boolean => holdersByIdentity.has(identity);

export function markOpen(identity: string): void {
  holdersByIdentity.set(identity, (holdersByIdentity.get(identity) ?? 0) + 1);
}

export function markClosed(identity: string): void {
  const holders = (holdersByIdentity.get(identity) ?? 0) - 1;
  if (holders > 0) holdersByIdentity.set(identity, holders);
  else holdersByIdentity.delete(identity);
}
