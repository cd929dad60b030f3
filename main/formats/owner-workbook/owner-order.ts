import type { IsoDate } from '#shared/domain/dates.ts';
import type { SentRow } from '#shared/domain/owners/owner-answers.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

/** Everything that a workbook for an owner says: it is written from this and nothing else. */
export interface OwnerWorkbookOrder {
  readonly workspaceUid: string;
  readonly workbookUid: string;
  readonly authority: string;
  readonly board: string;
  readonly marking: string;
  /** Said of the whole workspace, such as that it is fictional; empty otherwise. */
  readonly notice: string;
  /** A role with its agency, or an agency. */
  readonly recipient: string;
  readonly isAgency: boolean;
  readonly madeOn: IsoDate;
  /** The day by which it is to be sent back. */
  readonly dueOn: IsoDate;
  readonly producer: string;
  readonly rows: readonly OwnerWorkbookRow[];
}

/** An action as it is sent, and the colour that its rating's words stand on. */
export interface OwnerWorkbookRow extends SentRow {
  readonly colour: Colour;
}

/** How many empty rows there are for new actions. */
export const proposalRows = 12;
