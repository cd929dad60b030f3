import type { Command } from 'commander';
import type { AuditCheck, AuditEntryView, AuditPage } from '#shared/contract/audit.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { listed, plural } from '#shared/domain/in-words.ts';
import { auditEntityInWords, auditFieldInWords, auditOperationInWords } from '#shared/wording/audit-labels.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { dateOption, wholeNumberOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { fieldList, textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface ListOptions {
  readonly text?: string;
  readonly who?: string;
  readonly operation?: string;
  readonly entity?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly before?: number;
  readonly limit: number;
  readonly json?: boolean;
}

export function addAudit(program: Command, host: Host): void {
  const group = program.command('audit').summary('what was changed by whom, and whether the trail is whole');
  withJsonAndExamples(
    verifyCommand(group.command('verify'), host),
    'audit verify n.plumbline',
    'audit verify n.plumbline --json',
  );
  const list = group
    .command('list')
    .summary('entries of the audit trail, newest first')
    .description('Prints who changed what and when, newest first, with every field before and after in --json.')
    .argument('<workspace>', 'the workspace file')
    .option('--text <words>', 'only entries that say this anywhere')
    .option('--who <role>', 'only what this role did')
    .option('--operation <name>', 'only this operation, such as actions.addUpdate')
    .option('--entity <name>', 'only this kind of thing, such as findings')
    .option('--from <date>', 'from this day on', dateOption)
    .option('--to <date>', 'up to this day', dateOption)
    .option(
      '--before <number>',
      'only entries older than this one, for the page that follows',
      wholeNumberOption(1, 1e9),
    )
    .option('--limit <number>', 'at most so many entries', wholeNumberOption(1, 1000), 50)
    .action((path: string, options: ListOptions) =>
      host.answer(options, () => listEntries(host.terminal, path, options)),
    );
  withJsonAndExamples(
    list,
    'audit list n.plumbline --entity findings',
    'audit list n.plumbline --from 2019-07-01 --json',
  );
}

/** The older spelling of `audit verify`; scripts use it. */
export function addVerifyAudit(program: Command, host: Host): void {
  const command = program.command('verify-audit', { hidden: true });
  withJsonAndExamples(verifyCommand(command, host), 'verify-audit n.plumbline');
}

const verifyCommand = (command: Command, host: Host): Command =>
  command
    .summary('check that no audit entry and no published pack was changed')
    .description(
      'Walks the audit chain from its start and holds every published pack against its signature. A cut tail of the chain shows only against a head that was kept elsewhere, such as on the cover of a published pack.',
    )
    .argument('<workspace>', 'the workspace file')
    .action((path: string, options: { json?: boolean }) => host.answer(options, () => verify(host.terminal, path)));

async function verify(terminal: Terminal, path: string): Promise<Answer> {
  const check = await withWorkspace(terminal, path, 'read', ({ client }) => client.audit.verify());
  const { intact, entries, headSha256, brokenAt, publications } = check;
  const json = { intact, entries, headSha256, brokenAt, publications };
  const { damaged } = publications;
  const text = fieldList([
    ['Audit trail', brokenAt === null ? 'whole' : 'BROKEN'],
    ['Entries', String(entries)],
    ['Head', headSha256],
    ['Published packs', publishedInWords(publications)],
    ...damaged.map(({ number, version, because }): [string, string] => [
      '',
      `${number}, version ${version}: ${listed(because)}`,
    ]),
  ]);
  const refusal = refusalOf(path, check);
  return refusal === null ? { json, text } : { json: { ...json, error: refusal }, text, refusal };
}

function publishedInWords({ count, damaged }: AuditCheck['publications']): string {
  if (count === 0) return 'none yet';
  return damaged.length === 0 ? `${count}, each as it was signed` : `${damaged.length} of ${count} CHANGED`;
}

function refusalOf(path: string, { brokenAt, publications: { damaged } }: AuditCheck) {
  const next =
    'Keep the file as it is, compare it with the last backup, and tell whoever looks after information security.';
  const [first] = damaged;
  if (brokenAt !== null)
    return {
      code: 'AuditChainBroken',
      message: `The audit trail is broken at entry ${brokenAt}: it or an entry before it was changed, moved or removed.`,
      where: `${path}, audit entry ${brokenAt}`,
      next,
    };
  if (first === undefined) return null;
  return {
    code: 'PublicationDamaged',
    message: `${plural(damaged.length, 'published pack')} in this workspace ${damaged.length === 1 ? 'is' : 'are'} not as it was signed: pack ${first.number}, version ${first.version}: ${listed(first.because)}.`,
    where: `${path}, published pack ${first.number}`,
    next,
  };
}

async function listEntries(terminal: Terminal, path: string, options: ListOptions): Promise<Answer> {
  const { text, who: actor, operation, entity, from, to, before, limit } = options;
  const given = { text, actor, operation, entity, from, to, before };
  const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const page = await withWorkspace(terminal, path, 'read', ({ client }) => client.audit.list({ ...filter, limit }));
  const json = { matching: page.matching, all: page.all, next: page.next, entries: page.entries };
  return { json, text: listText(page) };
}

function listText({ entries, matching, all, next }: AuditPage): string {
  if (entries.length === 0) return `None of ${all} entries says that.`;
  const columns = [
    { label: 'entry', align: 'right' },
    { label: 'when (UTC)' },
    { label: 'who', widest: 28 },
    { label: 'what was done', widest: 44 },
    { label: 'to what', widest: 44 },
    { label: 'fields', widest: 60 },
  ] as const;
  const rows = entries.map((entry) => [
    String(entry.id),
    entry.at.slice(0, 16).replace('T', ' '),
    entry.actor,
    auditOperationInWords(entry.operation),
    `${auditEntityInWords(entry.entity)} ${entry.ref}`,
    fieldNames(entry),
  ]);
  const more = next === null ? '' : `; for more: --before ${next}`;
  return `${textTable(columns, rows)}\n\n${entries.length} of ${matching} entries${more}`;
}

const fieldNames = ({ fields }: AuditEntryView): string => fields.map(({ name }) => auditFieldInWords(name)).join(', ');
