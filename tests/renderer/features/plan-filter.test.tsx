import { expect, test } from 'vitest';
import { matches, noFilter } from '../../../renderer/features/plan/plan-filter.ts';
import { buildActionRow } from './view-builders.ts';

const row = buildActionRow({ title: 'Write the threshold document', lead: 'Head of service' });

test('without a filter every action is shown', () => {
  expect(matches(row, noFilter)).toBe(true);
});

test.each([
  ['threshold', true],
  ['THRESHOLD head', true],
  ['overdue', true],
  ['threshold police', false],
])('the words “%s” are found: %s', (text, found) => {
  expect(matches(row, { ...noFilter, text })).toBe(found);
});

test('colour, workstream and “greener” each leave out what is not asked for', () => {
  expect(matches(row, { ...noFilter, colour: 'red' })).toBe(true);
  expect(matches(row, { ...noFilter, colour: 'green' })).toBe(false);
  expect(matches(row, { ...noFilter, workstream: 'Workforce' })).toBe(false);
  expect(matches(row, { ...noFilter, onlyGreener: true })).toBe(false);
  expect(matches(buildActionRow({ ownerGreener: true }), { ...noFilter, onlyGreener: true })).toBe(true);
});
