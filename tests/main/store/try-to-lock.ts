import Database from 'better-sqlite3';
import { argv, stdout } from 'node:process';

/** Another program: says whether it could take the write lock of the file it is given. */
const sqlite = new Database(argv[2] ?? '', { fileMustExist: true, timeout: 0 });
try {
  sqlite.exec('BEGIN IMMEDIATE');
  stdout.write('locked');
} catch (error) {
  stdout.write(error instanceof Error ? String(Reflect.get(error, 'code')) : 'failed');
}
