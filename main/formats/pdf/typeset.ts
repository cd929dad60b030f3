/** What an engine needs: everything is handed in, so that an engine reads no file, clock or system font. */
export interface TypesetJob {
  /** The template's files by path ("/pack.typ"), the first being the main one. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  /** Contents of /data.json. */
  readonly data: string;
  /** What links lead to, in words, by name. */
  readonly places: Readonly<Record<string, string>>;
  readonly fonts: readonly Uint8Array[];
}

/** Where a picture stands, in points from the top left corner of its page. Pages are counted from 1. */
export interface PictureBox {
  readonly alt: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where something that links lead to stands: a heading, a block or a row. */
export interface NamedPlace {
  readonly id: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Typst's own output before the finish: tagged, deterministic, but without the PDF/UA identifier. */
export interface Typeset {
  readonly pdf: Uint8Array;
  readonly boxes: readonly PictureBox[];
  readonly places: readonly NamedPlace[];
}

/** Label under which the template leaves what it found once all pages were set. */
export const foundLabel = '<found-places>';

/** An error or a warning of Typst. Warnings count: text that would be lost is only ever a warning. */
export interface Diagnostic {
  readonly path?: string;
  readonly message: string;
}

/** Thrown by both engines when Typst has anything to say. */
export class TypesetFailure extends Error {
  constructor(diagnostics: readonly Diagnostic[]) {
    const said = diagnostics.map(({ path, message }) =>
      path === undefined || path === '' ? message : `${message} (${path})`,
    );
    super([...new Set(said)].join('; '));
    this.name = 'TypesetFailure';
  }
}

/** What the template found, as its query returns it: one value. */
export const foundFrom = (found: unknown): Pick<Typeset, 'boxes' | 'places'> =>
  (Array.isArray(found) ? (found as Pick<Typeset, 'boxes' | 'places'>[])[0] : undefined) ?? { boxes: [], places: [] };
