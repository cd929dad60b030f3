import { SqliteDialect, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely';
import type { Sqlite } from './sqlite.ts';

/** Hands out the one connection to one holder at a time, in the order they asked. */
class SerialDriver implements Driver {
  readonly #driver: Driver;
  #lastHolder: Promise<void> = Promise.resolve();
  #letGo: () => void = () => {};

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#lastHolder;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#lastHolder = promise;
    await before;
    this.#letGo = resolve;
    return this.#driver.acquireConnection();
  }

  async releaseConnection(): Promise<void> {
    this.#letGo();
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#driver.beginTransaction(connection, settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#driver.commitTransaction(connection);
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#driver.rollbackTransaction(connection);
  }

  destroy(): Promise<void> {
    return this.#driver.destroy();
  }
}

/**
 * Kysely's SQLite dialect shares its one connection without waiting (as of 0.29), so a read that is awaited while a
 * write is under way would see rows that may yet be rolled back. With this one it waits until the write has ended.
 */
export class SerialDialect extends SqliteDialect {
  constructor(sqlite: Sqlite) {
    super({ database: sqlite });
  }

  override createDriver(): Driver {
    return new SerialDriver(super.createDriver());
  }
}
