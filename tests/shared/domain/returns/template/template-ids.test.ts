import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMarker } from '#shared/domain/returns/values/markers.ts';
import {
  columnId,
  headId,
  readTemplateId,
  rowId,
  templateMarkers,
} from '#shared/domain/returns/template/template-ids.ts';

/** Text that is a text: XML and URLs know no half of a surrogate pair. */
const words = fc.string({ minLength: 1, unit: 'grapheme' });

test('what a template says of itself is read back whole, whatever its sender and codes are called', () => {
  fc.assert(
    fc.property(words, words, words, fc.nat(), fc.integer({ min: 1, max: 999 }), (uid, sender, code, id, version) => {
      const head = { workspaceUid: uid, period: '2019-07', sender };
      expect(readTemplateId(headId(head))).toStrictEqual({ kind: 'template', head });
      const row = { workspaceUid: uid, period: '2019-07', indicatorId: id, definitionVersion: version, code };
      expect(readTemplateId(rowId(row))).toStrictEqual({ kind: 'row', row });
    }),
  );
  expect(readTemplateId(` ${columnId('value')} `)).toStrictEqual({ kind: 'column', column: 'value' });
});

test.each([
  'plumbline-row/2 uid 2019-07 1 1 FD01',
  'plumbline-row/1 uid 2019-13 1 1 FD01',
  'plumbline-row/1 uid 2019-07 x 1 FD01',
  'plumbline-row/1 uid 2019-07 1 1',
  'plumbline-row/1 uid 2019-07 1 1 %E0%A4%A',
  'plumbline-column/1 colour',
  'plumbline-template/1 uid',
])('"%s" is one of ours, but nothing is taken from it', (text) => {
  expect(readTemplateId(text)).toStrictEqual({ kind: 'unknown' });
});

test.each(['', 'Value', 'plumbline', 'plumbline-row', 'see plumbline-row/1 uid', '46'])(
  '"%s" is no reference',
  (text) => {
    expect(readTemplateId(text)).toBeNull();
  },
);

test('every word that a sender may choose is read as a marker of its own', () => {
  const markers = templateMarkers.map(({ word }) => findMarker(word));
  expect(markers).not.toContain(null);
  expect(new Set(markers).size).toBe(templateMarkers.length);
});
