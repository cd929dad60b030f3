import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CalendarScreen } from '../../../../renderer/features/calendar/CalendarScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildOwed, buildState, buildView } from './calendar-builders.ts';

const open = (name: RegExp) => userEvent.click(page.getByRole('button', { name }));

test('every state is words beside its sign, and the month chosen is marked for everybody', async () => {
  render(<CalendarScreen view={buildView()} asked={false} readOnly={false} />);
  const cells = page.getByRole('row', { name: /Performance team/u }).getByRole('cell');
  await expect.element(cells.nth(0)).toMatchTextContent(/nothing owed/u);
  await expect.element(cells.nth(1)).toMatchTextContent(/Late by 2/u);
  await expect.element(cells.nth(2)).toMatchTextContent(/1 of 2/u);
  const chosen = page.getByRole('link', { name: 'Jun 19' });
  expect(chosen.element().getAttribute('aria-current')).toBe('true');
  await expect.element(page.getByText('In part (1 of 2), overdue by 2 working days')).toBeVisible();
  await expect.element(page.getByText(/How it stands today, 16 July 2019\. 1 of 1 is overdue/u)).toBeVisible();
});

test('the e-mail is there to be copied, and a link to start it only where an address is kept', async () => {
  render(<CalendarScreen view={buildView()} asked={false} readOnly={false} />);
  await open(/E-mail to write/u);
  await expect.element(page.getByText(/Dear colleague\s+Please send them\./u)).toBeVisible();
  const link = page.getByRole('link', { name: 'Start it in your e-mail program' });
  expect(link.element().getAttribute('href')).toContain('mailto:performance@exampleshire.example?subject=Exampleshire');
});

test('without an address there is no link', async () => {
  render(<CalendarScreen view={buildView({ owed: [buildOwed({ contact: '' })] })} asked={false} readOnly={false} />);
  await open(/E-mail to write/u);
  await expect.element(page.getByText('No address is kept for this sender.')).toBeVisible();
  expect(page.getByRole('link', { name: /e-mail program/u }).elements()).toEqual([]);
});

test('a reminder is recorded with its day, and one of a day to come is refused beside the field', async () => {
  const sent: unknown[] = [];
  const refusal = { code: 'ChaseInFuture', message: '1 August 2019 is after today.', where: 'chasedOn', next: '' };
  const recordChase = async (input: { readonly chasedOn: string }) => {
    if (input.chasedOn > '2019-07-16') throw new ORPCError('REFUSED', { status: 422, data: refusal });
    sent.push(input);
    return buildView();
  };
  render(<CalendarScreen view={buildView()} asked={false} readOnly={false} />, hostWith({ calendar: { recordChase } }));
  await open(/I have chased/u);
  const day = page.getByRole('group', { name: 'When you wrote or called' });
  await day.getByLabelText('Month').fill('8');
  await open(/Record it/u);
  await expect.element(page.getByRole('alert')).toMatchTextContent(/1 August 2019 is after today/u);
  await day.getByLabelText('Month').fill('13');
  await open(/Record it/u);
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter the day on which you wrote or called/u);
  await day.getByLabelText('Month').fill('7');
  await page.getByLabelText('Note').fill('By telephone');
  await open(/Record it/u);
  await expect.element(page.getByText(/Recorded: Performance team was chased for June 2019/u)).toBeVisible();
  expect(sent).toEqual([
    { sender: 'Performance team', period: '2019-06', chasedOn: '2019-07-16', note: 'By telephone' },
  ]);
});

test('how often somebody was chased is said with the last day, the role and the note', async () => {
  const chases = [
    { chasedOn: '2019-07-15', chasedBy: 'Secretariat', note: '' },
    { chasedOn: '2019-07-16', chasedBy: 'Secretariat', note: 'By telephone' },
  ];
  render(<CalendarScreen view={buildView({ owed: [buildOwed({ chases })] })} asked={false} readOnly={false} />);
  await expect
    .element(page.getByText('Chased twice, last on 16 July 2019 by Secretariat (By telephone).'))
    .toBeVisible();
});

test('what is complete asks for nothing, and a workspace open for reading records nothing', async () => {
  const complete = buildOwed({
    state: buildState({ kind: 'on_time', missing: [], received: 2, completedOn: '2019-07-10', workingDaysLate: 0 }),
    overdue: false,
    missing: [],
    text: null,
  });
  render(
    <CalendarScreen view={buildView({ owed: [complete, buildOwed({ sender: 'Police' })] })} asked={false} readOnly />,
  );
  expect(page.getByRole('button', { name: /I have chased/u }).elements()).toEqual([]);
  expect(page.getByRole('button', { name: /E-mail to write/u }).elements()).toHaveLength(1);
});

test('before anything is set up the screen says what it is for and where to begin', async () => {
  render(<CalendarScreen view={buildView({ senders: [], owed: [] })} asked={false} readOnly={false} />);
  await expect.element(page.getByRole('link', { name: 'Set up who owes what' })).toBeVisible();
});
