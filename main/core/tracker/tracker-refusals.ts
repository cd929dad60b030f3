import { Refusal } from '#shared/domain/refusal.ts';
import type { ChildLevelFinding } from '#shared/domain/returns/child-level/child-level.ts';
import type { TrackerQuestion } from '#shared/domain/tracker/stage/questions.ts';
import { placeIn } from '../returns/reading/place-in.ts';

/** Holds no value of the file. */
export const trackerChildLevel = (fileName: string, { sheet, cell, because }: ChildLevelFinding): Refusal =>
  new Refusal({
    code: 'TrackerChildLevel',
    message: `This tracker looks as if it names single children or people, so none of it was kept. ${because}`,
    where: placeIn(fileName, sheet, cell),
    next: 'Take that column out of the tracker, and treat the file as a data incident where it was sent by mistake.',
  });

export const trackerNotRecognised = (fileName: string, because: string): Refusal =>
  new Refusal({
    code: 'TrackerNotRecognised',
    message: `No sheet of this file is an action tracker: ${because === '' ? 'there is no sheet with anything in it' : because}.`,
    where: fileName,
    next: 'Show which column is what, or give the sheet a row of headings with at least "Action" and "Due date".',
  });

export const mappingNotFitting = (fileName: string, sheet: string, why: string): Refusal =>
  new Refusal({
    code: 'TrackerMappingNotFitting',
    message: `Sheet "${sheet}" cannot be read as it was mapped: ${why}.`,
    where: placeIn(fileName, sheet, ''),
    next: 'Correct which column is what, and try again.',
  });

export const trackerEmpty = (fileName: string): Refusal =>
  new Refusal({
    code: 'TrackerEmpty',
    message: 'There is no action in this tracker: below its headings no row has a text in the column of actions.',
    where: fileName,
    next: 'Check that the right column and the right first row were taken, or choose another file.',
  });

export const trackerUndecided = (fileName: string, open: readonly TrackerQuestion[]): Refusal =>
  new Refusal({
    code: 'TrackerUndecided',
    message: `${open.length === 1 ? 'One question is' : `${open.length} questions are`} not answered yet, the first: ${open[0]?.question ?? ''} Nothing was kept.`,
    where: `${fileName} › ${open[0]?.cells[0] ?? ''}`,
    next: 'Answer every question that is marked as needed, and accept again.',
  });

export const asOfFuture = (fileName: string): Refusal =>
  new Refusal({
    code: 'TrackerInFuture',
    message: 'The day of the tracker is after today.',
    where: fileName,
    next: 'Enter the day as of which the tracker is: today or earlier.',
  });

export const layoutNotRemembered = (): Refusal =>
  new Refusal({
    code: 'TrackerNotRemembered',
    message: 'No such layout of a tracker is remembered.',
    where: '',
    next: 'Look at the list again; somebody may have forgotten it meanwhile.',
  });
