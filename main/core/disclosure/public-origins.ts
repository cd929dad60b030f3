import { periodInWords } from '#shared/domain/dates.ts';
import { withoutPlaces } from '#shared/domain/disclosure/public-text.ts';
import type { ReturnFacts } from '#shared/domain/pack/snapshot.ts';
import type { CellOrigin } from '#shared/domain/provenance.ts';

/**
 * The files behind the figures, by what they are in place of what somebody called them. Their SHA-256 goes as well: of a
 * small file of counts it lets a reader try every number that is hidden until the fingerprint fits.
 */
export class PublicOrigins {
  readonly #names = new Map<string, { readonly fileName: string; readonly sha256: string }>();
  readonly #taken = new Set<string>();

  constructor(returns: readonly ReturnFacts[]) {
    for (const { sha256, period } of returns) this.#name(sha256, `${periodInWords(period)} return`);
  }

  get files(): number {
    return this.#names.size;
  }

  ofReturn(received: ReturnFacts): ReturnFacts {
    return { ...received, sender: withoutPlaces(received.sender), ...this.#nameOf(received.sha256) };
  }

  ofCell(cell: CellOrigin | null): CellOrigin | null {
    return cell === null ? null : { ...cell, ...this.#nameOf(cell.sha256) };
  }

  #nameOf(sha256: string) {
    return this.#names.get(sha256) ?? this.#name(sha256, 'File of figures');
  }

  /** A second file of one month gets a number. */
  #name(sha256: string, name: string) {
    let fileName = name;
    for (let n = 2; this.#taken.has(fileName); n++) fileName = `${name} ${n}`;
    this.#taken.add(fileName);
    const named = { fileName, sha256: `withheld ${this.#names.size + 1}` };
    this.#names.set(sha256, named);
    return named;
  }
}
