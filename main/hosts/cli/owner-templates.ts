import { join, resolve } from 'node:path';
import type { OwnerFileInfo, OwnerList, OwnerRow } from '#shared/contract/owners.ts';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Answer } from './answer.ts';
import { withWorkspace } from './open-session.ts';
import { refuseExisting, saveAll } from './save-all.ts';
import { textTable } from './table.ts';
import type { Terminal } from './terminal.ts';

interface OwnerTemplatesOptions {
  readonly out: string;
  /** A role or agency, or true for every role. */
  readonly owner: string | true;
  readonly by?: IsoDate;
  readonly force?: boolean;
}

/** `templates --owner`: a workbook with their open actions for each role, or for the one role or agency named. */
export async function runOwnerTemplates(
  terminal: Terminal,
  path: string,
  options: OwnerTemplatesOptions,
): Promise<Answer> {
  const folder = resolve(terminal.cwd, options.out);
  const overwrite = options.force === true;
  const { dueOn, files } = await withWorkspace(terminal, path, 'write', async ({ client }) => {
    const chosen = chosenFrom(await client.owners.list(), options.owner);
    // Making them is recorded, so what would be refused afterwards is refused before.
    if (!overwrite)
      refuseExisting(
        folder,
        chosen.map(({ fileName }) => ({ name: fileName })),
      );
    const made = await makeAll(client, chosen, options.by);
    saveAll(folder, made.files, overwrite);
    return made;
  });
  const saved = files.map(({ info }) => ({ ...info, path: join(options.out, info.name) }));
  const columns = [
    { label: 'owner', widest: 70 },
    { label: 'actions', align: 'right' },
    { label: 'overdue', align: 'right' },
    { label: 'file', widest: 200 },
  ] as const;
  const rows = saved.map((file) => [file.recipient, String(file.actions), String(file.overdue), file.path]);
  return { json: { dueOn, files: saved }, text: `Back by ${dateInWords(dueOn)}\n\n${textTable(columns, rows)}` };
}

/** @throws Refusal `OwnerHasNoActions`, `OwnerAmbiguous` */
function chosenFrom({ people, agencies }: OwnerList, owner: string | true): readonly OwnerRow[] {
  if (owner === true) {
    if (people.length > 0) return people;
    throw new Refusal({
      code: 'OwnerHasNoActions',
      message: 'Nobody has an open action to report on.',
      where: '',
      next: 'Add actions to the plan first.',
    });
  }
  const wanted = owner.trim().toLowerCase();
  const all = [...people, ...agencies];
  const exact = all.filter(({ name }) => name.toLowerCase() === wanted);
  const found = exact.length > 0 ? exact : all.filter(({ name }) => name.toLowerCase().startsWith(`${wanted}, `));
  if (found.length === 1) return found;
  throw new Refusal(
    found.length === 0
      ? {
          code: 'OwnerHasNoActions',
          message: `No role or agency "${owner}" has an open action.`,
          where: '--owner',
          next: `Choose one of: ${all.map(({ name }) => name).join('; ')}.`,
        }
      : {
          code: 'OwnerAmbiguous',
          message: `Several agencies have a role "${owner}".`,
          where: '--owner',
          next: `Choose one of: ${found.map(({ name }) => name).join('; ')}.`,
        },
  );
}

interface MadeFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly info: OwnerFileInfo;
}

async function makeAll(
  client: PlumblineClient,
  chosen: readonly OwnerRow[],
  dueOn: IsoDate | undefined,
): Promise<{ readonly dueOn: IsoDate; readonly files: readonly MadeFile[] }> {
  const recipients = chosen.map(({ kind, id }) => ({ kind, id }));
  const files: MadeFile[] = [];
  let by: IsoDate = '';
  for await (const event of await client.owners.make({ recipients, ...(dueOn === undefined ? {} : { dueOn }) })) {
    if (event.kind === 'progress') continue;
    by = event.dueOn;
    for (const file of event.files) {
      const { content } = await client.owners.file({ sha256: file.sha256 });
      files.push({ name: file.name, info: file, content: new Uint8Array(await content.arrayBuffer()) });
    }
  }
  return { dueOn: by, files };
}
