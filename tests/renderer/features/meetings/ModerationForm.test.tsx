import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ModerationForm } from '../../../../renderer/components/moderation/ModerationForm.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildModerationView } from './live-builders.ts';

const view = buildModerationView();

function show(): unknown[] {
  const sent: unknown[] = [];
  const host = hostWith({
    moderations: {
      moderate: (input: unknown) => {
        sent.push(input);
        return Promise.resolve(view);
      },
    },
  });
  render(<ModerationForm view={view} onModerated={() => Promise.resolve()} />, host);
  return sent;
}

test('greener than the rule is warned of, redder is not, and how long it holds is said', async () => {
  show();
  await expect.element(page.getByText(/Amber looks better than the rule’s Red/u)).toBeVisible();
  await expect.element(page.getByText(/for 35 days: until 18 September 2019/u)).toBeVisible();
  await userEvent.click(page.getByText('Not rated'));
  await expect.element(page.getByText(/takes it out of what is counted; the rule says Red/u)).toBeVisible();
  expect(page.getByText('Blue').elements()).toEqual([]);
});

test('a reason is needed; what is left empty is left to the program', async () => {
  const sent = show();
  const set = page.getByRole('button', { name: 'Set the board’s rating' });
  await userEvent.click(set);
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Say why/u);
  expect(sent).toEqual([]);
  await page.getByLabelText('Why').fill('The recovery plan was seen and is funded');
  await userEvent.click(set);
  await expect
    .poll(() => sent)
    .toEqual([
      {
        subject: { kind: 'action', ref: 'A-01' },
        colour: 'amber',
        reason: 'The recovery plan was seen and is funded',
        moderatedBy: 'Improvement board',
        meeting: 'M002',
      },
    ]);
});
