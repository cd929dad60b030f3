import { describe, expect, test } from 'vitest';
import type { ActionPosition, Thing } from '#shared/domain/pack/position.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { Moderation } from '#shared/domain/plan.ts';
import {
  action,
  clean,
  indicator,
  observation,
  update,
} from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { rowsOf, tableOf } from '../../document-of.ts';
import { laidOut, may, wordsOf } from './laid-out.ts';

const rows = (given: Partial<Snapshot>, table: string) => rowsOf(tableOf(laidOut(given, 'changes'), table));

const was = (given: Partial<ActionPosition>): ActionPosition => ({
  ref: 'A-01',
  title: 'Audit supervision',
  colour: 'green',
  because: '',
  agreedDueOn: '2019-09-30',
  forecastOn: '2019-09-01',
  status: 'in_progress',
  ...given,
});

describe('what changed', () => {
  test('does not say that nothing was published where a pack of another kind may have been', () => {
    const basis = (previous: Snapshot['previous']) => wordsOf(laidOut({ previous }, 'changes'), 'changes-basis');
    expect(basis({ ...may, basis: 'recalculated' })).toMatch(
      /^No pack of this kind has been published for an earlier month, /u,
    );
    expect(basis(null)).toContain('no pack of this kind was published');
  });

  test('says under a colour what became known since', () => {
    const lastUpdate = { on: '2019-06-20', status: 'in_progress', progressPercent: 40 } as const;
    const previous = { ...may, actions: [was({ colour: 'amber', lastUpdate })] };
    expect(rows({ previous }, 'changes-colours')).toMatchObject([
      { ref: 'A-01', before: 'Amber', after: 'green', underneath: 'Report of 20 July 2019: progress 90%, 40% before' },
    ]);
  });

  test('calls red where there was no colour worse, as the summary counts it', () => {
    const overdue = action({ baselineDueOn: '2019-06-30' });
    const previous = { ...may, actions: [was({ colour: 'grey' })] };
    expect(rows({ previous, actions: [overdue] }, 'changes-colours')).toMatchObject([
      { ref: 'A-01', before: 'Not rated', after: 'red', direction: 'Worse' },
    ]);
    expect(rows({ previous }, 'changes-colours')).toMatchObject([{ after: 'green', direction: 'Neither' }]);
  });

  test('names who agreed a date, at which meeting and why, and the slippage before and after', () => {
    const dueDateChanges = [
      {
        dueOn: '2019-10-30',
        agreedOn: '2019-07-24',
        agreedBy: 'Chair',
        reason: 'Two teams merged',
        meeting: 'Improvement board, 24 July 2019',
        citation: null,
      },
    ];
    const previous = { ...may, actions: [was({ slippageDays: 0 })] };
    expect(rows({ previous, actions: [action({ dueDateChanges })] }, 'changes-dates')).toEqual([
      {
        ref: 'A-01',
        title: 'Audit supervision',
        what: 'Agreed due date',
        before: '30 Sep 2019',
        after: '30 Oct 2019',
        days: '30 days',
        slipped_before: '0 days',
        slipped_after: '30 days',
        agreed_by: 'Chair at Improvement board, 24 July 2019: Two teams merged',
      },
    ]);
  });

  test('says of an old pack that slippage was not kept, and of a forecast that nobody agrees it', () => {
    const previous = { ...may, actions: [was({ forecastOn: '2019-08-01' })] };
    expect(rows({ previous }, 'changes-dates')).toMatchObject([
      { what: 'Forecast', slipped_before: 'not kept', agreed_by: 'The owner’s forecast; nobody agrees it' },
    ]);
  });

  test('gives a restated figure its reason and its sender', () => {
    const used = observation({ note: 'Late entries' });
    const before = { code: 'CP03', name: '', colour: 'green' as const, because: '', values: { '2019-06': 93 } };
    const received = {
      fileName: 'return.csv',
      sha256: 'x',
      sender: 'Performance team',
      period: '2019-06',
      receivedOn: '2019-07-10',
      observations: 1,
      leftOut: 0,
    };
    const given = {
      previous: { ...may, indicators: [before] },
      returns: [received],
      indicators: [
        indicator({ values: [{ period: '2019-06', used, earlier: [], conflicting: [], choiceReason: '' }] }),
      ],
    };
    expect(rows(given, 'changes-restated')).toMatchObject([
      { before: '93.0%', after: '96.0%', note: 'Late entries', sender: 'Performance team' },
    ]);
  });

  test('says how an action was closed', () => {
    const evidence = [
      {
        title: 'Audit',
        claimedOn: '2019-07-01',
        state: 'accepted',
        decidedOn: '2019-07-25',
        decidedBy: 'Secretariat',
        method: '',
      },
    ] as const;
    const closed = action({ updates: [update({ status: 'completed' })], evidence });
    expect(rows({ previous: { ...may, actions: [was({})] }, actions: [closed] }, 'changes-closed')).toMatchObject([
      {
        kind: 'Action',
        ref: 'A-01',
        why: 'Complete, reported 20 July 2019; evidence accepted on 25 July 2019 by Secretariat: Audit',
      },
    ]);
    const superseded = action({
      updates: [update({ status: 'superseded', narrative: 'Merged' })],
      succeededBy: ['A-07'],
    });
    expect(rows({ previous: { ...may, actions: [was({})] }, actions: [superseded] }, 'changes-closed')).toMatchObject([
      { why: 'Superseded, reported 20 July 2019: Merged; its work goes on as A-07' },
    ]);
  });
});

