/** Plain ASCII, safe on every file system and not too long for one: "Head of service, Tŷ" becomes `head-of-service-ty`. */
export const slugOf = (text: string, otherwise: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase() || otherwise;

/** A name that is not taken yet, which it then is: two senders may come down to the same letters. */
export function freeName(base: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? `${base}.xlsx` : `${base}-${n}.xlsx`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
