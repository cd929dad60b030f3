import type { TrackerMapping } from '#shared/domain/tracker/columns/mapping.ts';
import { useSheetPicture } from '../../client/useSheetPicture.ts';
import { SheetPictureGrid } from '../../components/SheetPictureGrid.tsx';
import { columnMarks, rowMarks } from './mapping/tracker-marks.ts';

interface SheetPictureProps {
  readonly file: File;
  readonly sheet: string;
  /** `K7`; empty for the beginning of the sheet. */
  readonly cell: string;
  readonly mapping: TrackerMapping | null;
}

/** The surroundings of a cell of a tracker in hand, with its colours and what each column is. */
export function SheetPicture({ file, sheet, cell, mapping }: SheetPictureProps) {
  const { picture, problem } = useSheetPicture('tracker', file, sheet, cell === '' ? 'A1' : cell);
  if (problem !== null) return <p className="muted">The sheet cannot be shown: {problem.message}</p>;
  if (picture === null || picture.sheet !== sheet) return <p className="muted sheet-waiting">Fetching the sheet…</p>;
  return (
    <SheetPictureGrid
      picture={picture}
      label={`Picture of ${sheet === '' ? file.name : `sheet ${sheet}`}`}
      cell={cell}
      {...(mapping === null ? {} : { rowMarks: rowMarks(mapping), columnMarks: columnMarks(mapping) })}
    />
  );
}
