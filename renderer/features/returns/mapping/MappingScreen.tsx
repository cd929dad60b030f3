import { useEffect, useState } from 'react';
import { SelectChoice } from '../../../components/Choice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import type { RememberedLayout } from '#shared/contract/returns.ts';
import type { ReturnImport } from '../useReturnImport.ts';
import { MappingWork } from './MappingWork.tsx';
import { useSheetWindow, type WindowPlace } from '../../../client/useSheetWindow.ts';

interface MappingScreenProps {
  readonly way: ReturnImport;
  readonly file: File;
  /** Null for the first sheet of the file. */
  readonly sheet: string | null;
  /** Remembered for the sender of the file. */
  readonly layouts: readonly RememberedLayout[];
}

/** Over a picture of the sheet a person says where the figures are, and sees at once what would be read. */
export function MappingScreen({ way, file, sheet, layouts }: MappingScreenProps) {
  const [place, setPlace] = useState<WindowPlace>({ sheet, top: 1, left: 1 });
  const { picture, problem } = useSheetWindow('returns', file, place);
  useEffect(() => document.querySelector<HTMLElement>('h1')?.focus(), []);
  if (problem !== null) return <ErrorSummary problem={problem} title="The sheet cannot be shown" />;
  if (picture === null) return <p role="status">Fetching the sheet…</p>;
  return (
    <div className="stack">
      {picture.sheets.length > 1 ? (
        <div className="sheet-choice">
          <SelectChoice
            label="Sheet"
            options={picture.sheets.map(({ name, state }) => ({
              value: name,
              label: state === 'visible' ? name : `${name} (hidden)`,
            }))}
            value={picture.sheet}
            onChange={(name) => setPlace({ sheet: name, top: 1, left: 1 })}
          />
        </div>
      ) : null}
      <MappingWork
        key={picture.sheet}
        way={way}
        picture={picture}
        layouts={layouts}
        onGo={(window) => setPlace({ sheet: picture.sheet, ...window })}
      />
    </div>
  );
}
