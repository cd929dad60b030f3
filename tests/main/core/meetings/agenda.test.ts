import { expect, test } from 'vitest';
import { boardMeeting, meetingsSession, refused } from './meetings-session.ts';

const item = { title: 'Workforce report', presenter: 'Head of safeguarding', minutes: 20, note: '' } as const;
const typed = (title: string) => ({ title, presenter: '', minutes: null, forwardItem: null });

async function withForwardPlan() {
  const opened = await meetingsSession();
  const { client } = opened;
  await client.meetings.plan(boardMeeting);
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-09-26' });
  await client.meetings.addForwardItem({
    ...item,
    title: 'Minutes of the last meeting',
    repeats: 'every_meeting',
    wantedOn: '2019-01-01',
  });
  await client.meetings.addForwardItem({ ...item, repeats: 'quarterly', wantedOn: '2019-07-01' });
  await client.meetings.addForwardItem({ ...item, title: 'Ofsted letter', repeats: 'once', wantedOn: '2019-08-01' });
  return opened;
}
const titles = (proposals: readonly { readonly title: string; readonly kind: string }[]) =>
  proposals.filter(({ kind }) => kind === 'forward').map(({ title }) => title);

test('an agenda is made from the forward plan, and nothing comes twice', async () => {
  const { client } = await withForwardPlan();
  const first = await client.meetings.get({ ref: 'M001' });
  expect(titles(first.proposals)).toEqual(['Minutes of the last meeting', 'Workforce report', 'Ofsted letter']);
  const items = first.proposals.filter(({ kind }) => kind === 'forward');
  const made = await client.meetings.addItems({ ref: 'M001', items });
  expect(made.agenda.map(({ title }) => title)).toEqual(titles(first.proposals));
  expect(made.agendaTime).toBe('1 hour');
  expect(titles(made.proposals)).toEqual([]);
  const next = await client.meetings.get({ ref: 'M002' });
  expect(titles(next.proposals)).toEqual(['Minutes of the last meeting']);
  await expect(client.meetings.addItems({ ref: 'M001', items })).rejects.toMatchObject(refused('AgendaItemTwice'));
});

test('an item that is withdrawn stays on record with its reason, and is wanted again', async () => {
  const { client } = await withForwardPlan();
  const { proposals } = await client.meetings.get({ ref: 'M001' });
  const made = await client.meetings.addItems({
    ref: 'M001',
    items: proposals.filter(({ kind }) => kind === 'forward'),
  });
  const letter = made.agenda.find(({ title }) => title === 'Ofsted letter')?.id ?? 0;
  const after = await client.meetings.withdrawItem({ ref: 'M001', item: letter, reason: 'Not out yet' });
  expect(after.withdrawn).toMatchObject([{ title: 'Ofsted letter', withdrawn: 'Not out yet' }]);
  expect(titles((await client.meetings.get({ ref: 'M002' })).proposals)).toContain('Ofsted letter');
});

test('the order of an agenda is changed as a whole, and only as a whole', async () => {
  const { client } = await meetingsSession();
  await client.meetings.plan(boardMeeting);
  const { agenda } = await client.meetings.addItems({
    ref: 'M001',
    items: [typed('One'), typed('Two'), typed('Three')],
  });
  const [one = 0, two = 0, three = 0] = agenda.map(({ id }) => id);
  const ordered = await client.meetings.orderItems({ ref: 'M001', items: [three, one, two] });
  expect(ordered.agenda.map(({ title }) => title)).toEqual(['Three', 'One', 'Two']);
  for (const items of [
    [one, two],
    [one, two, two],
    [one, two, 99],
  ]) {
    await expect(client.meetings.orderItems({ ref: 'M001', items })).rejects.toMatchObject(
      refused('AgendaOrderIncomplete'),
    );
  }
});

test('an item is mended, and one of another agenda is not', async () => {
  const { client } = await meetingsSession();
  await client.meetings.plan(boardMeeting);
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-09-26' });
  const { agenda } = await client.meetings.addItems({ ref: 'M001', items: [typed('One')] });
  const id = agenda[0]?.id ?? 0;
  const words = { title: 'First', presenter: 'Chair', minutes: 5 };
  const mended = await client.meetings.amendItem({ ref: 'M001', item: id, ...words });
  expect(mended.agenda).toMatchObject([words]);
  await expect(client.meetings.amendItem({ ref: 'M002', item: id, ...words })).rejects.toMatchObject(
    refused('AgendaItemNotFound'),
  );
});

test('an item of the forward plan is amended and ended, and says how it stands', async () => {
  const { client } = await withForwardPlan();
  const { items } = await client.meetings.forwardPlan();
  expect(items.map(({ title, stands }) => [title, stands])).toEqual([
    ['Minutes of the last meeting', 'A standing item'],
    ['Workforce report', 'Every quarter, from 1 July 2019; not taken yet'],
    ['Ofsted letter', 'Wanted from 1 August 2019'],
  ]);
  const id = items[1]?.id ?? 0;
  await client.meetings.amendForwardItem({ ...item, id, repeats: 'yearly', wantedOn: '2019-12-01' });
  const ended = await client.meetings.endForwardItem({ id, reason: 'Goes to the subgroup' });
  expect(ended.items.at(-1)).toMatchObject({ title: 'Workforce report', endedOn: '2019-08-14', repeats: 'yearly' });
  await expect(client.meetings.endForwardItem({ id, reason: 'Again' })).rejects.toMatchObject(
    refused('ForwardItemNotFound'),
  );
});

test('decisions that have aged are proposed as an item, and the exceptions always', async () => {
  const { client } = await meetingsSession({ today: '2019-10-14' });
  await client.meetings.plan(boardMeeting);
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-10-24' });
  await client.meetings.decide({ ref: 'M001', text: 'Publish the plan', lead: 'Chair', dueOn: '2019-09-01' });
  const { proposals } = await client.meetings.get({ ref: 'M002' });
  expect(proposals.map(({ title, why }) => [title, why])).toEqual([
    ['Action log: 1 decision overdue', 'The longest by 43 days'],
    ['Exceptions, in meeting mode', 'Red and overdue actions, ratings in dispute, figures of concern'],
  ]);
  const after = await client.meetings.addItems({
    ref: 'M002',
    items: proposals.map(({ title, presenter, minutes, forwardItem }) => ({ title, presenter, minutes, forwardItem })),
  });
  expect(after.proposals).toEqual([]);
});
