import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { foundFrom, foundLabel, TypesetFailure, type Diagnostic, type Typeset, type TypesetJob } from './typeset.ts';

/** Compiled WebAssembly. Opaque: Node's types leave it out, and the browser's would bring the whole DOM with it. */
export interface WasmModule {
  readonly [Symbol.toStringTag]: string;
}

interface WasmRuntime {
  compile(bytes: Uint8Array): Promise<WasmModule>;
}

/** The part of the package's interface that is used here, with the types its own declarations leave open. */
interface WasmPackage {
  initSync(options: { readonly module: WasmModule }): void;
  readonly TypstCompilerBuilder: new () => WasmBuilder;
}

interface WasmBuilder {
  set_dummy_access_model(): void;
  add_raw_font(font: Uint8Array): Promise<void>;
  build(): Promise<WasmCompiler>;
}

interface WasmCompiler {
  add_source(path: string, text: string): boolean;
  map_shadow(path: string, bytes: Uint8Array): boolean;
  snapshot(root: undefined, main: string, inputs: undefined): WasmWorld;
}

interface WasmWorld {
  compile(kind: number, diagnosticsFormat: number): { readonly diagnostics?: Diagnostic[] } | undefined;
  query(kind: number, selector: string, field: string): string;
  get_artifact(format: number, diagnosticsFormat: number): Uint8Array;
}

// Numbers of the package's own interface: paged target, PDF, diagnostics as objects.
const paged = 0;
const pdfFormat = 1;
const fullDiagnostics = 3;
const noDiagnostics = 0;

const packageName = '@myriaddreamin/typst-ts-web-compiler';

let compiling: Promise<WasmModule> | null = null;

/** The module, compiled once a process and shared by all workers: 28 MB that take a second or two. */
export function wasmModule(): Promise<WasmModule> {
  compiling ??= compileModule();
  return compiling;
}

async function compileModule(): Promise<WasmModule> {
  const runtime: unknown = Reflect.get(globalThis, 'WebAssembly');
  return (runtime as WasmRuntime).compile(
    await readFile(createRequire(import.meta.url).resolve(`${packageName}/wasm`)),
  );
}

/** Sets a job's pages, with the fonts it was made with. */
export type WasmTypesetter = (job: Omit<TypesetJob, 'fonts'>) => Typeset;

/** The WebAssembly build with the pack's fonts, ready for one pack after another. */
export async function wasmTypesetter(module: WasmModule, fonts: TypesetJob['fonts']): Promise<WasmTypesetter> {
  const typst = (await import(packageName)) as WasmPackage;
  typst.initSync({ module });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return (job) => typesetWith(compiler, job);
}

/** Sets the pack with the WebAssembly build. Takes seconds without a pause: only ever called in a worker. */
export async function typesetWasm(module: WasmModule, job: TypesetJob): Promise<Typeset> {
  return (await wasmTypesetter(module, job.fonts))(job);
}

function typesetWith(compiler: WasmCompiler, job: Omit<TypesetJob, 'fonts'>): Typeset {
  for (const source of job.sources) compiler.add_source(source.path, source.text);
  compiler.map_shadow('/data.json', new TextEncoder().encode(job.data));

  const world = compiler.snapshot(undefined, job.sources[0]?.path ?? '', undefined);
  const diagnostics = world.compile(paged, fullDiagnostics)?.diagnostics ?? [];
  if (diagnostics.length > 0) throw new TypesetFailure(diagnostics);
  const found: unknown = JSON.parse(world.query(paged, foundLabel, 'value'));
  return { pdf: world.get_artifact(pdfFormat, noDiagnostics), ...foundFrom(found) };
}
