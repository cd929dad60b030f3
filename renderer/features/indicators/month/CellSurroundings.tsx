import { useState } from 'react';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import type { CellOrigin } from '#shared/domain/provenance.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { SheetPictureGrid } from '../../../components/SheetPictureGrid.tsx';

interface CellSurroundingsProps {
  readonly cell: CellOrigin;
  /** Whose cell it is, for a screen reader: "78.5% for June 2019". */
  readonly about: string;
}

/** The cell among its neighbours, as it looked in the file that was received: read from the kept file when asked for. */
export function CellSurroundings({ cell, about }: CellSurroundingsProps) {
  const { client } = useHost();
  const { busy, problem, run } = useOperation();
  const [picture, setPicture] = useState<SheetPicture | null>(null);
  const onShow = () =>
    run(async () => {
      const { sha256, sheet, cell: ref } = cell;
      setPicture(await client.returns.surroundings({ sha256, sheet, cell: ref }));
    });
  const label = picture === null ? 'Show the cell in its sheet' : 'Hide the cell in its sheet';
  return (
    <div className="stack-small">
      <ErrorSummary problem={problem} fields={[]} />
      <Button
        quiet
        small
        busy={busy}
        aria-expanded={picture !== null}
        aria-label={`${label}: ${about}`}
        onPress={() => (picture === null ? void onShow() : setPicture(null))}
      >
        {label}
      </Button>
      {picture === null ? null : (
        <SheetPictureGrid
          picture={picture}
          label={`${cell.fileName}${cell.sheet === '' ? '' : `, sheet ${cell.sheet}`}, around ${cell.cell}`}
          cell={cell.cell}
        />
      )}
    </div>
  );
}
