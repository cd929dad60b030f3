import { useState } from 'react';
import type { RememberedLayout } from '#shared/contract/returns.ts';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import type { Period } from '#shared/domain/dates.ts';
import { parseCellRef } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { PointedPlace } from '../../../components/SheetPictureGrid.tsx';
import type { ReturnImport } from '../useReturnImport.ts';
import { emptyDraft, mappingToDraft, readDraft, type MappingDraft } from './mapping-draft.ts';
import { fieldsOf, nextField, placeFields, withPlace, type PlaceField } from './pointing.ts';
import { useMappingPreview, type MappingPreview } from './useMappingPreview.ts';

interface Start {
  readonly draft: MappingDraft;
  /** Name of the remembered layout that it was begun from. */
  readonly started: string | null;
}

/** Where a mapping starts from: what was said before, else what was recognised or is remembered, else nothing. */
function firstDraft(way: ReturnImport, sheet: string, layouts: readonly RememberedLayout[]): Start {
  const said = way.decisions.mappings.find((mapping) => mapping.sheet === sheet);
  const recognised = way.staged?.sheets.find((reading) => reading.sheet === sheet)?.mapping ?? null;
  const mapping = said ?? recognised;
  if (mapping !== null) return { draft: mappingToDraft(mapping), started: null };
  const known = layouts.find((layout) => layout.mapping.sheet === sheet);
  return known === undefined
    ? { draft: emptyDraft(sheet), started: null }
    : { draft: mappingToDraft(known.mapping), started: known.name };
}

/** The months that were read in the columns of a sheet. */
function monthsReadIn({ staged }: MappingPreview, sheet: string): ReadonlyMap<number, Period> {
  const months = new Map<number, Period>();
  for (const row of staged?.rows ?? []) {
    const column = row.sheet === sheet && row.period !== '' ? parseCellRef(row.cell)?.column : undefined;
    if (column !== undefined) months.set(column, row.period);
  }
  return months;
}

/** A mapping while it is being made: the draft, what a click sets next, and what the program would read with it. */
export function useMapping(way: ReturnImport, sheet: string, layouts: readonly RememberedLayout[]) {
  const [first] = useState(() => firstDraft(way, sheet, layouts));
  const [draft, setDraft] = useState<MappingDraft>(first.draft);
  const [pointing, setPointing] = useState<PlaceField | null>(
    () => fieldsOf(draft).find((field) => draft[field] === null && !placeFields[field].optional) ?? null,
  );
  const reading = readDraft(draft);
  const mapping = reading.kind === 'mapping' ? reading.mapping : null;
  const preview = useMappingPreview(way.chosen, way.decisions, mapping);
  return {
    started: first.started,
    draft,
    pointing,
    reading,
    preview,
    setPointing,
    monthsRead: monthsReadIn(preview, sheet),
    change: (next: MappingDraft): void => {
      setDraft(next);
      if (next.kind !== draft.kind) setPointing(fieldsOf(next).find((field) => next[field] === null) ?? null);
      // chosen in its list: no need to point at it any more
      else if (pointing !== null && next[pointing] !== draft[pointing]) setPointing(nextField(next, pointing));
    },
    point: (place: PointedPlace, picture: SheetPicture): void => {
      if (pointing === null) return;
      const at = place[placeFields[pointing].axis];
      if (at === null) return;
      const next = withPlace(draft, pointing, at, picture);
      setDraft(next);
      setPointing(nextField(next, pointing));
    },
  };
}
