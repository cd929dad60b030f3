import { expect, it } from 'vitest';
import { isJump } from '#shared/domain/returns/jump.ts';

const usual = [81, 83, 80, 82, 84, 81, 83];

it('warns of a value ten times too large or too small, and of a fraction for a percentage', () => {
  expect(isJump(820, usual, 'days')).toBe(true);
  expect(isJump(8.2, usual, 'percent')).toBe(true);
  expect(isJump(0.82, usual, 'percent')).toBe(true);
});

it('does not warn of what the series usually does, nor of a value just outside its limits', () => {
  expect(isJump(82, usual, 'percent')).toBe(false);
  expect(isJump(89, usual, 'percent')).toBe(false);
});

it('says nothing with fewer than six earlier values, and leaves missing ones out of the count', () => {
  expect(isJump(820, [81, 83, 80, 82, 84], 'count')).toBe(false);
  expect(isJump(820, [81, 83, null, 80, null, 82, 84], 'count')).toBe(false);
  expect(isJump(820, [81, 83, null, 80, null, 82, 84, 81], 'count')).toBe(true);
});

it('does not take a small step of a series that hardly moves for a slip', () => {
  expect(isJump(12, [9, 9, 8, 9, 9, 9], 'count')).toBe(false);
  expect(isJump(90, [9, 9, 8, 9, 9, 9], 'count')).toBe(true);
  expect(isJump(95, [100, 100, 100, 100, 100, 100], 'percent')).toBe(false);
  expect(isJump(10, [100, 100, 100, 100, 100, 100], 'percent')).toBe(true);
  expect(isJump(3, [0, 0, 0, 0, 0, 0], 'count')).toBe(false);
});
