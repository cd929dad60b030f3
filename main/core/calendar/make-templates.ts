import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TemplateFileInfo } from '#shared/contract/calendar.ts';
import type { WorkProgress } from '#shared/contract/work-progress.ts';
import type { Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { freeName, slugOf } from '#main/formats/fillable/file-names.ts';
import { zipFiles } from '#main/formats/fillable/zip-files.ts';
import { writeTemplate } from '#main/formats/template/write-template.ts';
import type { Workspace } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { sha256Of } from '../sha256.ts';
import { templateOrders, type TemplateRequest } from './template-orders.ts';

export interface TemplateFile extends TemplateFileInfo {
  readonly content: Uint8Array;
}

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
): AsyncGenerator<WorkProgress, readonly TemplateFile[], void> {
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
  return { name: `templates-${made.period}.zip`, content: zipFiles(made.files) };
}

const templatesNotMade = (): Refusal =>
  new Refusal({
    code: 'TemplatesNotMade',
    message: 'That workbook is not at hand any more.',
    where: '',
    next: 'Make the templates again and save them then.',
  });

/** `2019-06-performance-team-children-in-care`. */
const templateBase = ({ period, sender }: { readonly period: Period; readonly sender: string }): string =>
  `${period}-${slugOf(sender, 'sender')}`;
