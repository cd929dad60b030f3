import { describe, expect, test } from 'vitest';
import { addEvent, editEvent } from '#main/core/scrutiny/event-commands.ts';
import { eventDetail } from '#main/core/scrutiny/event-detail.ts';
import { scrutinyView } from '#main/core/scrutiny/scrutiny-view.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { editedEvent, newEvent } from '#shared/contract/scrutiny-inputs.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditLength, eventOn, scrutinySession, visit } from './scrutiny-workspace.ts';

const reason = 'The letter gives the day';
const { ref, ...said } = visit;

describe('an event', () => {
  test('is known from its first day on, with its source', async () => {
    const session = await scrutinySession();
    await addEvent(session, visit);
    expect(await eventOn(session, ref, '2019-07-08')).toBeUndefined();
    expect(await eventOn(session, ref, '2019-07-09')).toMatchObject({
      title: visit.title,
      citation: { title: 'Letter of the focused visit', publisher: 'Ofsted' },
    });
    expect(await eventOn(session, ref, '2019-08-14', '2019-08-13')).toBeUndefined();
    expect(await verifyAuditChain(session.workspace.db)).toMatchObject({ brokenAt: null });
  });

  test('that is later than the period in view is named in the list, and its page shows it as it stands today', async () => {
    const session = await scrutinySession('2019-09-02');
    await addEvent(session, { ...visit, startsOn: '2019-08-20', endsOn: null, publishedOn: null });
    expect((await scrutinyView(session, '2019-06')).later).toStrictEqual([
      { ref, title: visit.title, startsOn: '2019-08-20' },
    ]);
    expect(await eventDetail(session, ref, '2019-06')).toMatchObject({ later: true, asAtOn: '2019-09-02' });
    expect(await eventDetail(session, 'INS-2019', '2019-06')).toMatchObject({ later: false, asAtOn: '2019-07-31' });
  });

  test('of a reference that is taken is refused, and nothing is written', async () => {
    const session = await scrutinySession();
    const before = await auditLength(session);
    expect(await refusalOf(() => addEvent(session, { ...visit, ref: 'INS-2019' }))).toMatchObject({
      code: 'ScrutinyRefTaken',
      where: 'ref',
    });
    expect(await auditLength(session)).toBe(before);
  });

  test.each([
    ['an end before its beginning', { endsOn: '2019-07-08' }],
    ['a publication before its beginning', { publishedOn: '2019-07-01' }],
    ['no title', { title: '  ' }],
    ['a date that is none', { startsOn: '2019-02-30' }],
    ['a year before there was anything to inspect', { startsOn: '1899-01-01', endsOn: null }],
    ['a reference with a slash', { ref: 'FV/2019' }],
    ['an address that is none', { source: { ...visit.source, url: 'www.example.org' } }],
  ])('with %s is turned away by its form', (_, changes) => {
    expect(newEvent.safeParse(visit).success).toBe(true);
    expect(newEvent.safeParse({ ...visit, ...changes }).success).toBe(false);
  });

  test('dated by its month may have been published in that month', () => {
    const month = { ...visit, datePrecision: 'month', startsOn: '2019-07-01', endsOn: null };
    expect(newEvent.safeParse({ ...month, publishedOn: '2019-07-01' }).success).toBe(true);
    expect(newEvent.safeParse({ ...month, publishedOn: '2019-06-30' }).success).toBe(false);
    expect(editedEvent.safeParse({ ...visit, reason: ' ' }).success).toBe(false);
  });
});

describe('a correction of an event', () => {
  test('holds for every day, while what was known before it stays known then', async () => {
    const session = await scrutinySession();
    const known = await eventOn(session, 'INS-2019', '2019-07-31', '2019-08-13');
    await editEvent(session, { ...visit, ref: 'INS-2019', kind: 'inspection', title: 'Inspection', reason });
    expect(await eventOn(session, 'INS-2019', '2019-07-31')).toMatchObject({
      title: 'Inspection',
      startsOn: '2019-07-09',
      citation: { title: 'Letter of the focused visit' },
    });
    expect(await eventOn(session, 'INS-2019', '2019-07-31', '2019-08-13')).toStrictEqual(known);
    expect(known).toMatchObject({ title: 'Inspection of April 2019', startsOn: '2019-04-08' });
    const last = await session.workspace.db
      .selectFrom('audit_entries')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(last).toMatchObject({ operation: 'scrutiny.editEvent', entity: 'scrutiny_events', entity_ref: 'INS-2019' });
    expect(JSON.parse(last?.after_json ?? '')).toMatchObject({ title: 'Inspection', reason });
  });

  test('may be corrected again, whichever way its day moved', async () => {
    const session = await scrutinySession();
    await addEvent(session, visit);
    for (const startsOn of ['2019-07-20', '2019-07-01', '2019-07-15']) {
      await editEvent(session, { ...said, ref, startsOn, endsOn: null, reason });
      expect(await eventOn(session, ref, '2019-08-14')).toMatchObject({ startsOn, endsOn: null });
      expect(await eventOn(session, ref, startsOn)).toBeDefined();
    }
  });

  test('takes what was judged and found with it: published later, it was not known before', async () => {
    const session = await scrutinySession();
    const edited = {
      ...visit,
      ref: 'INS-2019',
      startsOn: '2019-04-08',
      publishedOn: '2019-07-15',
      endsOn: null,
      reason,
    };
    await editEvent(session, edited);
    expect(await eventOn(session, 'INS-2019', '2019-07-14')).toMatchObject({ judgements: [], findings: [] });
    expect((await eventOn(session, 'INS-2019', '2019-07-15'))?.findings).toHaveLength(2);
  });

  test('that changes nothing is refused, and nothing is written', async () => {
    const session = await scrutinySession();
    await addEvent(session, visit);
    const before = await auditLength(session);
    expect(await refusalOf(() => editEvent(session, { ...visit, reason }))).toMatchObject({ code: 'NothingToSave' });
    expect(await refusalOf(() => editEvent(session, { ...visit, ref: 'NONE', reason }))).toMatchObject({
      code: 'ScrutinyEventNotFound',
    });
    expect(await auditLength(session)).toBe(before);
  });
});
