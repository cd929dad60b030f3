import { describe, expect, test } from 'vitest';
import { chaseText, isMailAddress, mailAddress, type ChaseFacts } from '#shared/domain/calendar/chase-text.ts';
import { returnState } from '#shared/domain/calendar/return-state.ts';
import { bankHolidays as englandHolidays } from '../resources.ts';

const indicators = [
  { code: 'FD01', name: 'Contacts received' },
  { code: 'FD02', name: 'Contacts with a decision within 1 working day' },
];

function facts(asAtOn: string, received: readonly string[], more: Partial<ChaseFacts> = {}): ChaseFacts {
  const owed = { indicators: indicators.map(({ code }) => code), dueOn: '2019-07-12' };
  const receipts = received.map((indicator) => ({ indicator, receivedOn: '2019-07-03' }));
  const state = returnState(owed, receipts, asAtOn, englandHolidays);
  return {
    authority: 'Exampleshire',
    board: 'Exampleshire Improvement Board',
    from: 'Secretariat',
    sender: 'Performance team',
    period: '2019-06',
    state,
    missing: indicators.filter(({ code }) => state.missing.includes(code)),
    asAtOn,
    chasedOn: [],
    ...more,
  };
}

describe('an e-mail to a sender', () => {
  test('says what is overdue since when, names it, says how to send it, and is signed by a role', () => {
    expect(chaseText(facts('2019-07-16', []))).toStrictEqual({
      subject: 'Exampleshire: figures for June 2019 are overdue (Performance team)',
      body: [
        'Dear colleague',
        'The figures for June 2019 from Performance team were due on 12 July 2019.',
        'We have not received any of these 2 figures yet:',
        '- FD01 Contacts received\n- FD02 Contacts with a decision within 1 working day',
        'How to send them: reply to this e-mail with the workbook we sent you for this purpose, filled in, or with your usual file. Where a figure cannot be given, please say why in the workbook rather than leaving the row empty.',
        'Please send totals only: no list of children, and no names, dates of birth or other personal details.',
        'If the figures are on their way, thank you: please tell us on which day to expect them.',
        'Kind regards\nSecretariat\nExampleshire Improvement Board',
      ].join('\n\n'),
    });
  });

  test('thanks for what is here and names only the rest', () => {
    const text = chaseText(facts('2019-07-16', ['FD01']));
    expect(text?.body).toContain('Thank you for the 1 of 2 that we have. This one is still missing:\n\n- FD02 ');
    expect(text?.body).not.toContain('FD01');
  });

  test('reminds before the due date without calling anything overdue', () => {
    const text = chaseText(facts('2019-07-10', []));
    expect(text?.subject).toBe('Exampleshire: figures for June 2019 (Performance team)');
    expect(text?.body).toContain('are due on 12 July 2019.');
    expect(text?.body).not.toMatch(/overdue|were due/);
  });

  test('says when it was written last, and nothing of it the first time', () => {
    const again = chaseText(facts('2019-07-30', [], { chasedOn: ['2019-07-25', '2019-07-18'] }));
    expect(again?.body).toContain('We last wrote to you about this on 25 July 2019.');
    expect(chaseText(facts('2019-07-30', []))?.body).not.toContain('last wrote');
  });

  test('is not written where nothing is owed any more', () => {
    expect(chaseText(facts('2019-07-30', ['FD01', 'FD02']))).toBeNull();
  });
});

describe('the link that starts the e-mail', () => {
  const text = { subject: 'Figures & more', body: 'First line\nSecond line' };

  test('carries subject and body for one address', () => {
    expect(mailAddress('returns@exampleshire.example', text)).toStrictEqual({
      href: 'mailto:returns@exampleshire.example?subject=Figures%20%26%20more&body=First%20line%0D%0ASecond%20line',
      whole: true,
    });
  });

  test('leaves a body out that no e-mail program would be given whole', () => {
    const long = mailAddress('returns@exampleshire.example', { ...text, body: 'x'.repeat(2_000) });
    expect(long).toStrictEqual({
      href: 'mailto:returns@exampleshire.example?subject=Figures%20%26%20more',
      whole: false,
    });
  });

  test.each(['', '01604 000000', 'a@b', 'a@b.example, c@d.example', 'a b@c.example', 'a@b.example?cc=c@d.example'])(
    'is not made of "%s"',
    (contact) => {
      expect(mailAddress(contact, text)).toBeNull();
    },
  );

  test('takes the addresses of a council', () => {
    expect(isMailAddress('childrens.performance@exampleshire.gov.uk')).toBe(true);
  });
});
