import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { TrackerMapping } from '#shared/domain/tracker/columns/mapping.ts';
import { trackerRoles, type TrackerRole } from '#shared/domain/tracker/columns/roles.ts';
import { trackerRoleLabels } from '#shared/wording/tracker-labels.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { SheetPages } from '../../../components/SheetPages.tsx';
import { columnOptions, rowOptions } from '../../../components/sheet-options.ts';
import { SheetPictureGrid, type PointedPlace } from '../../../components/SheetPictureGrid.tsx';
import type { TrackerWay } from '../useTrackerImport.ts';
import { draftOf, readDraft, withHeaderRow, withRole, type MappingDraft } from './mapping-draft.ts';
import { columnMarks } from './tracker-marks.ts';

interface TrackerMappingWorkProps {
  readonly way: TrackerWay;
  readonly picture: SheetPicture;
  readonly known: TrackerMapping | null;
  readonly onGo: (place: { readonly top: number; readonly left: number }) => void;
}

const nothing = '(none)';
const roleOptions = [
  { value: nothing, label: '(not read)' },
  ...trackerRoles.map((role) => ({ value: role as string, label: trackerRoleLabels[role] })),
];

/** Rows and columns of one sheet: chosen in lists, or pointed at in the picture. */
export function TrackerMappingWork({ way, picture, known, onGo }: TrackerMappingWorkProps) {
  const [draft, setDraft] = useState<MappingDraft>(() => draftOf(known, picture.sheet));
  const [column, setColumn] = useState<number | null>(null);
  const [missing, setMissing] = useState('');
  const point = (place: PointedPlace): void => {
    if (draft.headerRow === null && place.row !== null) setDraft(withHeaderRow(draft, place.row, picture));
    else if (place.column !== null) {
      setColumn(place.column);
      requestAnimationFrame(() => document.getElementById('role')?.focus());
    }
  };
  const use = (): void => {
    const read = readDraft(draft);
    if ('missing' in read) setMissing(read.missing);
    else way.keepMapping(read.mapping);
  };
  return (
    <>
      <ErrorSummary problem={way.problem} fields={missing === '' ? [] : [{ field: 'header-row', message: missing }]} />
      <div className="mapping-layout">
        <MappingLists draft={draft} picture={picture} column={column} onColumn={setColumn} onChange={setDraft} />
        <div className="stack-small">
          <p className="pointing" role="status">
            {draft.headerRow === null
              ? 'Click the row with the headings, or choose it in the list.'
              : 'Click a column to say what it is, or choose it in the list.'}
          </p>
          <SheetPictureGrid
            picture={picture}
            label={picture.sheet === '' ? 'Picture of the file' : `Picture of sheet ${picture.sheet}`}
            rowMarks={marksOfRows(draft)}
            columnMarks={columnMarks(draft)}
            onPoint={point}
          />
          <SheetPages picture={picture} onGo={onGo} />
        </div>
      </div>
      <div className="row">
        <Button busy={way.busy} onPress={use}>
          Read it this way
        </Button>
        <Button quiet onPress={() => way.goTo({ kind: way.staged === null ? 'choose' : 'review' })}>
          Back without changing anything
        </Button>
      </div>
    </>
  );
}

const marksOfRows = ({ headerRow, firstDataRow }: MappingDraft) =>
  new Map([
    ...(firstDataRow === null ? [] : [[firstDataRow, { label: 'First', tone: 'figure' }] as const]),
    ...(headerRow === null ? [] : [[headerRow, { label: 'Headings', tone: 'heading' }] as const]),
  ]);

interface MappingListsProps {
  readonly draft: MappingDraft;
  readonly picture: SheetPicture;
  readonly column: number | null;
  readonly onColumn: (column: number | null) => void;
  readonly onChange: (draft: MappingDraft) => void;
}

function MappingLists({ draft, picture, column, onColumn, onChange }: MappingListsProps) {
  const rows = rowOptions(picture);
  const columns = columnOptions(picture, draft.headerRow).slice(0, picture.lastColumn - picture.left + 1);
  const role = draft.columns.find((each) => each.column === column)?.role ?? nothing;
  const choose = { value: '', label: '(choose)' };
  return (
    <div className="stack-small mapping-fields">
      <SelectChoice
        id="header-row"
        label="Row with the headings"
        options={draft.headerRow === null ? [choose, ...rows] : rows}
        value={String(draft.headerRow ?? '')}
        onChange={(row) => onChange(withHeaderRow(draft, Number(row), picture))}
      />
      <SelectChoice
        label="First row with an action"
        options={draft.firstDataRow === null ? [choose, ...rows] : rows}
        value={String(draft.firstDataRow ?? '')}
        onChange={(row) => onChange({ ...draft, firstDataRow: Number(row) })}
      />
      <SelectChoice
        label="Column"
        options={column === null ? [choose, ...columns] : columns}
        value={String(column ?? '')}
        onChange={(next) => onColumn(Number(next))}
      />
      {column === null ? null : (
        <SelectChoice
          id="role"
          label={`Column ${columnName(column)} is`}
          options={roleOptions}
          value={role}
          onChange={(next) => onChange(withRole(draft, column, roleOf(next)))}
        />
      )}
      <SelectChoice
        label="Column whose colour is the rating"
        options={[{ value: nothing, label: '(none)' }, ...columns]}
        value={draft.fillColumn === null ? nothing : String(draft.fillColumn)}
        onChange={(next) => onChange({ ...draft, fillColumn: next === nothing ? null : Number(next) })}
      />
      <Checkbox className="check" isSelected={draft.sections} onChange={(sections) => onChange({ ...draft, sections })}>
        A text alone in its row names the workstream of the actions below it
      </Checkbox>
    </div>
  );
}

const roleOf = (value: string): TrackerRole | null => trackerRoles.find((role) => role === value) ?? null;
