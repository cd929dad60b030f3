import { describe, expect, test } from 'vitest';
import { missingFolderOr, saveErrorToRefusal, storeErrorToRefusal } from '#main/store/store-refusals.ts';
import { Refusal } from '#shared/domain/refusal.ts';

const failing = (code: string): Error => Object.assign(new Error('from below'), { code });

const cases: readonly (readonly [code: string, refusal: string])[] = [
  ['SQLITE_BUSY', 'WorkspaceBusy'],
  ['SQLITE_BUSY_SNAPSHOT', 'WorkspaceBusy'],
  ['SQLITE_LOCKED', 'WorkspaceBusy'],
  ['SQLITE_FULL', 'DiskFull'],
  ['ENOSPC', 'DiskFull'],
  ['EDQUOT', 'DiskFull'],
  ['SQLITE_READONLY', 'WorkspaceReadOnly'],
  ['SQLITE_READONLY_ROLLBACK', 'WorkspaceReadOnly'],
  ['SQLITE_READONLY_DBMOVED', 'WorkspaceChangedOutside'],
  ['SQLITE_CORRUPT', 'WorkspaceDamaged'],
  ['SQLITE_CORRUPT_INDEX', 'WorkspaceDamaged'],
  ['SQLITE_NOTADB', 'WorkspaceDamaged'],
  ['SQLITE_IOERR_WRITE', 'WorkspaceUnreachable'],
  ['SQLITE_CANTOPEN', 'WorkspaceUnreachable'],
];

describe('an error from the disk or the database', () => {
  test.for(cases)('%s is said as %s, with its cause kept for the log', ([code, expected]) => {
    const error = failing(code);
    const refusal = storeErrorToRefusal(error, '/boards/a.plumbline');
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: expected, where: '/boards/a.plumbline', cause: error });
  });

  test.for(['SQLITE_CONSTRAINT_TRIGGER', 'SQLITE_ERROR', 'ERR_OUT_OF_RANGE', ''])(
    '%s is a fault of ours and stays what it is: no advice to the user would be true',
    (code) => {
      const error = failing(code);
      expect(storeErrorToRefusal(error, '/boards/a.plumbline')).toBe(error);
    },
  );
});

describe('a file that cannot be saved where it was meant to go', () => {
  test.for(['ENOENT', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN', 'EACCES', 'EPERM', 'EROFS', 'EBUSY'])(
    '%s is said as FolderNotFound, with its cause kept for the log',
    (code) => {
      const error = failing(code);
      const refusal = missingFolderOr(error, '/boards/packs/a.xlsx');
      expect(refusal).toMatchObject({ code: 'FolderNotFound', cause: error });
    },
  );

  test.for(['ENOSPC', 'EDQUOT'])('%s is said of the folder saved to, and not of the workspace', (code) => {
    const error = failing(code);
    const refusal = saveErrorToRefusal(error, '/boards/packs/a.xlsx');
    expect(refusal).toMatchObject({ code: 'DiskFull', where: '/boards/packs', cause: error });
    expect(refusal).toHaveProperty('message', expect.stringContaining('folder to save in is full'));
    expect(refusal).toHaveProperty('message', expect.not.stringContaining('workspace'));
  });

  test('any other error of a save is said as it is elsewhere, or given back', () => {
    expect(saveErrorToRefusal(failing('EROFS'), '/boards/packs/a.xlsx')).toMatchObject({ code: 'FolderNotFound' });
    const ours = failing('ERR_OUT_OF_RANGE');
    expect(saveErrorToRefusal(ours, '/boards/packs/a.xlsx')).toBe(ours);
  });

  test('names the file where it may be open elsewhere, and the folder where there is none', () => {
    expect(missingFolderOr(failing('EBUSY'), '/boards/packs/a.xlsx')).toMatchObject({
      where: '/boards/packs/a.xlsx',
      next: expect.stringContaining('Close the file'),
    });
    expect(missingFolderOr(failing('ENOENT'), '/boards/packs/a.xlsx')).toMatchObject({ where: '/boards/packs' });
  });
});
