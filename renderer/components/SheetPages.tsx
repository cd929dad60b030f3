import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';
import { Button } from './Button.tsx';

interface SheetPagesProps {
  readonly picture: SheetPicture;
  readonly onGo: (place: { readonly top: number; readonly left: number }) => void;
}

/** Some of what was seen stays in sight. */
const overlap = 5;

/** The way to the rest of a sheet that is larger than its picture. */
export function SheetPages({ picture, onGo }: SheetPagesProps) {
  const { top, left, bottom, right, lastRow, lastColumn } = picture;
  if (top === 1 && left === 1 && bottom >= lastRow && right >= lastColumn) return null;
  const height = bottom - top + 1 - overlap;
  const width = right - left + 1 - overlap;
  return (
    <div className="row">
      <span className="small muted">
        Rows {top} to {bottom} of {lastRow}, columns {columnName(left)} to {columnName(right)} of{' '}
        {columnName(lastColumn)}
      </span>
      {top > 1 ? (
        <Button quiet small onPress={() => onGo({ top: Math.max(1, top - height), left })}>
          Rows above
        </Button>
      ) : null}
      {bottom < lastRow ? (
        <Button quiet small onPress={() => onGo({ top: top + height, left })}>
          Rows below
        </Button>
      ) : null}
      {left > 1 ? (
        <Button quiet small onPress={() => onGo({ top, left: Math.max(1, left - width) })}>
          Columns to the left
        </Button>
      ) : null}
      {right < lastColumn ? (
        <Button quiet small onPress={() => onGo({ top, left: left + width })}>
          Columns to the right
        </Button>
      ) : null}
    </div>
  );
}
