import type { ActionLinkSets } from '#shared/contract/action-changes.ts';
import type { Author, Change, WritableDb } from '#main/store/workspace.ts';
import { everKnown } from '../../as-at.ts';
import { loadActionLinks } from '../load-action-links.ts';
import { actionByRef } from '../plan-commands.ts';
import { needsByRef, writeLinks } from './write-links.ts';

interface Named {
  readonly ref: string;
}

/**
 * Every successor answers, measures, is supported by and needs what its predecessors did; whoever needed one of those
 * needs the successors from now on. What ended keeps its own links: they say what it was about. Work that is merged may
 * close a circle that was none before: FD-01 and FD-03, with FD-02 between them. @throws Refusal `DependencyCircle`
 */
export async function handOnLinks(
  db: WritableDb,
  author: Author,
  ends: readonly (Named & { readonly id: number })[],
  successors: readonly Named[],
): Promise<Change[]> {
  const ended = new Set(ends.map(({ ref }) => ref));
  const links = await loadActionLinks(db, everKnown);
  const union = (kind: keyof ActionLinkSets): string[] => [
    ...new Set(ends.flatMap(({ id }) => links[kind].get(id) ?? [])),
  ];
  const wanted: ActionLinkSets = {
    findings: union('findings'),
    recommendations: union('recommendations'),
    indicators: union('indicators'),
    agencies: union('agencies'),
    needs: union('needs').filter((ref) => !ended.has(ref)),
  };
  const changes: Change[] = [];
  for (const { ref } of successors) changes.push(...(await writeLinks(db, author, await actionByRef(db, ref), wanted)));
  for (const [ref, needs] of await needsByRef(db)) {
    if (ended.has(ref) || !needs.some((need) => ended.has(need))) continue;
    const kept = needs.filter((need) => !ended.has(need));
    const after = [...kept, ...successors.map((one) => one.ref)];
    changes.push(...(await writeLinks(db, author, await actionByRef(db, ref), { needs: after })));
  }
  return changes;
}
