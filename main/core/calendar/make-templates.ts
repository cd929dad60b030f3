import { setImmediate as nextTurn } from 'node:timers/promises';
import { zipSync, type Zippable } from 'fflate';
import type { TemplateEvent, TemplateFileInfo } from '#shared/contract/calendar.ts';
import type { Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { writeTemplate } from '#main/formats/template/write-template.ts';
import type { Workspace } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import { templateOrders, type TemplateRequest } from './template-orders.ts';

export interface TemplateFile extends TemplateFileInfo {
  readonly content: Uint8Array;
}

type Progress = Extract<TemplateEvent, { kind: 'progress' }>;

/** The workbooks made last in each open workspace, so that saving them right after costs nothing. */
const madeLast = new WeakMap<Workspace, { readonly period: Period; readonly files: readonly TemplateFile[] }>();

/**
 * Makes one workbook for each sender, and says before each how far it has come; stops between two when the signal is
 * aborted. The same workspace, period and day give the same bytes.
 * @throws Refusal `NothingOwed`
 */
export async function* makeTemplates(
  session: Session,
  request: TemplateRequest,
  signal?: AbortSignal,
): AsyncGenerator<Progress, readonly TemplateFile[], void> {
  const orders = await templateOrders(session.workspace.db, request, {
    today: session.today(),
    producer: `Plumbline ${session.host.version}`,
  });
  const files: TemplateFile[] = [];
  const taken = new Set<string>();
  for (const order of orders) {
    yield { kind: 'progress', done: files.length, total: orders.length, sentence: `Workbook for ${order.sender}` };
    // each step gets a turn, so that its report leaves the process and a cancel comes in
    await nextTurn();
    signal?.throwIfAborted();
    const content = await writeTemplate(order);
    const name = freeName(templateBase(order), taken);
    const { sender, rows } = order;
    files.push({ sender, name, sha256: sha256Of(content), bytes: content.length, indicators: rows.length, content });
  }
  madeLast.set(session.workspace, { period: request.period, files });
  return files;
}

/** One of the workbooks made last, or all of them in one zip file. @throws Refusal `TemplatesNotMade` */
export function templateFile(
  session: Session,
  sha256: string | undefined,
): { readonly name: string; readonly content: Uint8Array } {
  const made = madeLast.get(session.workspace);
  const found = made?.files.find((file) => file.sha256 === sha256);
  if (found !== undefined) return found;
  if (made === undefined || sha256 !== undefined) throw templatesNotMade();
  return { name: `templates-${made.period}.zip`, content: zipOf(made.files) };
}

/** Local time on purpose: fflate writes local time into the zip, so this is 1 January 1980 in every zone. */
const options = { mtime: new Date(1980, 0, 1), level: 0, os: 0 } as const;

function zipOf(files: readonly TemplateFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, content } of files) entries[name] = [content, options];
  return zipSync(entries);
}

const templatesNotMade = (): Refusal =>
  new Refusal({
    code: 'TemplatesNotMade',
    message: 'That workbook is not at hand any more.',
    where: '',
    next: 'Make the templates again and save them then.',
  });

/** `2019-06-performance-team-children-in-care`: plain ASCII, safe on every file system, and not too long for one. */
function templateBase({ period, sender }: { readonly period: Period; readonly sender: string }): string {
  const slug = sender
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return `${period}-${slug || 'sender'}`;
}

/** Two senders may come down to the same letters. */
function freeName(base: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? `${base}.xlsx` : `${base}-${n}.xlsx`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
