import type { Command } from 'commander';
import type { Verification } from '#shared/contract/publishing.ts';
import { refusalOfSealedSize } from '#main/formats/seal/seal-limits.ts';
import type { Answer } from '../answer.ts';
import { withSession, withWorkspace, type OpenSession } from '../open-session.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput } from '../read-input.ts';
import { fieldList } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface VerifyOptions {
  readonly workspace?: string;
  readonly json?: boolean;
}

/** Whether a file in hand is what was published. */
export function addVerify(program: Command, host: Host): void {
  const command = program
    .command('verify')
    .summary('say whether a PDF, workbook or .plumbpack is what was published')
    .description(
      'Holds a file against the seal that it carries and, with --workspace, against what that workspace published. Needs no secret. Exit code 0: published, or intact and signed by whoever it names; 1: altered, a draft, or unknown.',
    )
    .argument('<file>', 'a PDF, an Excel workbook or a .plumbpack')
    .option('--workspace <file>', 'the workspace that is to have published it')
    .action((file: string, options: VerifyOptions) =>
      host.answer(options, () => runVerify(host.terminal, file, options)),
    );
  withJsonAndExamples(command, 'verify board-pack.pdf --workspace n.plumbline', 'verify board-pack.pdf --json');
}

async function runVerify(terminal: Terminal, path: string, { workspace }: VerifyOptions): Promise<Answer> {
  const { fileName, content } = await readInput(terminal, path, refusalOfSealedSize);
  const ask = ({ client }: OpenSession): Promise<Verification> =>
    client.publishing.verify({ name: fileName, content: new Blob([content]) });
  const found =
    workspace === undefined ? await withSession(terminal, ask) : await withWorkspace(terminal, workspace, 'read', ask);
  return answer(found, path);
}

const marks = { passed: 'yes', failed: 'NO', not_made: 'not checked' } as const;

function answer(found: Verification, path: string): Answer {
  const { verdict, sentence, next, sha256, claims, publication, checks } = found;
  const json = { verdict, sentence, next, sha256, claims, publication, checks };
  const list = fieldList(checks.map(({ what, outcome, because }) => [what, `${marks[outcome]}. ${because}`] as const));
  if (verdict === 'published' || verdict === 'intact_elsewhere') {
    return { json, text: [sentence, ...(next === '' ? [] : [next]), '', list].join('\n') };
  }
  const refusal = { code: codes[verdict].code, message: sentence, where: path, next };
  return { json: { ...json, error: refusal }, text: list, refusal };
}

/** Written out as objects, so that the test of the documented codes finds them. */
const codes = {
  altered: { code: 'FileAltered' },
  draft: { code: 'FileNotPublished' },
  unknown: { code: 'FileNotKnown' },
} as const;
