import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { readAggregateSheets } from '#main/core/returns/reading/read-return.ts';
import { auditHead } from '#main/store/audit-chain.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import type { Author, Workspace } from '#main/store/workspace.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { processLimits } from '#main/formats/sheets/limits.ts';
import { ruleSet } from '../../../../shared/domain/resources.ts';
import { fuzzCase } from './fuzz-case.ts';
import { ReaderPool } from './reader-pool.ts';
import { soundFiles } from './sound-files.ts';

export interface FuzzOptions {
  readonly seed: number;
  /** Numbers of the cases: from, and to below. */
  readonly from: number;
  readonly to: number;
  readonly folder: string;
  /** Script of the reading process. */
  readonly entry: string;
  readonly onCase?: (done: number, made: string, outcome: string, tookMs: number) => void;
}

export interface FuzzReport {
  /** How many cases ended in which way: `accepted`, `unchanged`, or the code of the refusal. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Each with the number that plays it again. */
  readonly failures: readonly string[];
  readonly slowestMs: number;
  readonly slowest: string;
  readonly peakMb: number;
  readonly readersStarted: number;
}

const today = '2019-07-10';
const at = `${today}T09:00:00.000Z`;
const author: Author = { actor: 'Secretariat', operation: 'returns.accept', at };

/** A new workspace before the file has grown so large that comparing it takes the time. */
const casesInOneWorkspace = 250;

/** Every file goes through the use case that accepts returns, against a workspace file, with the real limits. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzReport> {
  const files = await soundFiles();
  const pool = new ReaderPool(options.entry);
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  let [slowestMs, slowest] = [0, ''];
  let workspace: Workspace | null = null;
  for (let index = options.from; index < options.to; index++) {
    const path = join(options.folder, `fuzz-${Math.floor(index / casesInOneWorkspace)}.plumbline`);
    if (workspace === null || index % casesInOneWorkspace === 0) {
      await workspace?.close();
      workspace = await newWorkspace(path);
    }
    const { name, bytes, made } = fuzzCase(files, options.seed, index);
    const started = performance.now();
    const { outcome, fault } = await tryFile(workspace, path, { fileName: name, bytes }, pool);
    const took = performance.now() - started;
    if (took > slowestMs) [slowestMs, slowest] = [took, `${index} (${made})`];
    const late = fault ?? (took > processLimits.seconds * 1000 ? `took ${Math.round(took)} ms` : null);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (late !== null) failures.push(`case ${index} of seed ${options.seed} (${made}): ${late}`);
    options.onCase?.(index + 1 - options.from, made, outcome, took);
  }
  await workspace?.close();
  pool.close();
  return { outcomes, failures, slowestMs, slowest, peakMb: pool.peakMb, readersStarted: pool.started };
}

/** Ways to end that are none: the reader fell over, or had to be stopped. */
const faultCodes = new Set(['FileReaderStopped', 'FileReadTimeout', 'FileReadMemory']);

async function tryFile(
  workspace: Workspace,
  path: string,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  pool: ReaderPool,
): Promise<{ outcome: string; fault: string | null }> {
  const before = await stateOf(workspace, path);
  const outcome = await outcomeOf(workspace, file, pool);
  if (outcome.startsWith('crash')) return { outcome: 'crash', fault: outcome };
  if (faultCodes.has(outcome)) return { outcome, fault: outcome };
  const isUnchanged = (await stateOf(workspace, path)) === before;
  const mayChange = outcome === 'accepted';
  if (!mayChange && !isUnchanged)
    return { outcome, fault: 'the workspace was changed although the file was not accepted' };
  if (mayChange && isUnchanged) return { outcome, fault: 'accepted, but the workspace is as it was' };
  return { outcome, fault: null };
}

async function outcomeOf(
  workspace: Workspace,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  pool: ReaderPool,
): Promise<string> {
  try {
    const staged = await acceptReturn(workspace, file, {
      today,
      at,
      ruleSet,
      sender: 'Performance team',
      restatementReason: '',
      author,
      readSheets: (received) => readAggregateSheets(received, { spawn: pool.spawn }),
    });
    return staged.refusal?.code ?? staged.outcome;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    return `crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** The file's bytes and the head of its audit. */
async function stateOf(workspace: Workspace, path: string): Promise<string> {
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${await auditHead(workspace.db)}`;
}

async function newWorkspace(path: string): Promise<Workspace> {
  const uid = '00000000-0000-4000-8000-000000000001';
  const details = { uid, authority: 'Exampleshire', board: 'Improvement board', kind: 'real' } as const;
  const workspace = await createWorkspace(path, details, author);
  const recorded = { recorded_at: at };
  await workspace.write({ ...author, operation: 'indicators.add' }, async (db) => {
    const indicators = [
      { code: 'FD05', position: 1, ...recorded },
      { code: 'FD10', position: 2, ...recorded },
    ];
    await db.insertInto('indicators').values(indicators).execute();
    const definition = { ...recorded, version: 1, effective_from: '2015-04', group_name: 'Front door' };
    await db
      .insertInto('indicator_definitions')
      .values([
        { ...definition, indicator_id: 1, name: 'Referrals decided in one day', unit: 'percent', polarity: 'higher' },
        { ...definition, indicator_id: 2, name: 'Children without a social worker', unit: 'count', polarity: 'lower' },
      ])
      .execute();
    return { result: null, changes: [{ entity: 'indicators', ref: 'all', before: null, after: 2 }] };
  });
  return workspace;
}
