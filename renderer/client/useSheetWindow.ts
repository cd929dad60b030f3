import { useEffect, useState } from 'react';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { useHost } from './host-context.ts';
import { problemOf, type Problem } from './problem.ts';

/** Whose rules decide whether a file may be looked at: a picture is refused where a file would be. */
export type PicturedArea = 'returns' | 'tracker';

export interface WindowPlace {
  /** Null for the first sheet of the file. */
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
}

/** The part of a sheet that begins at a place; the last one stays in sight until the next has come. */
export function useSheetWindow(area: PicturedArea, file: File, place: WindowPlace) {
  const { client } = useHost();
  const [picture, setPicture] = useState<SheetPicture | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { sheet, top, left } = place;
  useEffect(() => {
    let wanted = true;
    const input = { fileName: file.name, content: file, top, left };
    client[area].picture(sheet === null ? input : { ...input, sheet }).then(
      (pictured) => {
        if (!wanted) return;
        setPicture(pictured);
        setProblem(null);
      },
      (error: unknown) => {
        if (wanted) setProblem(problemOf(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, area, file, sheet, top, left]);
  return { picture, problem };
}
