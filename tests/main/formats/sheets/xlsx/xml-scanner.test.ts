import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { XmlFault, XmlScanner, type XmlAttributes } from '#main/formats/sheets/xlsx/xml-scanner.ts';

const limits = { xmlDepth: 64, xmlRun: 1000 };

type Event = readonly ['open', string, XmlAttributes] | readonly ['text', string] | readonly ['close', string];

/** Texts that follow one another are one text, however often they come. */
function joined(events: readonly Event[]): Event[] {
  const result: Event[] = [];
  for (const event of events) {
    const last = result.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') result[result.length - 1] = ['text', last[1] + event[1]];
    else if (event[0] !== 'text' || event[1] !== '') result.push(event);
  }
  return result;
}

/** What our scanner makes of the pieces: its events, or the kind of fault. */
function scanned(pieces: readonly string[], given = limits): readonly Event[] | XmlFault['kind'] {
  const events: Event[] = [];
  const scanner = new XmlScanner(
    {
      open: (name, attributes) => void events.push(['open', name, attributes]),
      text: (text) => void events.push(['text', text]),
      close: (name) => void events.push(['close', name]),
    },
    given,
  );
  try {
    for (const piece of pieces) scanner.write(piece);
    scanner.end();
    return joined(events);
  } catch (error) {
    if (error instanceof XmlFault) return error.kind;
    throw error;
  }
}

/** The same from saxes, a general parser. */
function bySaxes(xml: string): readonly Event[] | 'malformed' {
  const events: Event[] = [];
  const parser = new SaxesParser({ position: false, xmlns: false });
  let isSound = true;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => (isSound = false));
  parser.on('doctype', () => (isSound = false));
  parser.on('opentag', ({ name, attributes }) => void events.push(['open', local(name), { ...attributes }]));
  parser.on('text', (text) => void events.push(['text', text]));
  parser.on('cdata', (text) => void events.push(['text', text]));
  parser.on('closetag', ({ name }) => void events.push(['close', local(name)]));
  parser.write(xml);
  parser.close();
  // saxes gives the white space outside the root too
  const root = events.slice(
    events.findIndex(([kind]) => kind === 'open'),
    events.findLastIndex(([kind]) => kind === 'close') + 1,
  );
  return isSound ? joined(root) : 'malformed';
}

function cut(text: string, places: readonly number[]): string[] {
  const edges = [0, ...places.map((place) => place % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  return edges.slice(1).map((edge, index) => text.slice(edges[index], edge));
}

describe('XML that is read', () => {
  it('gives elements by their local names, attributes and text, references replaced', () => {
    const xml =
      '<?xml version="1.0"?>\n<!-- c --><x:a x:b="1 &lt; &#50;" c=\'"\'><b/>A &amp; &#xE9;<![CDATA[<&>]]>\r\n</x:a > <?done?>';
    expect(scanned([xml])).toEqual([
      ['open', 'a', { 'x:b': '1 < 2', c: '"' }],
      ['open', 'b', {}],
      ['close', 'b'],
      ['text', 'A & é<&>\n'],
      ['close', 'a'],
    ]);
  });

  it('gives the same however it is cut into pieces', () => {
    const xml = '<?xml version="1.0"?><a b="x y"><!-- - --><c d=\'&gt;\'/>é&amp;😀\r\n<![CDATA[]]]>]]></a>\n';
    for (let at = 0; at <= xml.length; at++) expect(scanned([xml.slice(0, at), xml.slice(at)])).toEqual(scanned([xml]));
    expect(scanned(xml.split(''))).toEqual(scanned([xml]));
  });

  it('never lets an attribute name reach a prototype', () => {
    const events = scanned(['<a __proto__="x" constructor="y"/>']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Array.isArray(events)).toBe(true);
  });
});

describe('XML that is not read', () => {
  it.each([
    ['<a>', 'malformed'],
    ['<a></b>', 'malformed'],
    ['</a>', 'malformed'],
    ['<a/><b/>', 'malformed'],
    ['text', 'malformed'],
    ['<a/>text', 'malformed'],
    ['', 'malformed'],
    ['<a b/>', 'malformed'],
    ['<a b=1/>', 'malformed'],
    ['<a b="1"c="2"/>', 'malformed'],
    ['<a b="1" b="2"/>', 'malformed'],
    ['<a b="<"/>', 'malformed'],
    ['<a>&evil;</a>', 'malformed'],
    ['<a>& b</a>', 'malformed'],
    ['<a>&#0;</a>', 'malformed'],
    ['<a>&#xD800;</a>', 'malformed'],
    ['<a>]]></a>', 'malformed'],
    ['<a>\u0001</a>', 'malformed'],
    ['<1/>', 'malformed'],
    ['< a/>', 'malformed'],
    ['<a / >', 'malformed'],
    ['<a><!-- -- --></a>', 'malformed'],
    [' <?xml version="1.0"?><a/>', 'malformed'],
    ['<a><![CDATA[x</a>', 'malformed'],
    ['<!DOCTYPE a [<!ENTITY e "e">]><a>&e;</a>', 'documentType'],
    ['<a>'.repeat(65), 'tooDeep'],
    [`<a>${'x'.repeat(1001)}`, 'endless'],
    [`<a b="${'x'.repeat(1001)}`, 'endless'],
    [`<a><!--${'x'.repeat(1001)}`, 'endless'],
  ])('%s', (xml, kind) => expect(scanned([xml])).toBe(kind));
});

describe('our scanner agrees with saxes', () => {
  const name = fc.constantFrom('a', 'x:b', 'row', 'é', '_c', '-d', '1');
  const text = fc.constantFrom(
    'x',
    ' ',
    '&amp;',
    '&lt;',
    '&#65;',
    '&bad;',
    '&',
    '<',
    '>',
    ']]>',
    '\r\n',
    '\t',
    'é😀',
    '"',
  );
  const attribute = fc
    .tuple(name, fc.constantFrom('"', "'"), text, fc.constantFrom(' ', '', '\n'))
    .map(([key, quote, value, space]) => `${space}${key}=${quote}${value}${quote}`);
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.constantFrom('<!-- c -->', '<![CDATA[<x>]]>', '<?p q?>', '<!-- -- -->', '</a>', '<a', '<?xml?>', '<?p?>'),
      fc
        .tuple(name, fc.array(attribute, { maxLength: 2 }), fc.array(tie('node'), { maxLength: 4 }), fc.boolean())
        .map(([tag, attributes, children, empty]) =>
          empty ? `<${tag}${attributes.join('')}/>` : `<${tag}${attributes.join('')}>${children.join('')}</${tag}>`,
        ),
    ),
  }));

  it('on any markup, sound or not, in any pieces', () => {
    let sound = 0;
    fc.assert(
      fc.property(node, fc.array(fc.nat(), { maxLength: 6 }), (inner, places) => {
        const xml = `<root>${inner}</root>`;
        const ours = scanned(cut(xml, places), { xmlDepth: 1000, xmlRun: 100_000 });
        const theirs = bySaxes(xml);
        sound += Number(theirs !== 'malformed');
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(500);
  });
});
