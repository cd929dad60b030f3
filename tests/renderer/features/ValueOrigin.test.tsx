import { expect, test } from 'vitest';
import { ValueOrigin } from '../../../renderer/features/indicators/reading/ValueOrigin.tsx';
import { render } from '../render.tsx';
import { buildObservation } from './view-builders.ts';

const citation = (title: string) => ({ title, publisher: 'A paper', publishedOn: null, url: '', note: '' });

test('two published values stand side by side, each with its source, and the choice has its reason', () => {
  const text = render(
    <ValueOrigin
      value={{
        period: '2018-10',
        used: buildObservation({ originalText: '267', citation: citation('The letter') }),
        conflicting: [buildObservation({ originalText: '234', citation: citation('The report') })],
        earlier: [],
        choiceReason: 'The letter is the first to say it.',
      }}
    />,
  ).textContent;
  for (const part of ['267', '234', 'The letter, A paper', 'The report, A paper', 'The letter is the first to say it.'])
    expect(text).toContain(part);
});

test('a restated value keeps the one it replaced in sight', () => {
  const text = render(
    <ValueOrigin
      value={{
        period: '2018-10',
        used: buildObservation({ originalText: '15' }),
        conflicting: [],
        earlier: [buildObservation({ originalText: '12' })],
        choiceReason: '',
      }}
    />,
  ).textContent;
  expect(text).toContain('Reported earlier, since restated12');
});

test('a figure from a return names its file, sheet and cell', () => {
  const cell = { fileName: 'june.xlsx', sha256: 'b'.repeat(64), sheet: 'KPIs', cell: 'C9' };
  const text = render(
    <ValueOrigin
      value={{
        period: '2018-10',
        used: buildObservation({ cell }),
        conflicting: [],
        earlier: [],
        choiceReason: '',
      }}
    />,
  ).textContent;
  expect(text).toContain('File june.xlsx, sheet KPIs, cell C9');
});
