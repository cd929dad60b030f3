import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import { isoDate, operation } from './operation.ts';

/** A role in an agency, and what it leads today. Names are no part of this: see `people.get`. */
export interface PersonRow {
  readonly id: number;
  readonly role: string;
  readonly agencyId: number;
  readonly agency: string;
  /** The day from which on nobody holds the role; null while somebody does. It may lie ahead. */
  readonly leftOn: IsoDate | null;
  /** True once that day has come: then it cannot be chosen for anything new. */
  readonly left: boolean;
  /** Actions that are neither completed nor cancelled nor superseded. */
  readonly openActions: number;
  readonly workstreams: number;
  readonly indicators: number;
}

export interface AgencyRow {
  readonly id: number;
  readonly name: string;
}

export interface PeopleList {
  readonly asAtOn: IsoDate;
  /** In the order of their names. */
  readonly agencies: readonly AgencyRow[];
  /** In the order of agency and role. */
  readonly people: readonly PersonRow[];
}

/** One thing that a role leads, or that was handed over. */
export interface LedItem {
  readonly kind: 'action' | 'workstream' | 'indicator';
  /** The action's reference, or the code of the workstream or indicator. */
  readonly code: string;
  readonly title: string;
}

/** What went from one role to another, on which day and why. */
export interface HandoverRow {
  readonly from: string;
  readonly to: string;
  readonly handedOn: IsoDate;
  readonly decidedBy: string;
  readonly reason: string;
  readonly items: readonly LedItem[];
}

export interface PersonDetail {
  readonly person: PersonRow;
  /** A name that somebody chose to keep; empty where none is kept. Personal data: in no list, pack or audit entry. */
  readonly name: string;
  readonly leads: readonly LedItem[];
  /** To and from this role, newest first. */
  readonly handovers: readonly HandoverRow[];
  /** Whom it can be handed to: everybody else who has not left. */
  readonly others: readonly PersonRow[];
  readonly actor: string;
  readonly asAtOn: IsoDate;
}

const id = z.number().int().positive();
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most.toLocaleString('en-GB')} characters`);
const reason = words(1000);
const decidedBy = words(200).default('');
/** White space within counts as one space: "Police  Service" is no agency beside "Police Service". */
const name = (most: number) => words(most).overwrite((text) => text.replaceAll(/\s+/gu, ' '));
const agencyName = name(200).min(1, 'Enter the name of the agency');

export const newRole = z.object({
  role: name(200).min(1, 'Enter the role, such as "Head of front door"'),
  agency: agencyName,
});
export const agencyRename = z.object({
  id,
  name: agencyName,
  on: isoDate,
  reason: reason.min(1, 'Say why, such as "Merged with …"'),
});
/** A null day brings the role back: somebody holds it again. */
export const leaving = z.object({ id, leftOn: isoDate.nullable(), reason: reason.min(1, 'Say why') });
export const handover = z.object({
  fromId: id,
  toId: id,
  on: isoDate,
  reason: reason.min(1, 'Say why, such as "Left the authority"'),
  /** A role or a board; the role in the settings where it is empty. */
  decidedBy,
  /** True where nobody holds the role from that day on. */
  leaves: z.boolean().default(false),
  /** What is handed over; all that the role leads where it is left out. */
  items: z.array(z.object({ kind: z.enum(['action', 'workstream', 'indicator']), code: z.string().min(1) })).optional(),
});

export const peopleContract = {
  /** Everybody, also those who left; choices for new leads are those whose `left` is false. */
  list: operation.output(type<PeopleList>()),
  get: operation.input(z.object({ id })).output(type<PersonDetail>()),
  addAgency: operation.input(z.object({ name: agencyName })).output(type<PeopleList>()),
  renameAgency: operation.input(agencyRename).output(type<PeopleList>()),
  addRole: operation.input(newRole).output(type<PeopleList>()),
  /** Keeps, changes or (empty) clears the name of who holds a role. The audit trail says that, never the name. */
  setName: operation
    .input(z.object({ id, name: z.string().trim().max(200, 'At most 200 characters') }))
    .output(type<PersonDetail>()),
  setLeft: operation.input(leaving).output(type<PersonDetail>()),
  handOver: operation.input(handover).output(type<PersonDetail>()),
};
