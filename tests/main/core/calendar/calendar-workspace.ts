import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import { knownThen } from '#main/core/as-at.ts';
import { saveSchedule, type NewSchedule } from '#main/core/calendar/calendar-commands.ts';
import type { Session } from '#main/core/session.ts';
import { longReturn, returnsWorkspace } from '../returns/returns-workspace.ts';
import { testSession } from '../../hosts/test-session.ts';

export const team = 'Performance team';

export const monthly: NewSchedule = {
  sender: team,
  contact: 'performance@exampleshire.example',
  firstPeriod: '2019-04',
  lastPeriod: null,
  everyMonths: 1,
  dueWorkingDays: 10,
  indicators: ['FD05', 'FD10'],
};

/** Two indicators owed by one team every month from April 2019, ten working days after the month. */
export async function calendarSession(today: string, schedule: Partial<NewSchedule> = {}): Promise<Session> {
  const { session } = testSession({ today });
  await session.use(await returnsWorkspace());
  await saveSchedule(session, { ...monthly, ...schedule });
  return session;
}

/** A return that comes on a day, with rows as `code,period,numerator,denominator,value`. */
export async function receive(session: Session, on: string, sender: string, ...rows: readonly string[]): Promise<void> {
  const { workspace } = session;
  const at = `${on}T10:00:00.000Z`;
  const accepted = await acceptReturn(workspace, longReturn(`${on}.csv`, ...rows), {
    today: on,
    at,
    ruleSet: await loadRuleSet(workspace.db, knownThen(on)),
    sender,
    restatementReason: '',
    author: { actor: 'Secretariat', operation: 'returns.accept', at },
  });
  if (accepted.outcome !== 'accepted') throw new Error(`${accepted.outcome}: ${accepted.message}`);
}
