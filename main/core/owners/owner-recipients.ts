import type { OwnerList, OwnerRow } from '#shared/contract/owners.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { recipientName, type OwnerRecipient, type ReportsAs } from '#shared/domain/owners/owner-answers.ts';
import { agreedDueOn } from '#shared/domain/rating/known-facts.ts';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { freeName, slugOf } from '#main/formats/fillable/file-names.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { loadAgencyNames } from '../people/agency-names.ts';
import { standingPeople } from '../people/standing-people.ts';
import { loadBankHolidays } from '../rule-sets/load-bank-holidays.ts';
import { factsFor, isOpen, loadOwnedActions, type OwnedAction } from './open-actions.ts';
import { loadSendings } from './sent-workbooks.ts';

/** An open action in somebody's workbook, and whose report the row asks for. */
export interface OwedReport {
  readonly action: OwnedAction;
  readonly reportsAs: ReportsAs;
}

/** Somebody with open actions. */
export interface Recipient {
  readonly kind: 'person' | 'agency';
  readonly id: number;
  readonly agencyId: number;
  readonly who: OwnerRecipient;
  readonly left: boolean;
  readonly owed: readonly OwedReport[];
  /** The same for everybody on one day, whoever else is chosen. */
  readonly fileName: string;
}

/** Everybody with open actions, in the order of their names: roles with what they lead, agencies with all of theirs. */
export async function loadRecipients(db: ReadableDb, today: IsoDate): Promise<Recipient[]> {
  const asAt = knownNow(today, today);
  const people = await standingPeople(db, asAt);
  const actions = [...(await loadOwnedActions(db, asAt)).values()];
  const led = actions.filter(({ facts }) => isOpen(facts, today));
  const persons = [...people.values()].map(({ id, role, agency, agencyId, leftOn }) => ({
    kind: 'person' as const,
    id,
    agencyId,
    who: { kind: 'person' as const, role, agency },
    left: leftOn !== null && leftOn <= today,
    owed: led.filter(({ leadId }) => leadId === id).map((action): OwedReport => ({ action, reportsAs: 'lead' })),
  }));
  const whole = [...(await loadAgencyNames(db, asAt))].map(([id, agency]) => ({
    kind: 'agency' as const,
    id,
    agencyId: id,
    who: { kind: 'agency' as const, agency },
    left: false,
    owed: owedByAgency(actions, id, today),
  }));
  const taken = new Set<string>();
  return [...persons, ...whole]
    .filter(({ owed }) => owed.length > 0)
    .toSorted((a, b) => Number(a.kind === 'agency') - Number(b.kind === 'agency') || byName(a.who, b.who))
    .map((one) => ({
      ...one,
      fileName: freeName(`${today}-actions-${slugOf(recipientName(one.who), 'owner')}`, taken),
    }));
}

const byName = (a: OwnerRecipient, b: OwnerRecipient): number =>
  recipientName(a).localeCompare(recipientName(b), 'en-GB');

/** What roles of the agency lead and, of what others lead and it supports, its own part as long as that is open. */
function owedByAgency(actions: readonly OwnedAction[], id: number, today: IsoDate): OwedReport[] {
  return actions.flatMap((action): OwedReport[] => {
    if (!isOpen(action.facts, today)) return [];
    if (action.leadAgencyId === id) return [{ action, reportsAs: 'lead' }];
    const supports = action.supportedBy.includes(id) && isOpen(factsFor(action, 'agency', id), today);
    return supports ? [{ action, reportsAs: 'agency' }] : [];
  });
}

export const daysOverdue = ({ facts }: OwnedAction, today: IsoDate): number => {
  const due = agreedDueOn(facts, today);
  return due < today ? Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000) : 0;
};

/** Everybody with open actions, for the screen and the command line, with what was sent to them last. */
export async function ownerList(db: ReadableDb, today: IsoDate): Promise<OwnerList> {
  const sendings = await loadSendings(db);
  const rows = (await loadRecipients(db, today)).map((recipient): OwnerRow => {
    const { kind, id, who, owed, left, fileName } = recipient;
    const last = sendings.findLast((one) => one.kind === kind && one.recipientId === id);
    return {
      kind,
      id,
      name: recipientName(who),
      actions: owed.length,
      overdue: owed.filter(({ action }) => daysOverdue(action, today) > 0).length,
      left,
      sent: last === undefined ? null : { madeOn: last.madeOn, returnedOn: last.returnedOn },
      fileName,
    };
  });
  return {
    asAtOn: today,
    dueOn: await usualDueOn(today),
    people: rows.filter(({ kind }) => kind === 'person'),
    agencies: rows.filter(({ kind }) => kind === 'agency'),
  };
}

/** Ten working days; two weeks where the bank holidays of the time are not known. */
export async function usualDueOn(today: IsoDate): Promise<IsoDate> {
  const holidays = await loadBankHolidays();
  const known = today >= holidays.from && addDays(today, 40) <= holidays.to;
  return known ? addWorkingDays(today, 10, holidays) : addDays(today, 14);
}

/** The recipients that were chosen. @throws Refusal `OwnerHasNoActions` */
export function chosenRecipients(
  all: readonly Recipient[],
  chosen: readonly { readonly kind: 'person' | 'agency'; readonly id: number }[],
): Recipient[] {
  return chosen.map(({ kind, id }) => {
    const found = all.find((one) => one.kind === kind && one.id === id);
    if (found === undefined) throw ownerHasNoActions(kind === 'person' ? 'That role' : 'That agency');
    return found;
  });
}

const ownerHasNoActions = (who: string): Refusal =>
  new Refusal({
    code: 'OwnerHasNoActions',
    message: `${who} has no open action to report on.`,
    where: '',
    next: 'Choose somebody with open actions, or give them an action in the plan first.',
  });
