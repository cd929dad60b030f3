import { addAudit, addVerifyAudit } from './commands/audit.ts';
import { addBenchmarks } from './commands/benchmarks.ts';
import { addCatalogue } from './commands/catalogue.ts';
import { addChase } from './commands/chase.ts';
import { addDeadline } from './commands/deadline.ts';
import { addEvidence } from './commands/evidence.ts';
import { addModerate } from './commands/moderate.ts';
import { addCollect } from './commands/collect.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addList } from './commands/list.ts';
import { addNew } from './commands/new.ts';
import { addCompare } from './commands/compare.ts';
import { addPack } from './commands/pack.ts';
import { addProfiles } from './commands/profiles.ts';
import { addPublish } from './commands/publish.ts';
import { addSample } from './commands/sample.ts';
import { addShow } from './commands/show.ts';
import { addSpc } from './commands/spc.ts';
import { addTemplates } from './commands/templates.ts';
import { addTracker } from './commands/tracker.ts';
import { addUpdate } from './commands/update.ts';
import { addVerify } from './commands/verify.ts';
import { addWords } from './commands/words.ts';
import { runProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** The whole command line: every command, one line each. Returns the exit code. */
export const runCli = (args: readonly string[], terminal: Terminal): Promise<number> =>
  runProgram(args, terminal, [
    addSample,
    addNew,
    addImport,
    addExport,
    addCatalogue,
    addBenchmarks,
    addList,
    addShow,
    addPack,
    addCompare,
    addPublish,
    addVerify,
    addProfiles,
    addWords,
    addTracker,
    addUpdate,
    addEvidence,
    addModerate,
    addChase,
    addTemplates,
    addCollect,
    addSpc,
    addDeadline,
    addAudit,
    addVerifyAudit,
  ]);
