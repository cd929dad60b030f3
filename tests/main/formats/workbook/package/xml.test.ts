import { describe, expect, it } from 'vitest';
import { absoluteRange, columnLetters } from '#main/formats/workbook/package/addresses.ts';
import { xml } from '#main/formats/workbook/package/xml.ts';

describe('xml', () => {
  it('escapes what is put in, and not what it made itself', () => {
    const inner = xml`<a t="${'"<&>'}"/>`;
    expect(xml`<b>${inner}${[inner, inner]}${'x < y'}${3}</b>`.source).toBe(
      '<b><a t="&quot;&lt;&amp;&gt;"/><a t="&quot;&lt;&amp;&gt;"/><a t="&quot;&lt;&amp;&gt;"/>x &lt; y3</b>',
    );
  });

  it('drops the indents of the template and keeps those of the text', () => {
    expect(
      xml`<a>
      <b>${'one\n  two'}</b>
    </a>`.source,
    ).toBe('<a><b>one\n  two</b></a>');
  });
});

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('give ranges with dollars', () => {
    expect(absoluteRange(6, 6, 6, 41)).toBe('$F$6:$AO$6');
  });
});
