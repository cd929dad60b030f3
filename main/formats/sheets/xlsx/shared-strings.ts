import type { ReadLimits } from '../limits.ts';
import { inside, refuseTooMuch } from '../refusals.ts';
import { unescapeText } from './cell-value.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import { streamXml } from './xml-stream.ts';
import type { ZipPackage } from './zip-package.ts';

/**
 * Collects the text of one rich text item: the `t` elements of its runs joined, those of phonetic runs (`rPh`,
 * reading aids in Japanese workbooks) left out. Raised digits stay raised: 9 with the mark of footnote 2 is `9²`, not
 * 92. Used for shared strings and inline strings alike.
 */
export class RichText {
  #text = '';
  #inText = false;
  #phonetic = 0;
  #raised = false;

  start(): void {
    this.#text = '';
    this.#raised = false;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'rPh') this.#phonetic++;
    else if (name === 't') this.#inText = this.#phonetic === 0;
    else if (name === 'vertAlign') this.#raised = attributes['val'] === 'superscript';
  }

  add(text: string): void {
    if (this.#inText) this.#text += this.#raised ? raise(text) : text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    else if (name === 't') this.#inText = false;
    else if (name === 'r') this.#raised = false;
  }

  get length(): number {
    return this.#text.length;
  }

  take(): string {
    return unescapeText(this.#text);
  }
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Excel's own escapes (`_x000D_`) have digits too, and stay as they are. */
const raise = (text: string): string =>
  text.includes('_x') ? text : text.replaceAll(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit);

/** All shared strings in order; the position is what cells refer to. */
export async function readSharedStrings(zip: ZipPackage, part: string | null, limits: ReadLimits): Promise<string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  const item = new RichText();
  let total = 0;
  await streamXml(
    zip,
    part,
    {
      open: (name, attributes) => (name === 'si' ? item.start() : item.open(name, attributes)),
      text: (text) => {
        item.add(text);
        if (item.length > limits.cellText * 4)
          throw refuseTooMuch(inside(zip.fileName, part), 'a text of endless length');
      },
      close: (name) => {
        if (name !== 'si') return item.close(name);
        total += item.length;
        if (total > limits.sharedText)
          throw refuseTooMuch(inside(zip.fileName, part), 'more text than a workbook needs');
        strings.push(item.take());
      },
    },
    limits,
  );
  return strings;
}
