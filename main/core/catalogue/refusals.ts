import type { EntryProblem } from '#shared/domain/catalogue/entry.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Something of an indicator that cannot stand; `where` is the field of the form. */
export const entryRefusal = ({ field, message }: EntryProblem): Refusal =>
  new Refusal({
    code: 'CatalogueEntryNotValid',
    message: `${message}.`,
    where: field,
    next: 'Correct it and save again.',
  });

export const codeTakenRefusal = (code: string, name: string): Refusal =>
  new Refusal({
    code: 'IndicatorCodeTaken',
    message: `The code ${code} is that of "${name}". A code always means one indicator, also after it was retired.`,
    where: 'code',
    next: 'Choose another code, or change that indicator.',
  });

export const notInCatalogueRefusal = (code: string): Refusal =>
  new Refusal({
    code: 'IndicatorNotFound',
    message: `There is no indicator ${code} in the catalogue.`,
    where: code,
    next: 'Choose an indicator from the catalogue.',
  });

export const nothingToSaveRefusal = (what: string): Refusal =>
  new Refusal({
    code: 'NothingToSave',
    message: `${what} is so already, so nothing was saved.`,
    where: '',
    next: 'Change something first, or leave it as it is.',
  });

export const notACatalogueRefusal = (fileName: string, problem: string): Refusal =>
  new Refusal({
    code: 'CatalogueNotRecognised',
    message: `This file does not hold a catalogue. ${problem}`,
    where: fileName,
    next: 'Export the catalogue, change the file that you get, and import that.',
  });
