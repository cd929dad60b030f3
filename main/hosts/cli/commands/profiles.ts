import { Option, type Command } from 'commander';
import type { ProfileRow, ProfileView } from '#shared/contract/pack-profiles.ts';
import type { PackScope } from '#shared/domain/pack/profile.ts';
import { editionLabels } from '#shared/wording/pack-labels.ts';
import { profileOriginLabels } from '#shared/wording/section-labels.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { fieldList, textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface CopyOptions {
  readonly name: string;
  readonly workstream?: string;
  readonly agency?: string;
  readonly json?: boolean;
}

/** Kinds of pack: which there are, what one holds, and a copy of one for a workstream or an agency. */
export function addProfiles(program: Command, host: Host): void {
  const group = program.command('profiles').summary('kinds of pack: their sections, and copies of them');
  const list = group
    .command('list')
    .summary('every kind of pack')
    .description('Prints every kind of pack: its key for --profile, its edition, what it is about and its sections.')
    .argument('<workspace>', 'the workspace file')
    .action((path: string, options: { json?: boolean }) =>
      host.answer(options, () => listProfiles(host.terminal, path)),
    );
  withJsonAndExamples(list, 'profiles list e.plumbline', 'profiles list e.plumbline --json');
  const show = group
    .command('show')
    .summary('one kind of pack with its sections in their order')
    .description('Prints the sections of a kind of pack in the order of the pack, with what each of them holds.')
    .argument('<workspace>', 'the workspace file')
    .argument('<key>', 'key of the kind of pack, such as monthly-board')
    .action((path: string, key: string, options: { json?: boolean }) =>
      host.answer(options, () => showProfile(host.terminal, path, key)),
    );
  withJsonAndExamples(show, 'profiles show e.plumbline public', 'profiles show e.plumbline public --json');
  const copy = group
    .command('copy')
    .summary('a new kind of pack that begins as another one')
    .description(
      'Makes a kind of pack of this workspace. It begins as the one named; its key is made of its name. A copy of one-workstream or one-agency needs --workstream or --agency.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<key>', 'key of the kind of pack that it begins as')
    .requiredOption('--name <name>', 'its name, printed on the cover')
    .addOption(new Option('--workstream <code>', 'about one workstream of the plan').conflicts('agency'))
    .addOption(new Option('--agency <name>', 'about the actions that one agency leads'))
    .action((path: string, key: string, options: CopyOptions) =>
      host.answer(options, () => copyProfile(host.terminal, path, key, options)),
    );
  withJsonAndExamples(
    copy,
    'profiles copy e.plumbline one-workstream --name "Front door" --workstream FD',
    'profiles copy e.plumbline monthly-board --name "Board pack in short" --json',
  );
}

const listProfiles = (terminal: Terminal, path: string): Promise<Answer> =>
  withWorkspace(terminal, path, 'read', async ({ client }) => {
    const rows = await client.packProfiles.overview();
    return {
      json: { profiles: rows.map(rowJson) },
      text: textTable(
        [
          { label: 'Key' },
          { label: 'Name' },
          { label: 'Edition' },
          { label: 'About' },
          { label: 'Sections', align: 'right' },
          { label: 'Comes from' },
        ],
        rows.map(({ profile, about, origin }) => [
          profile.key,
          profile.name,
          editionLabels[profile.edition],
          about,
          String(profile.sections.filter(({ included }) => included).length),
          profileOriginLabels[origin],
        ]),
      ),
    };
  });

const showProfile = (terminal: Terminal, path: string, key: string): Promise<Answer> =>
  withWorkspace(terminal, path, 'read', async ({ client }) => viewAnswer(await client.packProfiles.get({ key })));

const copyProfile = (terminal: Terminal, path: string, from: string, options: CopyOptions): Promise<Answer> =>
  withWorkspace(terminal, path, 'write', async ({ client }) => {
    const scope = scopeOf(options);
    return viewAnswer(
      await client.packProfiles.copy({ from, name: options.name, ...(scope === null ? {} : { scope }) }),
    );
  });

function scopeOf({ workstream, agency }: CopyOptions): PackScope | null {
  if (workstream !== undefined) return { kind: 'workstream', code: workstream };
  return agency === undefined ? null : { kind: 'agency', name: agency };
}

const rowJson = ({ profile, about, origin, notReady }: ProfileRow): object => ({ ...profile, about, origin, notReady });

function viewAnswer(view: ProfileView): Answer {
  const { profile, about, origin, notReady, history } = view;
  const titles = new Map(view.sections.map(({ id, title }) => [id, title]));
  const table = textTable(
    [{ label: 'Section' }, { label: 'Title' }, { label: 'In the pack' }, { label: 'Introduction' }],
    profile.sections.map(({ id, included, introduction }) => [
      id,
      titles.get(id) ?? '',
      included ? 'yes' : 'no',
      introduction,
    ]),
  );
  const head = fieldList([
    ['Key', profile.key],
    ['Name', profile.name],
    ['Edition', editionLabels[profile.edition]],
    ['About', about],
    ['Comes from', profileOriginLabels[origin]],
  ]);
  return {
    json: { ...rowJson(view), history },
    text: `${head}\n\n${table}`,
    remarks: notReady === '' ? [] : [notReady],
  };
}
