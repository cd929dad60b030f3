import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';

/** A folder that every copy of the resources has: it tells ours from some other folder called "resources". */
const mark = 'fonts';

/** Folders from `start` upwards, `levels` of them: the source is one below the project, a bundled chunk three. */
function upwards(start: string, levels: number): string[] {
  const folders = [start];
  for (let level = 1; level < levels; level += 1) folders.push(dirname(folders.at(-1) ?? start));
  return folders;
}

/**
 * Finds the resources folder: where `override` (PLUMBLINE_RESOURCES) says, else beside the nearest folder above
 * `start` (main/ in the source, out/main/ or out/main/chunks/ when bundled), else in a packaged Electron
 * application's own folder. Null when there is none.
 */
export function findResources(
  start: string,
  override: string | undefined,
  packaged: string | undefined,
): string | null {
  if (override !== undefined && override !== '') return existsSync(join(override, mark)) ? override : null;
  const candidates = upwards(start, 4).map((folder) => join(folder, 'resources'));
  if (packaged !== undefined) candidates.push(join(packaged, 'resources'), packaged);
  return candidates.find((folder) => existsSync(join(folder, mark))) ?? null;
}

let found: string | null = null;

/**
 * Path of a file the program ships with: `resourcePath('fonts', 'SourceSans3-Bold.ttf')`.
 * The one place that knows where resources are; refuses with `ResourcesMissing` when the installation is incomplete.
 */
export function resourcePath(...parts: readonly string[]): string {
  // Only Electron sets resourcesPath; Node's own type does not know it.
  const packaged: unknown = Reflect.get(process, 'resourcesPath');
  const override = process.env['PLUMBLINE_RESOURCES'];
  found ??= findResources(import.meta.dirname, override, typeof packaged === 'string' ? packaged : undefined);
  if (found === null) {
    throw new Refusal({
      code: 'ResourcesMissing',
      message: 'The folder of fonts, templates and rule sets that belongs to the program is missing.',
      where: override ?? import.meta.dirname,
      next: 'Install the program again, or set PLUMBLINE_RESOURCES to that folder.',
    });
  }
  return join(found, ...parts);
}
