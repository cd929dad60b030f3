import { Option, type Command } from 'commander';
import type { EvidenceDetail } from '#shared/contract/evidence.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { refusalOfSize } from '#shared/domain/evidence/evidence-file.ts';
import type { Impact } from '#shared/domain/plan.ts';
import type { Answer } from '../answer.ts';
import { detailText, listText } from '../evidence-text.ts';
import { withWorkspace, type OpenSession } from '../open-session.ts';
import { dateOption, wholeNumberOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput } from '../read-input.ts';
import type { Terminal } from '../terminal.ts';

interface Common {
  readonly by?: string;
  readonly on?: IsoDate;
  readonly json?: boolean;
}
interface AddOptions extends Common {
  readonly title: string;
  readonly file?: string;
  readonly reference?: string;
}
interface ReasonOptions extends Common {
  readonly reason?: string;
}
interface TestOptions extends Common {
  readonly method: string;
  readonly impact: string;
  readonly result: string;
  readonly retest?: IsoDate;
}
interface ListOptions {
  readonly awaiting?: boolean;
  readonly action?: string;
  readonly json?: boolean;
}

const impactOf: Readonly<Record<string, Impact>> = {
  shown: 'shown',
  'partly-shown': 'partly_shown',
  'not-shown': 'not_shown',
};
const evidenceId = wholeNumberOption(1, 2_147_483_647);

/** Evidence of actions: attach it, decide on it, see what waits. */
export function addEvidence(program: Command, host: Host): void {
  const evidence = program.command('evidence').summary('attach evidence to actions, decide on it, list it');
  addAdd(evidence, host);
  addAccept(evidence, host);
  addReject(evidence, host);
  addTest(evidence, host);
  addListOf(evidence, host);
}

const withWhoAndWhen = (command: Command, who: string): Command =>
  command
    .option('--by <role>', `${who}; the role of the workspace when left out`)
    .option('--on <date>', 'on which day; today when left out', dateOption);

function addAdd(evidence: Command, host: Host): void {
  const command = evidence
    .command('add')
    .summary('attach a file or a reference to an action')
    .description(
      'Claims that a file (kept in the workspace, at most 25 MB) or a reference shows that an action was done. Nothing is accepted by that.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<action>', 'the reference of the action')
    .requiredOption('--title <text>', 'what it is')
    .option('--file <file>', 'the file')
    .option('--reference <text>', 'where it can be found: a paper, a system, an address');
  withWhoAndWhen(command, 'who claims it, as a role').action((workspace: string, ref: string, options: AddOptions) =>
    host.answer(options, () => runAdd(host.terminal, workspace, ref, options)),
  );
  withJsonAndExamples(
    command,
    'evidence add n.plumbline WS1-01 --title "Audit of 20 files" --file audit.pdf --by "Head of front door"',
    'evidence add n.plumbline WS1-01 --title "Board minutes" --reference "Item 7, March 2020" --json',
  );
}

function addAccept(evidence: Command, host: Host): void {
  const command = evidence
    .command('accept')
    .summary('accept evidence')
    .description('Records that somebody looked at the evidence and agrees that it shows the action was done.')
    .argument('<workspace>', 'the workspace file')
    .argument('<id>', 'the number of the evidence', evidenceId)
    .option('--reason <text>', 'what was looked at, if it should be said');
  withWhoAndWhen(command, 'who accepts it, as a role').action((workspace: string, id: number, options: ReasonOptions) =>
    host.answer(options, () =>
      decide(host.terminal, workspace, options, { id, state: 'accepted', reason: options.reason ?? '' }),
    ),
  );
  withJsonAndExamples(command, 'evidence accept n.plumbline 1 --by "Quality assurance manager"');
}

function addReject(evidence: Command, host: Host): void {
  const command = evidence
    .command('reject')
    .summary('reject evidence, or withdraw an acceptance')
    .description(
      'Records that the evidence does not show that the action was done, also where it was accepted or tested before.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<id>', 'the number of the evidence', evidenceId)
    .requiredOption('--reason <text>', 'why it does not show that the action was done');
  withWhoAndWhen(command, 'who rejects it, as a role').action((workspace: string, id: number, options: ReasonOptions) =>
    host.answer(options, () =>
      decide(host.terminal, workspace, options, { id, state: 'rejected', reason: options.reason ?? '' }),
    ),
  );
  withJsonAndExamples(command, 'evidence reject n.plumbline 2 --reason "Ten of the files are from 2018"');
}

