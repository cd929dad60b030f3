import { layoutsFile, type LayoutsFile } from '#shared/contract/layouts-file.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Author, Change, ReadableDb, Workspace } from '#main/store/workspace.ts';
import { keepChanges, layoutKey, loadLayouts, recordLayout, type LearnedLayout } from './remembered-layouts.ts';

/** Every remembered layout as a JSON text, to carry to another workspace or to give to `plumbline import --map`. */
export async function exportLayouts(db: ReadableDb): Promise<{ readonly fileName: string; readonly text: string }> {
  const layouts = await loadLayouts(db);
  const file: LayoutsFile = {
    plumbline: 'return-layouts',
    version: 1,
    layouts: layouts
      .toReversed()
      .map(({ sender, fingerprint, name, mapping, learned }) => ({ sender, fingerprint, name, mapping, learned })),
  };
  return { fileName: 'return-layouts.json', text: `${JSON.stringify(file, null, 2)}\n` };
}

/**
 * Remembers every layout of an exported file; those that are remembered just so already stay as they are.
 * @throws Refusal `LayoutsFileNotOurs`, and nothing of it is kept
 */
export async function importLayouts(workspace: Workspace, author: Author, text: string): Promise<void> {
  const { layouts } = parseLayouts(text);
  await keepChanges(workspace, author, async (db) => {
    const known = new Map<string, Pick<LearnedLayout, 'name' | 'mapping'>>();
    for (const layout of await loadLayouts(db)) known.set(layoutKey(layout), layout);
    const changes: (Change | null)[] = [];
    for (const { learned, ...layout } of layouts) {
      const key = layoutKey(layout);
      // The fingerprint is found again only by the mapping it was taken by, so that one is recorded first.
      for (const mapping of known.has(key) ? [layout.mapping] : [learned, layout.mapping]) {
        changes.push(await recordLayout(db, author, { ...layout, mapping }, known.get(key)));
        known.set(key, { name: layout.name, mapping });
      }
    }
    return changes.filter((change) => change !== null);
  });
}

function parseLayouts(text: string): LayoutsFile {
  const parsed = layoutsFile.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = (issue?.path ?? []).map(String).join(' › ');
  throw notOurs(issue === undefined || place === '' ? '' : ` At ${place}: ${issue.message}.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw notOurs(' It is not JSON.');
  }
}

const notOurs = (why: string): Refusal =>
  new Refusal({
    code: 'LayoutsFileNotOurs',
    message: `This is not a file of return layouts that Plumbline exported, or it was changed.${why} Nothing of it was kept.`,
    where: '',
    next: 'Choose a file made by "Export layouts", as it was exported.',
  });
