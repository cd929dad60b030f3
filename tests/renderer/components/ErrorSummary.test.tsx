import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ErrorSummary } from '../../../renderer/components/ErrorSummary.tsx';
import { TextInput } from '../../../renderer/components/TextInput.tsx';
import { render } from '../render.tsx';

const refusal = {
  code: 'NotAWorkbook',
  message: 'This file is not an Excel workbook.',
  where: 'june.xlsx',
  next: 'Save it from Excel as .xlsx and import it again.',
};

test('a refusal is said in full: message, where, what to do next, code', () => {
  const text = render(<ErrorSummary problem={refusal} />).textContent;
  for (const part of Object.values(refusal)) expect(text).toContain(part);
});

test('it takes the focus when it appears', () => {
  const box = render(<ErrorSummary problem={refusal} />);
  expect(document.activeElement).toBe(box.querySelector('[role=alert]'));
});

test('each sentence about a field leads to the field', async () => {
  const box = render(
    <>
      <ErrorSummary fields={[{ field: 'board', message: 'Enter the name of the board' }]} />
      <TextInput id="board" label="Board" error="Enter the name of the board" value="" onChange={() => {}} />
    </>,
  );
  const link = box.querySelector<HTMLElement>('[role=alert] button');
  if (link) await userEvent.click(link);
  expect(document.activeElement?.id).toBe('board');
});

test('nothing is drawn when nothing is wrong', () => {
  expect(render(<ErrorSummary />).textContent).toBe('');
});
