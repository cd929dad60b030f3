import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ScheduleForm } from '../../../../renderer/features/calendar/ScheduleForm.tsx';
import { hostWith, render } from '../../render.tsx';
import { scheduleList } from './calendar-builders.ts';

function show(sender = ''): unknown[] {
  const sent: unknown[] = [];
  const saveSchedule = async (input: unknown) => {
    sent.push(input);
    return scheduleList;
  };
  render(
    <ScheduleForm list={scheduleList} sender={sender} latest="2019-06" />,
    hostWith({ calendar: { saveSchedule } }),
  );
  return sent;
}
const save = () => userEvent.click(page.getByRole('button', { name: 'Save what they owe' }));
const box = (name: RegExp) => page.getByRole('checkbox', { name });

test('an empty form is not sent; each missing part is said in the summary, which has the focus', async () => {
  const sent = show();
  await page.getByLabelText('First month owed').fill('soon');
  await save();
  const summary = page.getByRole('alert');
  await expect.element(summary).toMatchTextContent(/Enter who sends it/u);
  await expect.element(summary).toMatchTextContent(/Enter the first month owed, such as June 2019/u);
  await expect.element(summary).toMatchTextContent(/Choose at least one indicator/u);
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(sent).toEqual([]);
});

test('a whole group is taken by the keyboard, a single one left out, and months are read as people write them', async () => {
  const sent = show();
  await page.getByLabelText('Who sends it').fill('Police');
  await page.getByLabelText('E-mail address for reminders').fill('returns@police.example');
  await page.getByLabelText('First month owed').fill('Apr-19');
  await page.getByLabelText('Last month owed').fill('03/2020');
  await page.getByLabelText(/working days after the end/u).fill('7');
  await page.getByRole('searchbox').fill('o');
  (box(/^Front door/u).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await userEvent.click(page.getByText('FD01 Contacts received'));
  await expect.element(box(/^Front door \(1 of 2\)/u)).toBePartiallyChecked();
  await save();
  await expect.element(page.getByText(/Saved: Police owes 1 figure from April 2019 on/u)).toBeVisible();
  expect(sent).toEqual([
    {
      sender: 'Police',
      contact: 'returns@police.example',
      firstPeriod: '2019-04',
      lastPeriod: '2020-03',
      everyMonths: 1,
      dueWorkingDays: 7,
      indicators: ['FD10'],
    },
  ]);
  const asked = vi.spyOn(window, 'confirm').mockReturnValue(true);
  await userEvent.click(page.getByRole('link', { name: 'Go to the return calendar' }));
  expect(asked, 'what is saved is not lost by leaving').not.toHaveBeenCalled();
  asked.mockRestore();
});

test('what the sender has sent before is taken by one button, however its name is spelled', async () => {
  show();
  const take = page.getByRole('button', { name: 'Take from what they have sent before' });
  await expect.element(take).toBeDisabled();
  await page.getByLabelText('Who sends it').fill('PERFORMANCE team');
  await userEvent.click(take);
  await expect.element(page.getByText('2 of 3 chosen.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('2 indicators were chosen.')).toBeVisible();
});

test.each([
  ['two addresses', { 'E-mail address for reminders': 'a@b.example, c@d.example' }, /Enter one e-mail address/u],
  ['an end before the start', { 'Last month owed': 'May 2019' }, /must not be before the first/u],
  ['no day at all', { 'Due so many working days after the end of the month': '0' }, /from 1 to 90/u],
])('%s is refused in a sentence', async (_, typed, sentence) => {
  const sent = show('Performance team');
  for (const [label, text] of Object.entries(typed)) await page.getByLabelText(label).fill(text);
  await save();
  await expect.element(page.getByRole('alert')).toMatchTextContent(sentence);
  expect(sent).toEqual([]);
});
