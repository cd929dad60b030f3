import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OwnersScreen } from '../../../../renderer/features/owners/OwnersScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildList, buildOwner } from './owner-builders.ts';

const file = {
  recipient: 'Head of front door, Exampleshire Council',
  name: 'a.xlsx',
  sha256: 'a'.repeat(64),
  bytes: 10,
  actions: 3,
  overdue: 1,
  mail: { subject: 'Please report', body: 'Dear colleague' },
};

/** A host that makes workbooks, and what it was asked for. */
function maker() {
  const asked: unknown[] = [];
  const make = async (input: unknown) => {
    asked.push(input);
    return (async function* () {
      yield { kind: 'progress', done: 0, total: 1, sentence: 'Workbook for Head of front door' };
      yield { kind: 'made', dueOn: '2019-07-29', files: [file] };
    })();
  };
  return { asked, host: hostWith({ owners: { make } }) };
}

test('everybody is chosen to begin with, and who was left out gets no workbook', async () => {
  const { asked, host } = maker();
  render(<OwnersScreen list={buildList()} readOnly={false} />, host);
  await expect.element(page.getByRole('button', { name: 'Make 2 workbooks' })).toBeVisible();
  (page.getByRole('checkbox', { name: /Choose Head of quality/u }).element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await userEvent.click(page.getByRole('button', { name: 'Make 1 workbook' }));
  await expect
    .element(page.getByRole('heading', { name: '1 workbook is ready, to be back by 29 July 2019' }))
    .toBeVisible();
  expect(asked).toStrictEqual([{ recipients: [{ kind: 'person', id: 1 }], dueOn: '2019-07-29' }]);
  await userEvent.click(page.getByRole('button', { name: /E-mail to send it with/u }));
  await expect.element(page.getByText('Dear colleague')).toBeVisible();
});

test('agencies in place of roles, all of them chosen', async () => {
  const { asked, host } = maker();
  render(<OwnersScreen list={buildList()} readOnly={false} />, host);
  await userEvent.click(page.getByText('Each agency, with those that it leads or supports'));
  await userEvent.click(page.getByRole('button', { name: 'Make 1 workbook' }));
  await expect.poll(() => asked).toStrictEqual([{ recipients: [{ kind: 'agency', id: 9 }], dueOn: '2019-07-29' }]);
});

test('a day that is none is said beside its field, and nothing is made', async () => {
  const { asked, host } = maker();
  render(<OwnersScreen list={buildList()} readOnly={false} />, host);
  await userEvent.fill(page.getByLabelText('Day'), '31');
  await userEvent.fill(page.getByLabelText('Month'), '2');
  await userEvent.click(page.getByRole('button', { name: 'Make 2 workbooks' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Enter a real date/u);
  expect(asked).toStrictEqual([]);
});

test('who was sent one and has not answered is waiting; a role that nobody holds is said', async () => {
  const people = [buildOwner({ sent: { madeOn: '2019-07-01', returnedOn: null }, left: true })];
  render(<OwnersScreen list={buildList({ people })} readOnly={false} />);
  const row = page.getByRole('row', { name: /Head of front door/u });
  await expect.element(row).toMatchTextContent(/1 Jul 2019\s*Waiting/u);
  await expect.element(row).toMatchTextContent(/Nobody holds this role any more/u);
});

test('where nobody has an open action, and where the file is for reading only, it says so', async () => {
  render(<OwnersScreen list={buildList({ people: [] })} readOnly={false} />);
  await expect.element(page.getByText(/Nobody has an open action/u)).toBeVisible();
  render(<OwnersScreen list={buildList()} readOnly />);
  await expect.element(page.getByText(/open for reading only/u)).toBeVisible();
});
