import { expect, it } from 'vitest';
import { isJump } from '#shared/domain/returns/jump.ts';

const usual = [81, 83, 80, 82, 84, 81, 83];

it('warns of a value ten times too large or too small, and of a fraction for a percentage', () => {
  expect(isJump(820, usual)).toBe(true);
  expect(isJump(8.2, usual)).toBe(true);
  expect(isJump(0.82, usual)).toBe(true);
});

it('does not warn of what the series usually does, nor of a value just outside its limits', () => {
  expect(isJump(82, usual)).toBe(false);
  expect(isJump(89, usual)).toBe(false);
});

it('says nothing with fewer than six earlier values, and leaves missing ones out of the count', () => {
  expect(isJump(820, [81, 83, 80, 82, 84])).toBe(false);
  expect(isJump(820, [81, 83, null, 80, null, 82, 84])).toBe(false);
  expect(isJump(820, [81, 83, null, 80, null, 82, 84, 81])).toBe(true);
});

it('has no measure for a series that never moved', () => {
  expect(isJump(99, [100, 100, 100, 100, 100, 100])).toBe(false);
});
