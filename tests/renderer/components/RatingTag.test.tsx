import { expect, test } from 'vitest';
import { colours } from '#shared/domain/rating/rating.ts';
import { RatingReason, RatingTag } from '../../../renderer/components/RatingTag.tsx';
import { render } from '../render.tsx';

test.each(colours)('%s is said with a letter in a shape and a word, never by colour alone', (colour) => {
  const box = render(<RatingTag colour={colour} />);
  expect(box.querySelector('text')?.textContent).toMatch(/^[RAGB–]$/u);
  expect(box.querySelector('.word')?.textContent).not.toBe('');
});

test('the five shapes differ, so the colours hold in black and white', () => {
  const shapes = colours.map((colour) => {
    const shape = render(<RatingTag colour={colour} />).querySelector('svg > :first-child');
    return `${shape?.tagName} ${shape?.getAttribute('d') ?? ''} ${shape?.getAttribute('r') ?? ''}`;
  });
  expect(new Set(shapes).size).toBe(colours.length);
});

test('a reason stands in the open beside its colour and says when the board set it', () => {
  const rating = { colour: 'red', because: 'Overdue by 26 days.', rule: 'overdue' } as const;
  expect(render(<RatingReason rating={rating} moderated />).textContent).toBe(
    'RRedSet by the board. Overdue by 26 days.',
  );
});
