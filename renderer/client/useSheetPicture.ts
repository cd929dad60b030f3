import { useEffect, useRef, useState } from 'react';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { parseCellRef } from '#shared/domain/returns/sheet/sheet-data.ts';
import { useHost } from './host-context.ts';
import type { PicturedArea } from './useSheetWindow.ts';
import { problemOf, type Problem } from './problem.ts';

/** Long enough that holding an arrow key asks for one picture, not for thirty. */
const settleMs = 120;
/** The program pictures so many rows and columns at a time. */
const rowsAtOnce = 60;
const columnsAtOnce = 40;

/** Where a picture has to begin to have this place in it: at the sheet's own beginning while that is near enough. */
const startFor = (place: number, most: number): number => (place <= most ? 1 : place - Math.floor(most / 2));

interface PictureState {
  readonly picture: SheetPicture | null;
  readonly problem: Problem | null;
}

const holds = (picture: SheetPicture, sheet: string, place: { row: number; column: number } | null): boolean =>
  picture.sheet === sheet &&
  (place === null ||
    (place.row >= picture.top &&
      place.row < picture.top + rowsAtOnce &&
      place.column >= picture.left &&
      place.column < picture.left + columnsAtOnce));

/** The part of a sheet of a file in hand that this cell is in; asked for again only when it leaves what is known. */
export function useSheetPicture(area: PicturedArea, file: File, sheet: string, cell: string): PictureState {
  const { client } = useHost();
  const [state, setState] = useState<PictureState>({ picture: null, problem: null });
  const known = useRef<SheetPicture | null>(null);
  useEffect(() => {
    const place = parseCellRef(cell);
    if (known.current !== null && holds(known.current, sheet, place)) return undefined;
    const top = startFor(place?.row ?? 1, rowsAtOnce);
    const left = startFor(place?.column ?? 1, columnsAtOnce);
    let wanted = true;
    const timer = setTimeout(() => {
      client[area].picture({ fileName: file.name, content: file, sheet, top, left }).then(
        (picture) => {
          if (!wanted) return;
          known.current = picture;
          setState({ picture, problem: null });
        },
        (error: unknown) => {
          if (wanted) setState({ picture: null, problem: problemOf(error) });
        },
      );
    }, settleMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, area, file, sheet, cell]);
  return state;
}
