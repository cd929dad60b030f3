import type { Command } from 'commander';
import { resolve } from 'node:path';
import type { Answer } from '../answer.ts';
import { withSession } from '../open-session.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import type { Terminal } from '../terminal.ts';
import { workspaceText } from '../workspace-text.ts';

interface NewOptions {
  readonly authority: string;
  readonly board: string;
  readonly catalogue: boolean;
  readonly typicalTargets?: boolean;
  readonly json?: boolean;
}

export function addNew(program: Command, host: Host): void {
  const command = program
    .command('new')
    .summary('make a workspace for an authority')
    .description('Makes a workspace, with the catalogue of indicators unless told otherwise. Never over another file.')
    .argument('<file>', 'where to keep it; the name gets the ending .plumbline')
    .requiredOption('--authority <name>', 'the authority that is overseen')
    .option('--board <name>', 'name of the board', 'Improvement board')
    .option('--no-catalogue', 'without the indicators that children’s services report')
    .option('--typical-targets', 'with targets of typical practice, marked as such; without any otherwise')
    .action((file: string, options: NewOptions) => host.answer(options, () => makeNew(host.terminal, file, options)));
  withJsonAndExamples(command, 'new exampleshire.plumbline --authority "Exampleshire County Council"');
}

function makeNew(terminal: Terminal, file: string, options: NewOptions): Promise<Answer> {
  return withSession(terminal, async ({ client }) => {
    const info = await client.workspace.create({
      path: resolve(terminal.cwd, file),
      authority: options.authority,
      board: options.board,
      withCatalogue: options.catalogue,
      typicalTargets: options.typicalTargets === true,
    });
    return { json: info, text: workspaceText(info) };
  });
}
