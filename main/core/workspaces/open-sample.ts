import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SampleName, WorkspaceInfo } from '#shared/contract/workspace.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Workspace } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { adopt } from './open-in-session.ts';

/** Makes a sample under a new name and opens it. Never over an existing file. */
export type SampleBuilder = (file: string) => Promise<Workspace>;

const builders: Partial<Record<SampleName, SampleBuilder>> = {};

const titles: Readonly<Record<SampleName, string>> = {
  northamptonshire: 'Northamptonshire sample',
  exampleshire: 'Exampleshire sample',
};

/** Makes a sample in a file of its own in the documents folder and opens it. */
export async function openSample(session: Session, sample: SampleName): Promise<WorkspaceInfo> {
  const build = builders[sample];
  if (build === undefined) {
    throw new Refusal({
      code: 'SampleNotIncluded',
      message: `The ${titles[sample]} is not part of this installation.`,
      where: sample,
      next: 'Make a workspace of your own, or install the program again.',
    });
  }
  return adopt(session, await build(freeName(session.host.documentsFolder, titles[sample])));
}

/** "Title.plumbline", or with a number where that name is taken: nobody's notes on a sample are written over. */
function freeName(folder: string, title: string): string {
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, `${title}${n === 1 ? '' : ` ${n}`}.plumbline`);
    if (!existsSync(file)) return file;
  }
}
