import { type } from '@orpc/contract';
import type { IsoDate } from '../domain/dates.ts';
import { operation } from './operation.ts';

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

export const peopleContract = {
  /** Everybody, also those who left; choices for new leads are those whose `left` is false. */
  list: operation.output(type<PeopleList>()),
};