describe('what has vanished', () => {
  const amber: Moderation = {
    colour: 'amber',
    reason: 'x',
    moderatedBy: 'Board',
    moderatedOn: '2019-06-24',
    holdsUntil: '2019-07-29',
  };
  const moderation: Thing = { kind: 'moderation', ref: 'A-01, 24 Jun 2019', title: 'x', about: 'A-01' };
  const gone = (thing: Thing, given: Partial<Snapshot> = {}) =>
    rows({ previous: { ...may, things: [thing] }, ...given }, 'changes-vanished');

  test.each<[string, Thing, Partial<Snapshot>, string]>([
    ['a review', { kind: 'review', ref: 'Child Xa', title: '' }, {}, 'No reason is recorded'],
    ['an agency', { kind: 'agency', ref: 'Police', title: '' }, {}, 'It leads no action any more'],
    [
      'evidence that was turned down after all',
      { kind: 'evidence', ref: 'A-01 Audit', title: '', about: 'A-01' },
      {
        actions: [
          action({
            evidence: [
              {
                title: 'Audit',
                claimedOn: '2019-06-01',
                state: 'rejected',
                decidedOn: '2019-07-20',
                decidedBy: 'Board',
                method: '',
              },
            ],
          }),
        ],
      },
      'Rejected on 20 July 2019 by Board',
    ],
    [
      'a moderation that lapsed',
      moderation,
      { actions: [action({ moderation: amber })] },
      'The amber that Board set on 24 June 2019 lapsed after 29 July 2019: the rule’s colour counts again.',
    ],
    ['one that was taken back', moderation, {}, 'Taken back: the rule’s colour counts again'],
    [
      'one that another took the place of',
      moderation,
      { actions: [action({ moderation: { ...amber, moderatedOn: '2019-07-24', holdsUntil: null } })] },
      'Another took its place on 24 July 2019',
    ],
    ['one of an indicator, which is for a month', { ...moderation, about: 'CP03' }, {}, 'It was for May 2019 only'],
    ['one of an action that has gone', { ...moderation, about: 'A-09' }, {}, 'A-09 has gone'],
  ])('%s is named with why', (_, thing, given, why) => {
    expect(gone(thing, given).find((row) => row['ref'] === thing.ref)).toMatchObject({ why });
  });

  test('a section that was switched off is named by its title', () => {
    const previous = { ...may, sections: ['changes', 'workforce'] as const };
    expect(rows({ previous }, 'changes-vanished')).toEqual([
      {
        kind: 'Section',
        ref: 'workforce',
        title: 'Workforce',
        why: 'This kind of pack does not hold it any more',
      },
    ]);
    expect(rows({ previous: { ...may, sections: [] } }, 'changes-added')).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'Section', title: 'What changed since the last pack' })]),
    );
  });

  test('nothing, where all that was there is there', () => {
    expect(gone({ kind: 'workstream', ref: 'W1', title: 'Practice' })).toEqual([]);
    expect(clean.workstreams.map(({ code }) => code)).toEqual(['W1']);
  });
});
