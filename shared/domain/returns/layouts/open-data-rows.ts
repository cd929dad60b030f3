import { fold } from '../fold.ts';
import { cellText, type SheetRow } from '../sheet/sheet-data.ts';
import { cellAt } from '../sheet/sheet-lookup.ts';

/** Where a row of open data says which area and time it is of. */
export interface OpenRowPlaces {
  readonly laCode: string;
  readonly geographicLevelColumn: number;
  readonly timePeriodColumn: number;
  readonly timeIdentifierColumn: number;
  readonly oldLaCodeColumn: number | null;
  readonly newLaCodeColumn: number | null;
}

/** `shared`: of this authority together with another (`940 / 941`), which is neither's figure. */
export type RowAuthority = 'own' | 'shared' | 'other';

/** Whether a row is of the workspace's authority: by its code, never by its name. */
export function authorityOf({ cells }: SheetRow, places: OpenRowPlaces): RowAuthority {
  const codesAt = (column: number | null): string[] => {
    const cell = column === null ? null : cellAt(cells, column);
    return cell === null ? [] : codesIn(cellText(cell));
  };
  const own = fold(places.laCode).replaceAll(' ', '');
  const [oldCodes, newCodes] = [codesAt(places.oldLaCodeColumn), codesAt(places.newLaCodeColumn)];
  if (!oldCodes.includes(own) && !newCodes.includes(own)) return 'other';
  if (oldCodes.length > 1 || newCodes.length > 1) return 'shared';
  const level = cellAt(cells, places.geographicLevelColumn);
  return level !== null && fold(cellText(level)) === 'local authority' ? 'own' : 'other';
}

const codesIn = (text: string): string[] =>
  fold(text)
    .split(/[/,;&+]| and /)
    .map((code) => code.replaceAll(' ', ''))
    .filter((code) => code !== '');
