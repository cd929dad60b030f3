import { useEffect, useState } from 'react';
import { useSheetWindow, type WindowPlace } from '../../../client/useSheetWindow.ts';
import { SelectChoice } from '../../../components/Choice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import type { TrackerWay } from '../useTrackerImport.ts';
import { TrackerMappingWork } from './TrackerMappingWork.tsx';

interface TrackerMappingScreenProps {
  readonly way: TrackerWay;
  readonly file: File;
  readonly sheet: string | null;
}

/** Over a picture of the sheet a person says which column is what. */
export function TrackerMappingScreen({ way, file, sheet }: TrackerMappingScreenProps) {
  const [place, setPlace] = useState<WindowPlace>({ sheet, top: 1, left: 1 });
  const { picture, problem } = useSheetWindow('tracker', file, place);
  useEffect(() => document.querySelector<HTMLElement>('h1')?.focus(), []);
  if (problem !== null) return <ErrorSummary problem={problem} title="The sheet cannot be shown" />;
  if (picture === null) return <p role="status">Fetching the sheet…</p>;
  const known = way.staged?.sheets.find((each) => each.sheet === picture.sheet)?.mapping ?? null;
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
      <TrackerMappingWork
        key={picture.sheet}
        way={way}
        picture={picture}
        known={known}
        onGo={(window) => setPlace({ sheet: picture.sheet, ...window })}
      />
    </div>
  );
}
