import { canStartProcess } from './typst-channel.ts';
import { hasNative } from './typst-native.ts';

/** Which build of Typst sets a pack. Both give the same bytes; `auto` takes the faster one that works here. */
export type TypstEngine = 'native' | 'wasm' | 'auto';

/** True where packs are set in WebAssembly: asked for, or for want of the native build or of a process to run it in. */
export const isSetInWasm = (engine: TypstEngine): boolean =>
  engine === 'wasm' || (engine === 'auto' && !(canStartProcess && hasNative()));
