import type { ActionRow } from '#shared/contract/actions.ts';
import { keptWhileUnwritten } from '../kept-while-unwritten.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { actionRow } from './action-row.ts';
import { loadActionsForList } from './load-actions.ts';

const kept = keptWhileUnwritten<readonly ActionRow[]>();

/** Every action as the plan's list shows it, kept for as long as nothing was written. */
export async function listActions({ db, asAtOn, asAt, ruleSet }: PeriodInView): Promise<readonly ActionRow[]> {
  return kept(db, [asAtOn, asAt.knownOn, ruleSet.id].join(' '), async () => {
    const actions = await loadActionsForList(db, asAt);
    return actions.map((facts) => actionRow(facts, asAtOn, ruleSet));
  });
}
