import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReviewEditScreen } from '../../../../renderer/features/reviews/forms/ReviewEditScreen.tsx';
import { ReviewNewScreen } from '../../../../renderer/features/reviews/forms/ReviewNewScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { aDetail } from './review-builders.ts';

/** The form of a new review; `answer` is what the program says to it. */
function showNew(answer: () => Promise<unknown> = async () => ({ code: 'Child Al' })): unknown[] {
  const sent: unknown[] = [];
  const add = async (input: unknown) => {
    sent.push(input);
    return answer();
  };
  render(<ReviewNewScreen asAtOn="2019-08-14" newestPeriod="2019-07" />, hostWith({ reviews: { add } }));
  return sent;
}
const code = () => page.getByLabelText('Code', { exact: true });
const addIt = () => userEvent.click(page.getByRole('button', { name: 'Add the review' }));

async function fillDay(label: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  const group = page.getByRole('group', { name: label });
  await group.getByLabelText('Day').fill(day);
  await group.getByLabelText('Month').fill(month);
  await group.getByLabelText('Year').fill(year);
}

test('what looks like a name is asked about, and sent only once a person cleared it', async () => {
  const sent = showNew();
  await code().fill('Child Rowan');
  await expect.element(page.getByText(/looks like a personal name\. The code/u)).toBeVisible();
  await addIt();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/"Rowan" looks like a personal name/u);
  expect(sent).toEqual([]);
  await userEvent.click(page.getByText('I have looked: it is not the name of a person'));
  await addIt();
  await expect.poll(() => sent).toMatchObject([{ code: 'Child Rowan', nameCleared: true }]);
});

test('another code has to be cleared anew; a code such as Child Al is not asked about', async () => {
  const sent = showNew();
  await code().fill('Child Rowan');
  await userEvent.click(page.getByText('I have looked: it is not the name of a person'));
  await code().fill('Child Smith');
  await addIt();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/"Smith" looks like a personal name/u);
  await code().fill('Child Al');
  await addIt();
  await expect.poll(() => sent).toMatchObject([{ code: 'Child Al', nameCleared: false, source: null }]);
});

test('an incident is a month; a day is turned away', async () => {
  const sent = showNew();
  await code().fill('Child Al');
  const month = page.getByLabelText('Month of the incident');
  await month.fill('15 December 2017');
  await addIt();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter a month without a day/u);
  await month.fill('Dec 2017');
  await addIt();
  await expect.poll(() => sent).toMatchObject([{ incidentPeriod: '2017-12' }]);
});

test('a review that is not published has a reason and no day, whatever was typed before', async () => {
  const sent = showNew();
  await code().fill('Child Al');
  await userEvent.click(page.getByText('Published', { exact: true }));
  await fillDay('Published', ['5', '6', '2019']);
  await userEvent.click(page.getByText('Not to be published'));
  await expect.element(page.getByText(/run on under the code/u)).toBeVisible();
  await page.getByLabelText('Why it is not published').fill('Not in the interests of children');
  await addIt();
  await expect
    .poll(() => sent)
    .toMatchObject([
      { publication: 'not_published', publishedOn: null, notPublishedReason: 'Not in the interests of children' },
    ]);
});

test('a refusal about a field stands at the field and keeps what was typed', async () => {
  const refusal = {
    code: 'ReviewDatesOutOfOrder',
    message: 'The review would be completed before it was commissioned.',
    where: 'completedOn',
    next: 'Change it.',
  };
  showNew(() => Promise.reject(new ORPCError('REFUSED', { status: 422, data: refusal })));
  await code().fill('Child Al');
  await addIt();
  const alert = page.getByRole('alert');
  await expect.element(alert).toMatchTextContent(/completed before it was commissioned\. Change it\./u);
  await userEvent.click(alert.getByRole('button'));
  expect(document.activeElement?.id).toBe('review-completedOn');
  await expect.element(code()).toHaveValue('Child Al');
});

test('a change begins with what stands today, needs a reason, and says from when it holds', async () => {
  const sent: unknown[] = [];
  const amend = async (input: unknown) => {
    sent.push(input);
    return { changed: true };
  };
  render(<ReviewEditScreen detail={aDetail()} newestPeriod="2019-07" />, hostWith({ reviews: { amend } }));
  await expect.element(page.getByLabelText('Month of the incident')).toHaveValue('December 2017');
  const save = () => userEvent.click(page.getByRole('button', { name: 'Save the change' }));
  await save();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Say why it is changed/u);
  await page.getByLabelText('Why it is changed').fill('Spelling');
  await page.getByLabelText('Summary').fill('Fictional, too.');
  await save();
  await expect.element(page.getByText('Saved: it holds from 14 August 2019.')).toBeVisible();
  expect(sent).toMatchObject([{ code: 'Child Ak', on: '2019-08-14', reason: 'Spelling', summary: 'Fictional, too.' }]);
  await expect.element(page.getByLabelText('Summary')).toHaveValue('Fictional, too.');
});
