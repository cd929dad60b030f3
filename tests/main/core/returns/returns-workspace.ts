import ExcelJS from 'exceljs';
import type { ReceivedFile } from '#main/core/returns/reading/read-return.ts';
import type { StageOptions } from '#main/core/returns/staging/stage-return.ts';
import { ruleSet } from '../../../shared/domain/resources.ts';
import type { Author, Workspace } from '#main/store/workspace.ts';
import { newWorkspace } from '../../store/temporary-workspace.ts';

export const today = '2019-07-10';
const at = `${today}T09:00:00.000Z`;
const author: Author = { actor: 'Secretariat', operation: 'returns.accept', at };

/** Two indicators with targets and a published source for one month; no return yet. */
export async function returnsWorkspace(path?: string): Promise<Workspace> {
  const workspace = await newWorkspace(path);
  const recorded = { recorded_at: '2018-04-01T09:00:00.000Z' };
  await workspace.write({ ...author, at: recorded.recorded_at }, async (db) => {
    await db
      .insertInto('indicators')
      .values([
        { code: 'FD05', position: 1, ...recorded },
        { code: 'FD10', position: 2, ...recorded },
      ])
      .execute();
    const definition = { ...recorded, version: 1, effective_from: '2018-04', group_name: 'Front door' };
    await db
      .insertInto('indicator_definitions')
      .values([
        { ...definition, indicator_id: 1, name: 'Referrals decided in one day', unit: 'percent', polarity: 'higher' },
        { ...definition, indicator_id: 2, name: 'Children without a social worker', unit: 'count', polarity: 'lower' },
        {
          ...definition,
          indicator_id: 1,
          version: 2,
          effective_from: '2019-06',
          name: 'Referrals decided in one day',
          unit: 'percent',
          polarity: 'higher',
        },
      ])
      .execute();
    await db
      .insertInto('indicator_targets')
      .values({ indicator_id: 1, from_period: '2018-04', target: 90, amber_limit: 80, ...recorded })
      .execute();
    await db.insertInto('sources').values({ title: 'Letter', publisher: 'Ofsted', published_on: null }).execute();
    await db
      .insertInto('observations')
      .values({ indicator_id: 2, period: '2019-06', value: 267, original_text: '267', source_id: 1, ...recorded })
      .execute();
    return { result: null, changes: [{ entity: 'indicators', ref: 'all', before: null, after: 2 }] };
  });
  return workspace;
}

export const stageOptions = async (): Promise<StageOptions> => ({ today, at, ruleSet });

export const acceptOptions = async (reason = '', sender = 'Performance team') => ({
  ...(await stageOptions()),
  sender,
  restatementReason: reason,
  author,
});

export const csv = (fileName: string, ...lines: readonly string[]): ReceivedFile => ({
  fileName,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

/** A long return of the rows given as `code,period,numerator,denominator,value`. */
export const longReturn = (fileName: string, ...rows: readonly string[]): ReceivedFile =>
  csv(fileName, 'Indicator code,Period,Numerator,Denominator,Value', ...rows);

/** A wide workbook: one sheet "KPI" with months across. */
export async function wideReturn(
  fileName: string,
  months: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<ReceivedFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('KPI');
  sheet.addRow(['Monthly return']);
  sheet.addRow([]);
  sheet.addRow(['Code', 'Indicator', ...months]);
  for (const row of rows) sheet.addRow(row);
  return { fileName, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** What the workspace holds of returns, for comparing before and after. */
export async function contents(workspace: Workspace): Promise<Record<string, unknown>> {
  const { db } = workspace;
  return {
    files: await db.selectFrom('files').select(['sha256', 'size']).execute(),
    returns: await db.selectFrom('returns').selectAll().execute(),
    observations: await db.selectFrom('observations').selectAll().orderBy('id').execute(),
    audit: await db.selectFrom('audit_entries').select('sha256').orderBy('id').execute(),
  };
}
