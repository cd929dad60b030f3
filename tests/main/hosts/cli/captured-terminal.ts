import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '#main/hosts/cli/run-cli.ts';

export interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as its one JSON document. */
  readonly json: () => unknown;
}

/** A folder of its own, and commands run in it, in this process, with both streams captured. */
export class CapturedTerminal implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  /** Whether standard error is a terminal that somebody looks at. */
  watched = false;
  now = new Date('2019-11-05T10:00:00Z');

  async run(...args: string[]): Promise<Run> {
    const written = { out: '', err: '' };
    const exitCode = await runCli(args, {
      cwd: this.folder,
      env: {},
      version: '9.9.9',
      out: { isTerminal: false, write: (text) => void (written.out += text) },
      err: { isTerminal: this.watched, write: (text) => void (written.err += text) },
      now: () => this.now,
      dataFolder: join(this.folder, 'data'),
    });
    return { exitCode, ...written, json: () => JSON.parse(written.out) as unknown };
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.folder, name), content);
    return name;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