function addTest(evidence: Command, host: Host): void {
  const command = evidence
    .command('test')
    .summary('record what a test of the impact found')
    .description(
      'Records how the impact of an action was tested and what was found. Only evidence that was accepted can be tested, and only "shown" earns Blue.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<id>', 'the number of the evidence', evidenceId)
    .requiredOption('--method <text>', 'how it was tested')
    .addOption(new Option('--impact <word>', 'what it found').choices(Object.keys(impactOf)).makeOptionMandatory())
    .requiredOption('--result <text>', 'what it found, in words')
    .option('--retest <date>', 'when it is to be tested again', dateOption);
  withWhoAndWhen(command, 'who tested it, as a role').action((workspace: string, id: number, options: TestOptions) =>
    host.answer(options, () =>
      decide(host.terminal, workspace, options, {
        id,
        state: 'impact_tested',
        method: options.method,
        result: options.result,
        impact: impactOf[options.impact] ?? 'not_shown',
        retestOn: options.retest ?? null,
      }),
    ),
  );
  withJsonAndExamples(
    command,
    'evidence test n.plumbline 1 --method "Re-audit of 20 files" --impact shown --result "17 of 20 in time" --retest 2030-09-30',
  );
}

function addListOf(evidence: Command, host: Host): void {
  const command = evidence
    .command('list')
    .summary('what waits, what is untested, what is to be tested again')
    .description(
      'Lists evidence as at today: what awaits a decision first, then what is accepted and not tested, what is to be tested again, and the rest.',
    )
    .argument('<workspace>', 'the workspace file')
    .option('--awaiting', 'only what awaits a decision')
    .option('--action <ref>', 'only evidence of this action')
    .action((workspace: string, options: ListOptions) =>
      host.answer(options, () => runList(host.terminal, workspace, options)),
    );
  withJsonAndExamples(
    command,
    'evidence list n.plumbline --awaiting',
    'evidence list n.plumbline --action WS1-01 --json',
  );
}

const runAdd = (terminal: Terminal, workspace: string, ref: string, options: AddOptions): Promise<Answer> =>
  withWorkspace(terminal, workspace, 'write', async ({ client, session }) => {
    const input = options.file === undefined ? null : await readInput(terminal, options.file, refusalOfSize);
    const detail = await client.evidence.claim({
      ref,
      title: options.title,
      reference: options.reference ?? '',
      claimedOn: options.on ?? session.today(),
      claimedBy: options.by ?? '',
      file: input === null ? null : { name: input.fileName, content: new Blob([input.content]) },
    });
    return answerOf(detail);
  });

type Decision = Parameters<OpenSession['client']['evidence']['decide']>[0];
type Undated = Decision extends infer Each
  ? Each extends Decision
    ? Omit<Each, 'decidedOn' | 'decidedBy'>
    : never
  : never;

const decide = (terminal: Terminal, workspace: string, { on, by }: Common, decision: Undated): Promise<Answer> =>
  withWorkspace(terminal, workspace, 'write', async ({ client, session }) =>
    answerOf(await client.evidence.decide({ ...decision, decidedOn: on ?? session.today(), decidedBy: by ?? '' })),
  );

/** A role that decides on its own claim is told so, whatever the format. */
const answerOf = (detail: EvidenceDetail): Answer => ({
  json: detail,
  text: detailText(detail),
  remarks: detail.row.warnings.map((warning) => `Warning: ${warning}. Let another role look where there is one.`),
});

const runList = (terminal: Terminal, workspace: string, { awaiting, action }: ListOptions): Promise<Answer> =>
  withWorkspace(terminal, workspace, 'read', async ({ client }) => {
    const list = await client.evidence.list(action === undefined ? {} : { ref: action });
    const asked = awaiting === true ? { ...list, untested: [], retests: [], tested: [], rejected: [] } : list;
    return { json: asked, text: listText(asked, awaiting === true) };
  });
