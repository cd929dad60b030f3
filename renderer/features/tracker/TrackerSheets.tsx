import { useState } from 'react';
import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { StagedTracker, TrackerSheet } from '#shared/contract/tracker.ts';
import { trackerRoleLabels } from '#shared/wording/tracker-labels.ts';
import { Button } from '../../components/Button.tsx';
import { SheetPicture } from './SheetPicture.tsx';
import type { TrackerWay } from './useTrackerImport.ts';

interface TrackerSheetsProps {
  readonly way: TrackerWay;
  readonly staged: StagedTracker;
  readonly file: File;
}

const sure = { certain: '', likely: 'This is likely, not certain.', unsure: 'This is only a guess: look at it.' };

/** Each sheet: how it is read and why, with the way to say it otherwise. */
export function TrackerSheets({ way, staged, file }: TrackerSheetsProps) {
  return (
    <section className="stack-small" aria-labelledby="sheets">
      <h2 id="sheets">How it is read</h2>
      <ul className="plain-list sheet-readings">
        {staged.sheets.map((sheet) => (
          <li key={sheet.sheet} className="stack-small">
            <SheetReading sheet={sheet} file={file} way={way} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SheetReading({
  sheet,
  file,
  way,
}: {
  readonly sheet: TrackerSheet;
  readonly file: File;
  readonly way: TrackerWay;
}) {
  const [open, setOpen] = useState(false);
  const name = sheet.sheet === '' ? 'the file' : sheet.sheet;
  return (
    <>
      <p>
        {sheet.because} {sheet.confidence === null ? '' : sure[sheet.confidence]}
      </p>
      {sheet.mapping === null ? null : (
        <ul className="role-list">
          {sheet.mapping.columns.map(({ column, role }) => (
            <li key={column}>
              <span className="mono">{columnName(column)}</span> {trackerRoleLabels[role]}
              {sheet.mapping?.fillColumn === column ? ', with its colour' : ''}
            </li>
          ))}
          {sheet.mapping.columns.some(({ column }) => column === sheet.mapping?.fillColumn) ||
          sheet.mapping.fillColumn === null ? null : (
            <li>
              <span className="mono">{columnName(sheet.mapping.fillColumn)}</span> Colour
            </li>
          )}
        </ul>
      )}
      {sheet.conditionalFormats && sheet.mapping !== null ? (
        <p className="inset inset-warning">
          Conditional formats colour this sheet as well. They are not evaluated: only the cells’ own fills are read.
        </p>
      ) : null}
      {sheet.hidden.length === 0 ? null : <p className="muted">{sheet.hidden.join(' ')}</p>}
      <div className="row">
        <Button quiet small onPress={() => way.goTo({ kind: 'map', sheet: sheet.sheet })}>
          Change which column is what<span className="visually-hidden"> in {name}</span>
        </Button>
        <Button quiet small aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? 'Hide the sheet' : 'Show the sheet'}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
      {open ? <SheetPicture file={file} sheet={sheet.sheet} cell="" mapping={sheet.mapping} /> : null}
    </>
  );
}
