import { SheetPictureGrid } from '../../../components/SheetPictureGrid.tsx';
import { useSheetPicture } from '../../../client/useSheetPicture.ts';

interface CellPictureProps {
  readonly file: File;
  readonly sheet: string;
  readonly cell: string;
}

/** The surroundings of one cell of a file in hand. */
export function CellPicture({ file, sheet, cell }: CellPictureProps) {
  const { picture, problem } = useSheetPicture('returns', file, sheet, cell);
  if (problem !== null) return <p className="muted">The sheet cannot be shown: {problem.message}</p>;
  if (picture === null || picture.sheet !== sheet) return <p className="muted sheet-waiting">Fetching the sheet…</p>;
  const name = sheet === '' ? file.name : `sheet ${sheet}`;
  return <SheetPictureGrid picture={picture} label={`Picture of ${name}`} cell={cell} />;
}
