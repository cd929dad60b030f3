import { rmSync } from 'node:fs';
import type { SampleName } from '#shared/contract/workspace.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import type { Author, Workspace } from '#main/store/workspace.ts';
import { exampleshireWorkspace, fillExampleshire } from './exampleshire.ts';
import type { ExampleshireOptions } from './exampleshire-options.ts';
import { fillNorthamptonshire, northamptonshireWorkspace } from './northamptonshire.ts';

export interface SampleOptions {
  /** Who made it and when: written into the audit trail, so the same author gives the same file. */
  readonly author: Author;
  /** Size and seed of the fictional sample; ignored by the other. */
  readonly exampleshire?: Partial<ExampleshireOptions>;
}

/**
 * Makes a sample in a new file and opens it: `northamptonshire`, published facts with their sources, or `exampleshire`,
 * a fictional authority of any size. Never over an existing file (`FileExists`); a sample that fails leaves no file.
 */
export async function makeSample(name: SampleName, path: string, options: SampleOptions): Promise<Workspace> {
  const { author, exampleshire = {} } = options;
  const isReal = name === 'northamptonshire';
  const workspace = await createWorkspace(path, isReal ? northamptonshireWorkspace : exampleshireWorkspace, author);
  try {
    await workspace.write(author, async (db) => ({
      result: null,
      changes: isReal ? await fillNorthamptonshire(db, author) : await fillExampleshire(db, author, exampleshire),
    }));
    return workspace;
  } catch (error) {
    await workspace.close();
    rmSync(path, { force: true });
    throw error;
  }
}
