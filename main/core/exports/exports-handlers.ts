import { resolve } from 'node:path';
import { operations } from '../operations.ts';
import { refuseScope } from './refuse-scope.ts';
import { writeExport } from './write-export.ts';

export const exportsHandlers = {
  write: operations.exports.write.handler(async ({ input, context: { session } }) => {
    refuseScope(input, session.today());
    // a folder without a path goes to the person's documents, as new workspaces do
    const folder = resolve(session.host.documentsFolder, input.folder);
    return { folder, files: await writeExport(session, { ...input, folder }) };
  }),
};
