import { describe, expect, test } from 'vitest';
import { findingState, findingStates, type FindingAction } from '#shared/domain/rating/finding-state.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

const anAction = (ref: string, colour: Colour, rule: string, moderatedTo: Colour = colour): FindingAction => ({
  ref,
  byRule: { colour, rule, because: 'By rule' },
  rating: { colour: moderatedTo, rule: moderatedTo === colour ? rule : 'moderated', because: 'In force' },
});

const cancelled = anAction('A0', 'grey', 'cancelled');
const overdue = anAction('A1', 'red', 'overdue');
const late = anAction('A2', 'amber', 'forecast_late');
const onTrack = anAction('A3', 'green', 'on_track');
const ahead = anAction('A4', 'grey', 'not_due_to_start');
const claimed = anAction('A5', 'green', 'awaiting_evidence');
const unproven = anAction('A6', 'amber', 'evidence_overdue');
const accepted = anAction('A7', 'green', 'evidence_accepted');
const tested = anAction('A8', 'blue', 'impact_tested');
const green = { code: 'FD02', colour: 'green' as const };
const red = { code: 'FD10', colour: 'red' as const };
const grey = { code: 'FD01', colour: 'grey' as const };

describe('where a finding stands', () => {
  test.each([
    {
      name: 'no action',
      actions: [],
      indicators: [green],
      state: 'not_linked',
      because: 'No action answers this finding',
    },
    {
      name: 'only cancelled ones',
      actions: [cancelled],
      indicators: [],
      state: 'withdrawn',
      because: 'Every action was cancelled or superseded: A0. By rule',
    },
    { name: 'one red', actions: [overdue, onTrack, accepted], indicators: [], state: 'off_track', because: 'Red: A1' },
    {
      name: 'one amber',
      actions: [late, onTrack],
      indicators: [],
      state: 'at_risk',
      because: 'Amber or not rated: A2',
    },
    {
      name: 'none due to start',
      actions: [ahead, cancelled],
      indicators: [],
      state: 'not_started',
      because: 'Not due to start: A4',
    },
    {
      name: 'one done, one ahead',
      actions: [accepted, ahead],
      indicators: [green],
      state: 'under_way',
      because: '1 of 2 actions complete, the rest on track: A4',
    },
    {
      name: 'all on track',
      actions: [onTrack],
      indicators: [],
      state: 'under_way',
      because: '0 of 1 actions complete, the rest on track: A3',
    },
    {
      name: 'evidence only claimed',
      actions: [claimed, accepted],
      indicators: [green],
      state: 'awaiting_evidence',
      because: 'Complete, but evidence is not accepted: A5',
    },
    {
      name: 'evidence overdue',
      actions: [unproven],
      indicators: [green],
      state: 'awaiting_evidence',
      because: 'Complete, but evidence is not accepted: A6',
    },
    {
      name: 'a measure not mended',
      actions: [accepted, tested],
      indicators: [green, red],
      state: 'no_effect_yet',
      because: 'Actions complete, but not green: FD10',
    },
    {
      name: 'no coloured measure',
      actions: [tested],
      indicators: [grey],
      state: 'not_measured',
      because: 'Actions complete, but no linked measure has a colour to show the effect',
    },
    {
      name: 'accepted and green',
      actions: [accepted, tested, cancelled],
      indicators: [green, grey],
      state: 'delivered',
      because: 'Every action complete with accepted evidence and every rated measure green: FD02',
    },
    {
      name: 'all tested and green',
      actions: [tested],
      indicators: [green],
      state: 'embedded',
      because: 'Impact of every action tested and every rated measure green: FD02',
    },
  ])('$name: $state', ({ actions, indicators, state, because }) => {
    expect(findingState(actions, indicators)).toStrictEqual({ state, because });
  });

  test('every state above is reachable and named once', () => {
    expect(new Set(findingStates).size).toBe(findingStates.length);
    expect(findingStates).toHaveLength(11);
  });

  test('a moderated colour counts for open actions, completion is always by rule', () => {
    expect(findingState([anAction('A1', 'green', 'on_track', 'red')], []).state).toBe('off_track');
    expect(findingState([anAction('A1', 'red', 'overdue', 'blue')], [green]).state).toBe('under_way');
    expect(findingState([anAction('A1', 'green', 'on_track', 'grey')], []).state).toBe('at_risk');
  });
});
