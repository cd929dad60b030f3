import { expect, test } from 'vitest';
import { ownerMail, type OwnerMailFacts } from '#shared/domain/owners/owner-mail.ts';
import { ownerRatingWords, ownerStatusWords } from '#shared/domain/owners/owner-answers.ts';
import { colourWording } from '#shared/wording/colours.ts';
import { actionStatusLabels } from '#shared/wording/plan-labels.ts';

const action = (ref: string, daysOverdue: number) => ({
  ref,
  title: `Action ${ref}`,
  agreedDueOn: '2019-07-01',
  daysOverdue,
});
const facts: OwnerMailFacts = {
  authority: 'Exampleshire',
  board: 'Exampleshire Improvement Board',
  from: 'Secretariat',
  recipient: 'Head of front door, Exampleshire Council',
  fileName: '2019-07-15-actions-head-of-front-door.xlsx',
  dueOn: '2019-07-29',
  actions: [action('FD-01', 14), action('FD-02', 0), action('FD-03', 1)],
};

test('the e-mail says how many, what is overdue by how long, by when, and names the file', () => {
  const { subject, body } = ownerMail(facts);
  expect(subject).toBe(
    'Exampleshire: 3 open actions, 2 overdue, please report by 29 July 2019 (Head of front door, Exampleshire Council)',
  );
  expect(body).toContain('2019-07-15-actions-head-of-front-door.xlsx');
  expect(body).toContain(
    '2 of them are overdue:\n- FD-01 Action FD-01: due 1 July 2019, 14 days ago\n- FD-03 Action FD-03: due 1 July 2019, 1 day ago',
  );
  expect(body).toContain('send it back by 29 July 2019');
  expect(body.endsWith('Kind regards\nSecretariat\nExampleshire Improvement Board')).toBe(true);
});

test.each([
  [[action('FD-01', 0)], 'Exampleshire: 1 open action, please', 'It is not overdue.'],
  [[action('FD-01', 3)], '1 open action, 1 overdue', 'It is overdue:\n'],
  [[action('FD-01', 0), action('FD-02', 0)], '2 open actions, please', 'None of them is overdue.'],
  [[action('FD-01', 3), action('FD-02', 3)], '2 open actions, 2 overdue', 'All of them are overdue:\n'],
  [[action('FD-01', 3), action('FD-02', 0)], '2 open actions, 1 overdue', '1 of them is overdue:\n'],
])('one, none and all of them are said as such (%#)', (actions, subject, sentence) => {
  const mail = ownerMail({ ...facts, actions });
  expect(mail.subject).toContain(subject);
  expect(mail.body).toContain(sentence);
});

test('the words of the lists are those of the program', () => {
  for (const [status, word] of Object.entries(ownerStatusWords)) {
    expect(Reflect.get(actionStatusLabels, status)).toBe(word);
  }
  for (const [colour, word] of Object.entries(ownerRatingWords)) {
    expect(Reflect.get(colourWording, colour)).toMatchObject({ word });
  }
});
