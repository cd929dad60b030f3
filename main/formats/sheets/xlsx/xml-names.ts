const start =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const xmlName = new RegExp(`^[${start}][${start}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*$`, 'u');

/** A name by XML 1.0, section 2.3. */
export const isXmlName = (text: string): boolean => xmlName.test(text);

/** `x:row` → `row`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its references (`&lt;`, `&#233;`, `&#xE9;`) replaced; null where one is none or means no character. */
export function decodeReferences(text: string): string | null {
  let isSound = true;
  const decoded = text.replaceAll(/&([^;&]*;?)/g, (_, reference: string) => {
    const character = reference.endsWith(';') ? characterOf(reference.slice(0, -1)) : undefined;
    isSound &&= character !== undefined;
    return character ?? '';
  });
  return isSound ? decoded : null;
}

function characterOf(reference: string): string | undefined {
  const match = /^#(?:x([0-9A-Fa-f]{1,8})|(\d{1,9}))$/.exec(reference);
  if (match === null) return Object.hasOwn(named, reference) ? named[reference] : undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
