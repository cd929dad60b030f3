import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { SheetReading } from '#shared/contract/returns.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { fingerprintOf } from '#shared/domain/returns/layouts/fingerprint.ts';
import type { Layout } from '#shared/domain/returns/layouts/layout.ts';
import { layoutOfMapping, mappingOfLayout } from '#shared/domain/returns/layouts/mapping-layout.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import {
  layoutKinds,
  recogniseLayouts,
  type RecognisedSheet,
} from '#shared/domain/returns/layouts/recognise-layout.ts';
import type { SheetData, SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { statedPeriods } from '#shared/domain/returns/values/stated-periods.ts';
import type { LearnedLayout } from '../remembered/remembered-layouts.ts';

/** What a sheet is read by. */
export interface SheetChoice {
  readonly sheet: SheetData;
  readonly how: SheetReading['how'];
  /** Null where it is not read. */
  readonly layout: Layout | null;
  readonly because: string;
  /** It is not read, though figures stand below months in it. */
  readonly losesFigures?: true;
  readonly hidden: readonly string[];
  /** The mapping given by hand or remembered; null where it was recognised. */
  readonly mapping: LayoutMapping | null;
}

export interface ChoiceContext {
  readonly decisions: ReturnDecisions;
  /** Of the file's sender, the latest decision first. */
  readonly remembered: readonly LearnedLayout[];
  /** Of the workspace, to find its rows in open data; empty where it is not known. */
  readonly laCode: string;
}

/**
 * How each sheet is read: as a person mapped it, else as was remembered for a sheet of the same fingerprint, else as
 * recognised.
 * @throws Refusal `SheetNotFound` or `MappingNotFitting` for a decision that this file cannot follow
 */
export function chooseLayouts(file: SheetFile, context: ChoiceContext): SheetChoice[] {
  const { sheets } = context.decisions;
  for (const name of sheets ?? []) {
    if (!file.sheets.some((sheet) => sheet.name === name)) throw sheetNotFound(file, name);
  }
  const byHand = placeMappings(file, context.decisions);
  const options = { ...(sheets === undefined ? {} : { sheets }), laCode: context.laCode };
  const recognised = new Map(recogniseLayouts(file, options).map((found) => [found.sheet, found]));
  return file.sheets.map((sheet) => {
    const found = recognised.get(sheet.name) ?? { sheet: sheet.name, layout: null, because: '', hidden: [] };
    const mapping = byHand.get(sheet.name);
    if (mapping !== undefined) return mapped(file, sheet, mapping, found);
    const isRead = sheets === undefined ? sheet.state === 'visible' : sheets.includes(sheet.name);
    const known = isRead ? recall(file, sheet, context.remembered, found) : null;
    return known ?? asRecognised(sheet, found);
  });
}

const asRecognised = (sheet: SheetData, { layout, because, hidden, losesFigures }: RecognisedSheet): SheetChoice => ({
  sheet,
  how: layout === null ? 'not_read' : 'recognised',
  layout,
  because,
  ...(losesFigures === true ? { losesFigures } : {}),
  hidden,
  mapping: null,
});

function mapped(file: SheetFile, sheet: SheetData, mapping: LayoutMapping, found: RecognisedSheet): SheetChoice {
  const result = layoutOfMapping(sheet, mapping);
  if ('problem' in result) {
    throw new Refusal({
      code: 'MappingNotFitting',
      message: `${quoted(sheet)} cannot be read as it was mapped. ${result.problem}`,
      where: sheet.name === '' ? file.fileName : `${file.fileName} › ${sheet.name}`,
      next: 'Correct the mapping of this sheet and try again.',
    });
  }
  const because = `${quoted(sheet)} is ${layoutKinds[result.layout.kind]}: ${result.layout.because}.`;
  return { sheet, how: 'mapped', layout: result.layout, because, hidden: found.hidden, mapping };
}

const quoted = (sheet: SheetData): string => (sheet.name === '' ? 'The file' : `Sheet "${sheet.name}"`);

/** Each mapping with its sheet. One for a sheet that is not there, as from last month's file, goes to the only sheet that it fits. */
function placeMappings(file: SheetFile, { mappings }: ReturnDecisions): Map<string, LayoutMapping> {
  const names = new Set(file.sheets.map(({ name }) => name));
  const placed = new Map(mappings.filter(({ sheet }) => names.has(sheet)).map((mapping) => [mapping.sheet, mapping]));
  for (const mapping of mappings.filter(({ sheet }) => !names.has(sheet))) {
    const fitting = file.sheets.filter(
      (sheet) => sheet.state === 'visible' && !placed.has(sheet.name) && 'layout' in layoutOfMapping(sheet, mapping),
    );
    const [only, second] = fitting;
    if (only === undefined || second !== undefined) throw sheetNotFound(file, mapping.sheet);
    placed.set(only.name, mapping);
  }
  return placed;
}

function sheetNotFound(file: SheetFile, name: string): Refusal {
  const names = file.sheets.map((sheet) => `"${sheet.name}"`).join(', ');
  return new Refusal({
    code: 'SheetNotFound',
    message: `There is no sheet "${name}" in this file${file.kind === 'csv' ? ', which has no sheets' : `; it has ${names}`}.`,
    where: file.fileName,
    next: 'Name a sheet of this file.',
  });
}

function recall(
  file: SheetFile,
  sheet: SheetData,
  remembered: readonly LearnedLayout[],
  found: RecognisedSheet,
): SheetChoice | null {
  for (const known of remembered) {
    const learned = withMonth(file, sheet, known.learned);
    if (learned === null || fingerprintOf(sheet, learned.layout) !== known.fingerprint) continue;
    const now = known.mapping === known.learned ? learned : withMonth(file, sheet, known.mapping);
    if (now === null) continue;
    const decided = `${known.decidedBy} on ${dateInWords(known.decidedOn)}`;
    const because = `${quoted(sheet)} is read as "${known.name}", the layout of this sender that was decided by ${decided}: ${now.layout.because}.`;
    return { sheet, how: 'remembered', layout: now.layout, because, hidden: found.hidden, mapping: now.mapping };
  }
  return null;
}

/** A sheet of one month has it remembered by no number, so it is the one that the file's or the sheet's name gives; null where the mapping does not fit. */
function withMonth(
  file: SheetFile,
  sheet: SheetData,
  mapping: LayoutMapping,
): { readonly layout: Layout; readonly mapping: LayoutMapping } | null {
  const plain = layoutOfMapping(sheet, mapping);
  if ('layout' in plain) return { layout: plain.layout, mapping };
  const [only, second] = statedPeriods([file.fileName, sheet.name]);
  if (mapping.kind !== 'long' || mapping.periodColumn !== null || only === undefined || second !== undefined)
    return null;
  const dated = { ...mapping, period: only };
  const result = layoutOfMapping(sheet, dated);
  return 'layout' in result ? { layout: result.layout, mapping: dated } : null;
}

/** What the contract says of a sheet. */
export const toSheetReading = ({ sheet, how, layout, because, hidden, mapping }: SheetChoice): SheetReading => ({
  sheet: sheet.name,
  state: sheet.state,
  how,
  confidence: layout?.confidence ?? null,
  because,
  hidden,
  mapping: mapping ?? (layout === null ? null : mappingOfLayout(layout)),
});
