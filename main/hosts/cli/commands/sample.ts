import { Argument, type Command } from 'commander';
import { resolve } from 'node:path';
import { samples, type SampleName } from '#shared/contract/workspace.ts';
import type { Answer } from '../answer.ts';
import { withSession } from '../open-session.ts';
import { wholeNumberOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import type { Terminal } from '../terminal.ts';
import { workspaceText } from '../workspace-text.ts';

interface SampleCommandOptions {
  readonly indicators?: number;
  readonly months?: number;
  readonly actions?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

/** A sample is the same file wherever and whenever it is made, so its audit trail begins at one fixed instant. */
const madeAt = '2026-01-01T00:00:00.000Z';

export function addSample(program: Command, host: Host): void {
  const command = program
    .command('sample')
    .summary('make a sample workspace')
    .description(
      'Makes a sample: northamptonshire holds published facts with their sources and nothing invented, exampleshire is a fictional authority of any size; the same seed gives the same workspace.',
    )
    .addArgument(new Argument('<name>', 'which sample').choices(samples))
    .argument('<file>', 'where to keep it; never over another file')
    .option('--indicators <count>', 'exampleshire: how many indicators', wholeNumberOption(1, 1000))
    .option('--months <count>', 'exampleshire: how many months of returns', wholeNumberOption(1, 240))
    .option('--actions <count>', 'exampleshire: how many actions', wholeNumberOption(0, 20_000))
    .option('--seed <number>', 'exampleshire: which of the possible authorities', wholeNumberOption(0, 4_294_967_295))
    .action((name: SampleName, file: string, options: SampleCommandOptions) => {
      const { json: _, ...size } = options;
      if (name === 'northamptonshire' && Object.keys(size).length > 0) {
        command.error('error: --indicators, --months, --actions and --seed are for exampleshire only');
      }
      return host.answer(options, () => runSample(host.terminal, name, file, size));
    });
  withJsonAndExamples(
    command,
    'sample northamptonshire n.plumbline',
    'sample exampleshire e.plumbline --indicators 60 --months 36 --actions 300 --seed 1',
  );
}

const runSample = (
  terminal: Terminal,
  name: SampleName,
  file: string,
  exampleshire: Omit<SampleCommandOptions, 'json'>,
): Promise<Answer> =>
  withSession(terminal, async ({ session, client }) => {
    // Only this command needs it, and the sample data is large.
    const { makeSample } = await import('#main/core/samples/make-sample.ts');
    const author = { actor: 'Sample', operation: 'samples.make', at: madeAt };
    const workspace = await makeSample(name, resolve(terminal.cwd, file), { author, exampleshire });
    await session.use(workspace);
    const info = await client.workspace.current();
    return { json: { ...info }, text: info === null ? '' : workspaceText(info) };
  });
