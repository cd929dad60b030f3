import { createRequire } from 'node:module';
import { foundFrom, foundLabel, TypesetFailure, type Diagnostic, type Typeset, type TypesetJob } from './typeset.ts';

/** The part of the addon's interface that is used here; the package for one platform ships no types. */
interface NativeCompiler {
  addSource(path: string, text: string): void;
  mapShadow(path: string, bytes: Uint8Array): void;
  compile(options: { readonly mainFilePath: string }): NativeResult;
  fetchDiagnostics(diagnostics: unknown): Diagnostic[];
  query(document: unknown, options: { readonly selector: string; readonly field: string }): unknown;
  pdf(document: unknown, options?: { readonly pdfStandard: 'ua-1' }): Uint8Array;
  evictCache(maxAge: number): void;
}

interface NativeResult {
  readonly result: unknown;
  takeDiagnostics(): unknown;
  takeWarnings(): unknown;
}

interface NativeAddon {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[];
    }): NativeCompiler;
  };
}

/** A folder that does not exist: the addon wants a name for its root, and must find nothing in it. */
const root = '/plumbline-typesetting';

/** The package of this platform, named as its publisher names them. */
const packageName = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`;

/**
 * True where the package is installed; only loading it says whether it works. `PLUMBLINE_TYPST=wasm` has packs set as they
 * are where there is none.
 */
export function hasNative(): boolean {
  if (process.env['PLUMBLINE_TYPST'] === 'wasm') return false;
  try {
    createRequire(import.meta.url).resolve(packageName);
    return true;
  } catch {
    return false;
  }
}

/** The native build of Typst, or null where this platform has none or it does not load. */
export function loadNative(): NativeAddon | null {
  try {
    const addon: unknown = createRequire(import.meta.url)(packageName);
    return addon as NativeAddon;
  } catch {
    return null; // an optional dependency: the WebAssembly build gives the same bytes
  }
}

/** Sets the pack with the native build. `strict` refuses whatever PDF/UA-1 forbids, and writes another file for it. */
export function typesetNative(addon: NativeAddon, job: TypesetJob, strict = false): Typeset {
  const compiler = addon.NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontBlobs: job.fonts.map((font) => Buffer.from(font)) }],
  });
  for (const source of job.sources) compiler.addSource(root + source.path, source.text);
  compiler.mapShadow(`${root}/data.json`, Buffer.from(job.data));
  const compiled = compiler.compile({ mainFilePath: root + (job.sources[0]?.path ?? '') });
  const diagnostics = [compiled.takeDiagnostics(), compiled.takeWarnings()]
    .filter((found) => found !== null && found !== undefined)
    .flatMap((found) => compiler.fetchDiagnostics(found));
  if (diagnostics.length > 0) throw new TypesetFailure(diagnostics);
  const found = foundFrom(compiler.query(compiled.result, { selector: foundLabel, field: 'value' }));
  try {
    const pdf = strict ? compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) : compiler.pdf(compiled.result);
    return { pdf, ...found };
  } catch (error) {
    throw new TypesetFailure(nativeMessages(error).map((message) => ({ message })));
  } finally {
    // a process that sets one pack ends with it; only tests set several in one
    if (strict) compiler.evictCache(0);
  }
}

/** The addon puts Rust's debug text of all errors in `code`; the messages in it are what a person can use. */
function nativeMessages(error: unknown): string[] {
  const text = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? '');
  return messages.length > 0 ? messages : [text];
}
