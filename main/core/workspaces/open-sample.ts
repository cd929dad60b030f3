import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SampleName, WorkspaceInfo } from '#shared/contract/workspace.ts';
import type { Author } from '#main/store/workspace.ts';
import { makeSample } from '../samples/make-sample.ts';
import type { Session } from '../session.ts';
import { adopt } from './open-in-session.ts';

const titles: Readonly<Record<SampleName, string>> = {
  northamptonshire: 'Northamptonshire sample',
  exampleshire: 'Exampleshire sample',
};

/** Makes a sample in a file of its own in the documents folder and opens it. */
export async function openSample(session: Session, sample: SampleName): Promise<WorkspaceInfo> {
  const author: Author = { actor: 'Sample', operation: 'samples.make', at: session.instant() };
  const file = freeName(session.host.documentsFolder, titles[sample]);
  return adopt(session, await makeSample(sample, file, { author }));
}

/** "Title.plumbline", or with a number where that name is taken: nobody's notes on a sample are written over. */
function freeName(folder: string, title: string): string {
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, `${title}${n === 1 ? '' : ` ${n}`}.plumbline`);
    if (!existsSync(file)) return file;
  }
}
