import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { RememberedLayout } from '#shared/contract/returns.ts';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/ErrorSummary.tsx';
import { SheetPages } from '../../../components/SheetPages.tsx';
import { SheetPictureGrid } from '../../../components/SheetPictureGrid.tsx';
import type { ReturnImport } from '../useReturnImport.ts';
import { FigureColumns } from './FigureColumns.tsx';
import { columnMarks, rowMarks } from './mapping-marks.ts';
import { MappingFeedback } from './MappingFeedback.tsx';
import { MappingFields } from './MappingFields.tsx';
import { placeFields } from './pointing.ts';
import { useMapping } from './useMapping.ts';

interface MappingWorkProps {
  readonly way: ReturnImport;
  readonly picture: SheetPicture;
  /** Remembered for the sender of the file. */
  readonly layouts: readonly RememberedLayout[];
  readonly onGo: (place: { readonly top: number; readonly left: number }) => void;
}

const noProblems: readonly FieldProblem[] = [];

/** The form, the picture to point in, and what would be read, for one sheet. */
export function MappingWork({ way, picture, layouts, onGo }: MappingWorkProps) {
  const { draft, pointing, reading, preview, monthsRead, started, setPointing, change, point } = useMapping(
    way,
    picture.sheet,
    layouts,
  );
  const [remember, setRemember] = useState(way.decisions.remember);
  const [tried, setTried] = useState(false);
  const problems = tried && reading.kind === 'missing' ? reading.problems : noProblems;
  const sender = way.chosen?.sender ?? '';
  const use = (): void => {
    setTried(true);
    if (reading.kind === 'mapping') way.keepMapping(reading.mapping, remember);
  };
  return (
    <>
      <ErrorSummary problem={way.problem} fields={problems} />
      {started === null ? null : (
        <p className="inset">
          Begun from “{started}”, which is remembered for {sender === '' ? 'returns without a named sender' : sender}.
          Mend what differs.
        </p>
      )}
      <div className="mapping-layout">
        <MappingFields
          draft={draft}
          picture={picture}
          problems={problems}
          onChange={change}
          pointing={pointing}
          onPoint={setPointing}
        />
        <div className="stack-small">
          <p className="pointing" role="status">
            {pointing === null
              ? 'Everything is said. Choose “Point” beside a line to say it again.'
              : `Click ${placeFields[pointing].what}, or choose it in the list.`}
          </p>
          <SheetPictureGrid
            picture={picture}
            label={picture.sheet === '' ? 'Picture of the file' : `Picture of sheet ${picture.sheet}`}
            rowMarks={rowMarks(draft)}
            columnMarks={columnMarks(draft)}
            onPoint={(place) => point(place, picture)}
          />
          <SheetPages picture={picture} onGo={onGo} />
        </div>
      </div>
      <FigureColumns
        ofFile
        draft={draft}
        picture={picture}
        monthsRead={monthsRead}
        problems={problems}
        onChange={change}
      />
      <MappingFeedback preview={preview} sheet={picture.sheet} complete={reading.kind === 'mapping'} />
      <Checkbox className="check" isSelected={remember} onChange={setRemember}>
        Remember this for {sender === '' ? 'returns without a named sender' : `${sender}’s returns`}
      </Checkbox>
      <div className="row">
        <Button busy={way.busy} onPress={use}>
          Read it this way
        </Button>
        <Button quiet isDisabled={way.busy} onPress={() => way.goTo({ kind: way.staged ? 'review' : 'choose' })}>
          Back without changing anything
        </Button>
      </div>
    </>
  );
}
