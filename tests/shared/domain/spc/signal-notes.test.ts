import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signalNotes, signalNoteText } from '#shared/domain/spc/signal-notes.ts';
import type { SpcWording } from '#shared/domain/spc/explain.ts';
import { analyse, noise } from './series-builder.ts';

const wording: SpcWording = { direction: 'increase', noun: 'month' };
const notesOf = (values: readonly (number | null)[], target: number | null = null) =>
  signalNotes(analyse(values, { target }), target, wording);
const titles = (values: readonly (number | null)[], target: number | null = null) =>
  notesOf(values, target).map(({ title }) => title);

describe('the notes on a control chart', () => {
  test('are one for a whole run, with the month it began', () => {
    const [note] = notesOf([...noise(20), 3, 3, 3, 3, 3, 3, 3]);
    expect(note).toMatchObject({
      title: 'Signal of improvement: 7 months in a row above the average',
      since: 'Since December 2019.',
      current: true,
    });
  });

  test('count a whole run although a point of it carries the label of a stronger rule', () => {
    const notes = notesOf([...noise(20), 3, 3, 3, 4.5, 4.5, 3, 3, 3]);
    expect(notes[0]).toMatchObject({
      title: 'Signal of improvement: 8 months in a row above the average',
      since: 'Since December 2019.',
    });
    expect(notes.filter(({ title }) => title.includes('in a row above'))).toHaveLength(1);
  });

  test('count a trend from its first month to its last', () => {
    const falling = [...noise(16), 0.9, 0.7, 0.5, 0.3, 0.1, -0.1, -0.3, -0.5];
    expect(titles(falling)).toContain('Signal of concern: 8 months in a row falling');
  });

  test('say of a month outside the limits that it is one month, and of which side', () => {
    const [note] = notesOf([...noise(20), -9]);
    expect(note).toMatchObject({
      title: 'Signal of concern: a month below the limits',
      since: 'December 2019.',
    });
    expect(note?.ask[0]).toBe('What was different in December 2019?');
  });

  test('tell a signal of the past from one of now, and say that there is none now', () => {
    expect(titles([...noise(10), 9, ...noise(10)])).toEqual([
      'No signal now: the usual ups and downs',
      'Earlier signal of improvement: a month above the limits',
    ]);
  });

  test.each([
    [9, 'Target: will be missed as things stand'],
    [-9, 'Target: will be met as things stand'],
    [0, 'Target: hit or miss'],
  ])('say of a target of %s what can be expected', (target, title) => {
    expect(titles(noise(16), target)).toContain(title);
  });

  test('are none where there are no limits, or limits without width', () => {
    expect(notesOf([1])).toEqual([]);
    expect(notesOf(Array.from({ length: 14 }, (_, i) => (i === 5 ? 4 : 5)))).toEqual([]);
  });

  test('say nothing of a latest month without a value, and keep the signals before it', () => {
    expect(titles([...noise(20), 9, null])).toEqual(['Earlier signal of improvement: a month above the limits']);
  });

  test('never carry over a rebase as one run', () => {
    const values = [...noise(14), ...noise(14).map((value) => value + 20)];
    const result = analyse(values, { rebases: ['2019-06'] });
    expect(signalNotes(result, null, wording).map(({ title }) => title)).toEqual([
      'No signal now: the usual ups and downs',
    ]);
  });

  test('read as plain text with the subject first and a question a line', () => {
    const [note] = notesOf([...noise(20), -9]);
    const text = note === undefined ? '' : signalNoteText(note, 'FD02 Decisions in time');
    expect(text).toMatch(/^FD02 Decisions in time\. Signal of concern: /u);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  test('cover every point with a signal, whatever the figures, and turn about with the direction', () => {
    const figures = fc.array(fc.option(fc.integer({ min: -20, max: 20 })), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(figures, (values) => {
        const result = analyse(values);
        const wide = result.points.some((point) => point.lpl !== null && point.lpl !== point.upl);
        const signals = result.points.filter((point) => point.pointType !== 'common_cause');
        const ups = signalNotes(result, null, wording).filter(({ title }) => /ignal of/u.test(title));
        expect(ups.length > 0).toBe(wide && signals.length > 0);
        expect(new Set(ups.map(({ id }) => id)).size).toBe(ups.length);
        const down = signalNotes(analyse(values, { direction: 'decrease' }), null, {
          ...wording,
          direction: 'decrease',
        });
        const swapped = down.filter(({ title }) => /ignal of/u.test(title)).map(({ title }) => title);
        const turned = { improvement: 'concern', concern: 'improvement' } as const;
        expect(swapped).toEqual(
          ups.map(({ title }) => title.replace(/improvement|concern/u, (word) => turned[word as keyof typeof turned])),
        );
      }),
    );
  });
});
