import type { Command } from 'commander';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { fieldList } from '../table.ts';
import type { Terminal } from '../terminal.ts';

export function addVerifyAudit(program: Command, host: Host): void {
  const command = program
    .command('verify-audit')
    .summary('check that no audit entry was changed, moved or removed')
    .description('Walks the audit chain from its start. A cut tail shows only against a head that was kept elsewhere.')
    .argument('<workspace>', 'the workspace file')
    .action((path: string, options: { json?: boolean }) => host.answer(options, () => verify(host.terminal, path)));
  withJsonAndExamples(command, 'verify-audit n.plumbline');
}

async function verify(terminal: Terminal, path: string): Promise<Answer> {
  const check = await withWorkspace(terminal, path, 'read', ({ session }) => verifyAuditChain(session.workspace.db));
  const json = { intact: check.brokenAt === null, ...check };
  const text = fieldList([
    ['Audit trail', check.brokenAt === null ? 'whole' : 'BROKEN'],
    ['Entries', String(check.entries)],
    ['Head', check.headSha256],
  ]);
  if (check.brokenAt === null) return { json, text };
  const refusal = {
    code: 'AuditChainBroken',
    message: `The audit trail is broken at entry ${check.brokenAt}: it or an entry before it was changed, moved or removed.`,
    where: `${path}, audit entry ${check.brokenAt}`,
    next: 'Keep the file as it is, compare it with the last backup, and tell whoever looks after information security.',
  };
  return { json: { ...json, error: refusal }, text, refusal };
}
