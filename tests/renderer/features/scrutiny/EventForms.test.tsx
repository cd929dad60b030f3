import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EventEditScreen } from '../../../../renderer/features/scrutiny/forms/EventEditScreen.tsx';
import { EventNewScreen } from '../../../../renderer/features/scrutiny/forms/EventNewScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { choices, citation, detail, event } from './scrutiny-builders.ts';

function show(element = <EventNewScreen choices={choices} />): unknown[] {
  const sent: unknown[] = [];
  const send = async (input: unknown) => void sent.push(input);
  render(element, hostWith({ scrutiny: { addEvent: send, editEvent: send } }));
  return sent;
}
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const text = (name: string) => page.getByRole('textbox', { name, exact: true });
async function fillDate(group: string, day: string, month: string, year: string): Promise<void> {
  const date = page.getByRole('group', { name: group, exact: true }).first();
  await date.getByLabelText('Day').fill(day);
  await date.getByLabelText('Month').fill(month);
  await date.getByLabelText('Year').fill(year);
}

test('an empty form is not sent; each missing part is said in the order of the screen, once', async () => {
  const sent = show();
  await press('Add the event');
  const summary = page.getByRole('alert');
  const said = [...summary.element().querySelectorAll('li')].map((line) => line.textContent);
  expect(said).toEqual([
    'Enter what it was',
    'Enter the first day',
    'Enter a reference, such as INS-2019',
    'Enter what the source is called',
    'Enter who published or holds it',
  ]);
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(sent).toEqual([]);
});

test('an event known by its month is kept as its month, with the reference that is offered', async () => {
  const sent = show();
  await text('What it was').fill('Monitoring visit');
  await userEvent.click(page.getByText('Only the month', { exact: true }));
  await text('Month').first().fill('soon');
  await press('Add the event');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter the month, such as June 2019/u);
  await text('Month').first().fill('June 2019');
  await text('Title').fill('Report of the commissioners');
  await text('Who published or holds it').fill('Community Care');
  // INS-2019 is taken
  await expect.element(text('Reference')).toHaveValue('INS-2019-2');
  await press('Add the event');
  expect(sent).toMatchObject([
    {
      ref: 'INS-2019-2',
      title: 'Monitoring visit',
      startsOn: '2019-06-01',
      endsOn: null,
      datePrecision: 'month',
      publishedOn: null,
      source: { title: 'Report of the commissioners', publisher: 'Community Care', publishedOn: null },
    },
  ]);
});

test('dates out of order and dates that are none are said beside their fields', async () => {
  const sent = show();
  await text('What it was').fill('Visit');
  await fillDate('First day', '9', '7', '2019');
  await fillDate('Last day', '31', '6', '2019');
  await press('Add the event');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter a real date/u);
  await fillDate('Last day', '8', '7', '2019');
  await press('Add the event');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/must not be before the first/u);
  expect(sent).toEqual([]);
});

test('a correction opens with what stands and asks for a reason', async () => {
  const sent = show(<EventEditScreen detail={detail()} choices={choices} />);
  await text('What it was').fill('Inspection (ILACS)');
  await press('Save the correction');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/^There is a problemSay why it is changed$/u);
  await text('Why it is corrected').fill('The name of the framework');
  await press('Save the correction');
  expect(sent).toEqual([
    {
      ref: 'INS-2019',
      kind: 'inspection',
      title: 'Inspection (ILACS)',
      body: 'Ofsted',
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      datePrecision: 'day',
      publishedOn: event.publishedOn,
      summary: '',
      source: citation,
      reason: 'The name of the framework',
    },
  ]);
});
